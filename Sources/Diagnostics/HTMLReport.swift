/// Findings as a fragment of HTML, for the error page of the preview server.
///
/// All text is escaped; there is no script, style or link in it. Classes: `findings`, `finding`,
/// `error`, `warning`, `place`, `excerpt`.
package struct HTMLReport: Sendable {
  package init() {}

  /// All findings in report order, at most `TextReport.shownMax` of them, then a count of the rest.
  package func fragment(of findings: [Diagnostic]) -> String {
    let sorted = findings.sortedForReport()
    var html = "<ol class=\"findings\">\n"
    for finding in sorted.prefix(TextReport.shownMax) { html += item(finding) }
    html += "</ol>\n"
    if let rest = TextReport.rest(of: sorted.count) { html += "<p>\(escaped(rest))</p>\n" }
    return html
  }

  private func item(_ finding: Diagnostic) -> String {
    let location = TextReport().location(of: finding.place)
    var html = "<li class=\"finding \(finding.severity.rawValue)\">\n"
    html += "<p class=\"place\"><code>\(escaped(location))</code>"
    html += " <b>\(finding.severity.rawValue)[\(escaped(finding.id))]</b></p>\n"
    html += "<p>\(prose(finding.what))</p>\n"
    if case .bytes(let source, let byteRange) = finding.place {
      html += excerpt(Excerpt(of: source, byteRange))
    }
    html += note("why:", finding.why)
    html += note("fix:", finding.fix)
    return html + "</li>\n"
  }

  private func note(_ label: String, _ text: String) -> String {
    if text.isEmpty { return "" }
    let lines = text.split(separator: "\n").map { prose(String($0)) }
    return "<p><b>\(label)</b> \(lines.joined(separator: "<br>"))</p>\n"
  }

  private func excerpt(_ excerpt: Excerpt) -> String {
    guard !excerpt.line.isEmpty else { return "" }
    let marked = excerpt.marked.isEmpty ? "\u{200B}" : escaped(excerpt.marked)
    let line = "\(escaped(excerpt.before))<mark>\(marked)</mark>\(escaped(excerpt.after))"
    return "<pre class=\"excerpt\"><code>\(excerpt.lineNumber) | \(line)</code></pre>\n"
  }

  /// What stands between backquotes becomes `code`.
  private func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // An odd backquote at the end is one of the text.
    guard !parts.count.isMultiple(of: 2) else { return escaped(text) }
    return parts.enumerated().map { index, part in
      let isCode = !index.isMultiple(of: 2)
      return isCode ? "<code>\(escaped(String(part)))</code>" : escaped(String(part))
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    var html = ""
    for scalar in VisibleText.string(of: text).unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }
}
