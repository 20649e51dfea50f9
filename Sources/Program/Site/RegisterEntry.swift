package import YAML

/// An entry in a public register.
package struct RegisterEntry: Sendable {
  package var court: String
  package var number: String
}

extension RegisterEntry: YAMLRecord {
  package static let name = "register entry"
  package static let summary = "An entry in a public register."

  package init?(from reader: inout RecordReader) {
    let court = reader.required("court", String.self, "Who keeps the register")
    let number = reader.required("number", String.self, "Number of the entry")
    guard let court, let number else { return nil }
    self.court = court
    self.number = number
  }
}
