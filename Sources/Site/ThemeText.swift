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

/// The texts of a count.
private struct ThemePlural: YAMLRecord {
  static let name = "plural"
  static let summary = "A text that depends on a count; `{count}` stands for the number."

  let one: String
  let other: String

  init?(from reader: inout RecordReader) {
    let one = reader.required("one", String.self, "For exactly one")
    let other = reader.required("other", String.self, "For every other number")
    guard let one, let other else { return nil }
    self.one = one
    self.other = other
  }
}

/// The words of a theme in one language.
struct ThemeStrings: Sendable {
  private(set) var texts: [String: ThemeText] = [:]

  /// Takes in more words; of a repeated key the later one counts.
  mutating func add(_ map: OrderedMap<ThemeText>) {
    for entry in map.entries { texts[entry.key.value] = entry.value }
  }

  var keys: [String] { texts.keys.sorted() }

  /// The text of a key; nil when there is none, or only one for counts.
  func text(_ key: String) -> String? {
    guard case .text(let text) = texts[key] else { return nil }
    return text
  }

  /// The text of a key for a count, the number put in; nil when there is none.
  func text(_ key: String, count: Int64) -> String? {
    let text: String
    switch texts[key] {
    case .text(let single): text = single
    case .plural(let one, let other): text = count == 1 ? one : other
    case nil: return nil
    }
    return text.replacing("{count}", with: String(count))
  }
}

extension String {
  /// Every occurrence of `word` replaced, from left to right.
  func replacing(_ word: String, with replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(word) {
        result += replacement
        rest = rest.dropFirst(word.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
