internal import Diagnostics

/// Turns of phrase that several findings share.
enum Wording {
  /// `a`, `b` or `c`
  static func list(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// “did you mean `x`?”, or nothing.
  static func nearest(to text: String, among words: some Sequence<String>) -> String {
    guard let nearest = Suggestion.nearest(to: text, among: words) else { return "" }
    return "did you mean `\(nearest)`?"
  }

  /// A text short enough to stand in a message.
  static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 40 || line.utf8.count < text.utf8.count ? line.prefix(40) + "…" : line
  }

  /// A text in quotes that can stand in YAML.
  static func quoted(_ text: String) -> String {
    if text.contains("\"") || text.contains("\\") {
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    }
    return "\"\(text)\""
  }
}
