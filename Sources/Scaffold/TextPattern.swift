internal import Quantity

/// A text of ours, to be filled in for a site.
///
/// - `@name@` stands for a value.
/// - Neighbouring lines `de: …` and `en: …` become one line for each language of the site;
///   languages other than these two begin with the English words. The same in a comment.
/// - `#de …` and `#en …` are comments in the language of whoever edits the file.
struct TextPattern {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// `languages` is not empty; comments are in the first.
  func filled(_ languages: [Language], _ values: [String: String] = [:]) -> String {
    precondition(!languages.isEmpty, "a site has a language")
    var lines: [String] = []
    var group = LineGroup()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let translated = TranslatedLine(line) {
        if !group.takes(translated) { lines += group.closed(languages) }
        group.add(translated)
        continue
      }
      lines += group.closed(languages)
      if let line = Self.comment(line, languages[0]) { lines.append(line) }
    }
    lines += group.closed(languages)
    return lines.map { Self.line($0, values) + "\n" }.joined()
  }

  /// In one pass: what a value brings with it is not looked at again.
  private static func line(_ line: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = Substring(line)
    while let mark = rest.firstIndex(of: "@") {
      result += rest[..<mark]
      rest = rest[mark...].dropFirst()
      let name = rest.prefix { $0 != "@" }
      if let value = values[String(name)], name.endIndex < rest.endIndex {
        result += value
        rest = rest[name.endIndex...].dropFirst()
      } else {
        result += "@"
      }
    }
    return result + rest
  }

  /// The line, with the mark of a comment's language taken away; nil when it is not this language.
  private static func comment(_ line: Substring, _ language: Language) -> String? {
    let indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    for (mark, isGerman) in [("#de ", true), ("#en ", false)] where rest.hasPrefix(mark) {
      guard isGerman == (language.primary == Language.german.tag) else { return nil }
      return indent + "# " + rest.dropFirst(mark.count)
    }
    return String(line)
  }
}

/// `    - de: Angebote`: what stands before the code, the code, the words.
private struct TranslatedLine {
  let indent: Substring
  let hasDash: Bool
  let code: Substring
  let words: Substring

  init?(_ line: Substring) {
    var indent = line.prefix { $0 == " " }
    if line.dropFirst(indent.count).hasPrefix("# ") {
      indent = line[..<line[line.index(after: indent.endIndex)...].prefix { $0 == " " }.endIndex]
    }
    var rest = line.dropFirst(indent.count)
    hasDash = rest.hasPrefix("- ")
    if hasDash { rest = rest.dropFirst(2) }
    guard rest.hasPrefix("de: ") || rest.hasPrefix("en: ") else { return nil }
    self.indent = indent
    code = rest.prefix(2)
    words = rest.dropFirst(4)
  }
}

/// Lines that say the same in several languages.
private struct LineGroup {
  private var lines: [TranslatedLine] = []

  /// Whether the line belongs with those before it.
  func takes(_ line: TranslatedLine) -> Bool {
    !line.hasDash && !lines.contains { $0.code == line.code }
  }

  mutating func add(_ line: TranslatedLine) { lines.append(line) }

  /// The lines for these languages; empties the group.
  mutating func closed(_ languages: [Language]) -> [String] {
    guard let first = lines.first else { return [] }
    let words = languages.map { language in
      lines.first { $0.code == language.primary } ?? lines.first { $0.code == "en" } ?? first
    }
    let result = zip(languages, words).enumerated().map { index, line in
      let dash = !first.hasDash ? "" : index == 0 ? "- " : "  "
      return "\(first.indent)\(dash)\(line.0.tag): \(line.1.words)"
    }
    lines = []
    return result
  }
}
