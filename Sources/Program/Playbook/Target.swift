package import Quantity
package import YAML

/// A place or group in which the firm wants to be recommended.
package struct Target: Sendable {
  package var id: Located<Identifier>
  package var kind: TargetKind
  package var title: LocalizedText?
  package var country: CountryCode?
  package var departments: [String]
  package var circle: Located<Identifier>?
  package var reason: Located<Identifier>?
  package var offer: Located<Identifier>?
  package var owner: Located<Identifier>?
  package var contact: Located<Identifier>?
  package var goal: Int?
  package var due: Day?
  package var note: LocalizedText?
}

extension Target: YAMLRecord {
  package static let name = "target"
  package static let summary = "A place or group in which the firm wants to be recommended."

  package init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "Name of the target")
    let kind = reader.required("kind", TargetKind.self, "What it is")
    title = reader.optional("title", LocalizedText.self, "Title; not needed for a country")
    country = reader.optional("country", CountryCode.self, "Country, ISO 3166-1 alpha-2")
    departments = reader.optional("departments", default: [], "Departments of a company")
    circle = reader.optional(
      "circle", Located<Identifier>.self, "Circle through which it is reached")
    reason = reader.optional(
      "reason", Located<Identifier>.self, "Reason to recommend that suits it")
    offer = reader.optional("offer", Located<Identifier>.self, "Offer for it")
    owner = reader.optional("owner", Located<Identifier>.self, "Who answers for it")
    contact = reader.optional(
      "contact", Located<Identifier>.self, "Who of the network opens the door")
    goal = reader.optional("goal", Int.self, "Number of customers wanted")
    due = reader.optional("due", Day.self, "By when")
    note = reader.optional("note", LocalizedText.self, "Note")
    guard let id, let kind else { return nil }
    self.id = id
    self.kind = kind
  }
}
