package import Quantity
package import YAML

/// Something given or got.
package struct Favour: Sendable {
  package var day: Day
  package var text: String
  package var value: Located<Money>?
}

extension Favour: YAMLRecord {
  package static let name = "favour"
  package static let summary = "Something given or got."

  package init?(from reader: inout RecordReader) {
    let day = reader.required("on", Day.self, "When")
    let text = reader.required("what", String.self, "What")
    value = reader.optional("value", Located<Money>.self, "What it is worth")
    guard let day, let text else { return nil }
    self.day = day
    self.text = text
  }
}
