internal import Quantity
internal import YAML

/// A text of a theme: one, or one for each plural category of a count.
enum ThemeText: Sendable {
  case text(String)
  /// With `{count}` where the number goes.
  case plural(one: String, other: String)
}

extension ThemeText: YAMLDecodable {
  static var schema: Schema {
    .anyOf([String.schema, .map(of: String.schema, keyPattern: "^(one|other)$")])
  }

  static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard case .mapping = node.content else {
      return decoder.scalar(node, expected: "a text, or texts for `one` and `other`")
        .map { .text($0.text) }
    }
    return ThemePlural.decode(node, &decoder).map { .plural(one: $0.one, other: $0.other) }
  }
}
