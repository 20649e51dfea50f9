/// A single value that is read from its text.
package struct TextSchema: Sendable, Hashable {
  /// In words: "an amount with its currency, such as 25.00 EUR".
  package var expected: String
  /// A regular expression (ECMA-262, anchored) that every accepted text matches.
  package var pattern: String?
  package var examples: [String]
  /// Whether some of the accepted texts are numbers to an editor that guesses types, such as 30.
  package var isNumeric: Bool

  /// Without a pattern, editors let every single value pass.
  package init(
    expected: String, pattern: String? = nil, examples: [String] = [], isNumeric: Bool = false
  ) {
    self.expected = expected
    self.pattern = pattern
    self.examples = examples
    self.isNumeric = isNumeric
  }
}
