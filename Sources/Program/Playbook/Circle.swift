package import YAML

/// A circle of people.
package struct Circle: Sendable {
  package var id: Located<Identifier>
  package var kind: CircleKind
  package var title: LocalizedText
  package var text: LocalizedText?
  package var bridges: [Located<Identifier>]
}

extension Circle: YAMLRecord {
  package static let name = "circle"
  package static let summary = "A circle of people."

  package init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "Name of the circle")
    let kind = reader.required("kind", CircleKind.self, "Which of the four it is")
    let title = reader.required("title", LocalizedText.self, "Title")
    text = reader.optional("description", LocalizedText.self, "Who belongs to it")
    bridges = reader.optional("bridges", default: [], "Circles to which weak ties lead")
    guard let id, let kind, let title else { return nil }
    self.id = id
    self.kind = kind
    self.title = title
  }
}
