/// Prose broken into lines.
package enum Wrapping {
  /// The lines of one paragraph, each at most `width` columns unless a single word is longer.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let wordWidth = DisplayWidth.of(String(word))
      if used > 0, used + 1 + wordWidth > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += wordWidth
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// The paragraphs of a description: what stands between empty lines.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == " " }) {
        isOpen = false
      } else if isOpen {
        paragraphs[paragraphs.count - 1] += " " + line.drop { $0 == " " }
      } else {
        paragraphs.append(String(line.drop { $0 == " " }))
        isOpen = true
      }
    }
    return paragraphs
  }
}
