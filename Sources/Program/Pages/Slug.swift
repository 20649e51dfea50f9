package import YAML

/// The last part of a page's address: `angebote`.
package struct Slug: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// Nil unless it is words of `a–z` and `0–9` joined by single hyphens.
  package init?(_ text: String) {
    guard Identifier(text) != nil else { return nil }
    self.text = text
  }

  package var description: String { text }
}

extension Slug: YAMLScalar {
  package static var expected: String {
    "small letters, digits and single hyphens, such as our-offers"
  }
  package static var pattern: String? { Identifier.pattern }
  package static var examples: [String] { ["our-offers"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String { Identifier.advice(for: text) }

  package var schemaValue: SchemaValue? { .text(text) }
}
