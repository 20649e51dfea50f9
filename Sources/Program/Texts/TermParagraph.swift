/// A paragraph of the conditions generated from an offer's own numbers.
package struct TermParagraph: Sendable, Hashable {
  package let topic: TermTopic
  package let title: String
  /// Plain text, whole sentences.
  package let text: String
}
