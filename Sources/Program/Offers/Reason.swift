package import YAML

/// A reason to recommend, in one sentence an advocate can say.
package struct Reason: Sendable {
  package var id: Located<Identifier>
  package var title: LocalizedText
  package var text: LocalizedText?
  package var kind: ReasonKind?
}

extension Reason: YAMLRecord {
  package static let name = "reason"
  package static let summary = "A reason to recommend, in one sentence an advocate can say."

  package init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "Name of the reason")
    let title = reader.required("title", LocalizedText.self, "The reason in a few words")
    text = reader.optional("text", LocalizedText.self, "The reason in full")
    kind = reader.optional("kind", ReasonKind.self, "What the recommendation rests on")
    guard let id, let title else { return nil }
    self.id = id
    self.title = title
  }
}
