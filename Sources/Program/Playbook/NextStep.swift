package import Quantity
package import YAML

/// What is due with a contact.
package struct NextStep: Sendable {
  package var text: String
  package var due: Located<Day>
}

extension NextStep: YAMLRecord {
  package static let name = "next step"
  package static let summary = "What is due with a contact."

  package init?(from reader: inout RecordReader) {
    let text = reader.required("text", String.self, "What to do")
    let due = reader.required("due", Located<Day>.self, "By when")
    guard let text, let due else { return nil }
    self.text = text
    self.due = due
  }
}
