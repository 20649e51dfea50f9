import TestSupport

/// Random texts that are rich in markup, so that constructs meet in unusual ways.
enum RandomMarkdown {
  private static let pieces = [
    "word", "Äpfel", " ", " ", "\n", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "```", "~~~",
    "# ", "## ", "- ", "+ ", "1. ", "7) ", "> ", "    ", "\t", "[", "]", "(", ")", "](", "](a.md)",
    "![", "<", ">", "<b>", "</b>", "<!-- x -->", "<https://a.example>", "&amp;", "&quot;", "&#0;",
    "\\", "\\*", "\\\"", "\"", "'", "--", "---", "...", "===", "***", "|", "{#id}", "{name}",
    "[a]: b.md\n", "[a]", "[a][a]", "  \n", "\\\n", "\r\n", "\u{A0}", "„", "é", "中", "😀", "\u{70A}",
    "](<a b> \"t\")", "](x 'y')", "http://a.example/?q=1&r='2'", "javascript:x", "](javascript:x)",
  ]

  static func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...80, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
