/// What the text of a single value can become.
package protocol YAMLScalar: YAMLDecodable {
  /// Ends the sentence “`x` is not …”: "an amount with its currency, such as 25.00 EUR".
  static var expected: String { get }

  /// A regular expression (ECMA-262, anchored) that every accepted text matches, for editors.
  static var pattern: String? { get }

  static var examples: [String] { get }

  /// Whether some of the accepted texts are numbers to an editor that guesses types, such as 30.
  static var isNumeric: Bool { get }

  init?(yaml text: String)

  /// What to write instead of a text that was refused; empty when `expected` says it.
  static func advice(for text: String) -> String
}

extension YAMLScalar {
  package static var pattern: String? { nil }

  package static var examples: [String] { [] }

  package static var isNumeric: Bool { false }

  package static func advice(for text: String) -> String { "" }

  package static var schema: Schema {
    .text(
      TextSchema(
        expected: expected, pattern: pattern, examples: examples, isNumeric: isNumeric))
  }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard let scalar = decoder.scalar(node, expected: expected) else { return nil }
    if let value = Self(yaml: scalar.text) { return value }
    let fix = advice(for: scalar.text)
    decoder.reportBadValue(scalar.text, at: node, expected: expected, fix: fix)
    return nil
  }
}
