package import YAML

/// What is worth recommending.
package struct Positioning: Sendable {
  package var eusp: LocalizedText
  package var sparks: [LocalizedText]
}

extension Positioning: YAMLRecord {
  package static let name = "positioning"
  package static let summary = "What is worth recommending."

  package init?(from reader: inout RecordReader) {
    let eusp = reader.required(
      "eusp", LocalizedText.self, "Emotional unique selling point: what people feel and retell")
    sparks = reader.optional("sparks", default: [], "Idea sparks: thoughts from which stories grow")
    guard let eusp else { return nil }
    self.eusp = eusp
  }
}
