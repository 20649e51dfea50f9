/// Findings as text for a terminal or a log.
package struct TextReport: Sendable {
  /// How many findings are shown in full; the rest is counted.
  package static let shownMax = 100

  /// Whether to colour with ANSI sequences.
  package var isColoured: Bool

  package init(isColoured: Bool = false) {
    self.isColoured = isColoured
  }

  /// All findings in report order, each ending in a line break, then a count of what was cut.
  package func text(of findings: [Diagnostic]) -> String {
    let sorted = findings.sortedForReport()
    var text = ""
    for finding in sorted.prefix(Self.shownMax) { text += self.text(of: finding) }
    if let rest = Self.rest(of: sorted.count) { text += rest + "\n" }
    return text
  }

  /// How many findings are not shown, in words; nil when all are.
  static func rest(of count: Int) -> String? {
    guard count > shownMax else { return nil }
    return "… and \(count - shownMax) more \(count - shownMax == 1 ? "finding" : "findings")"
  }

  /// One finding: location, id and what; the line with its marker; why and fix.
  package func text(of finding: Diagnostic) -> String {
    let tone = finding.severity == .error ? "31" : "33"
    var text = bold(location(of: finding.place)) + ": "
    text += paint("\(finding.severity.rawValue)[\(finding.id)]", "1;" + tone)
    text += ": \(VisibleText.string(of: finding.what))\n"
    if case .bytes(let source, let byteRange) = finding.place {
      text += excerpt(of: source, byteRange, tone: tone)
    }
    text += note("why:", "2", finding.why)
    return text + note("fix:", "32", finding.fix)
  }

  /// `path:line:column`, or the path of a file as a whole.
  package func location(of place: Place) -> String {
    let path = VisibleText.string(of: place.path)
    switch place {
    case .bytes(let source, let byteRange):
      let position = source.position(of: byteRange.lowerBound)
      return "\(path):\(position.line):\(position.column)"
    case .line(_, let line, let column): return "\(path):\(line):\(column)"
    case .file: return path
    }
  }

  /// Further lines of the text are indented under the first.
  private func note(_ label: String, _ colour: String, _ text: String) -> String {
    if text.isEmpty { return "" }
    let lines = text.split(separator: "\n").map { VisibleText.string(of: String($0)) }
    return "  \(paint(label, colour)) \(lines.joined(separator: "\n       "))\n"
  }

  private func excerpt(of source: Source, _ byteRange: Range<Int>, tone: String) -> String {
    let excerpt = Excerpt(of: source, byteRange)
    guard !excerpt.line.isEmpty else { return "" }
    let number = String(excerpt.lineNumber)
    let gutter = String(repeating: " ", count: number.utf8.count)
    return "  \(number) | \(excerpt.line)\n"
      + "  \(gutter) | \(excerpt.indent)\(paint(excerpt.marker, "1;" + tone))\n"
  }

  private func bold(_ text: String) -> String { paint(text, "1") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
