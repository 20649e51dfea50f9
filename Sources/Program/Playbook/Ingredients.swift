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
    enthusiasm = reader.optional("enthusiasm", "What delights")
    trust = reader.optional("trust", "What creates trust")
    topPerformance = reader.optional("top_performance", "What is done better than elsewhere")
    topPerformers = reader.optional("top_performers", "Who does it")
  }
}
