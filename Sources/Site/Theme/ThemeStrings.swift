internal import YAML

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
