package import YAML

/// What a recommendation can rest on.
package struct Ingredients: Sendable {
  package var enthusiasm: LocalizedText?
  package var trust: LocalizedText?
  package var topPerformance: LocalizedText?
  package var topPerformers: LocalizedText?
}

extension Ingredients: YAMLRecord {
  package static let name = "ingredients"
  package static let summary = "What a recommendation can rest on."

  package init?(from reader: inout RecordReader) {
    self.init()
    enthusiasm = reader.optional("enthusiasm", LocalizedText.self, "What delights")
    trust = reader.optional("trust", LocalizedText.self, "What creates trust")
    topPerformance = reader.optional(
      "top_performance", LocalizedText.self, "What is done better than elsewhere")
    topPerformers = reader.optional("top_performers", LocalizedText.self, "Who does it")
  }
}
