import Diagnostics
import Markdown

/// Renders a text and keeps what tests look at.
struct Rendering {
  let html: String
  let page: MarkdownPage
  let source: Source

  init(
    _ text: String, options: MarkdownOptions = MarkdownOptions(), host: some MarkdownHost
  ) {
    self.init(Array(text.utf8), options: options, host: host)
  }

  init(_ text: String, options: MarkdownOptions = MarkdownOptions()) {
    self.init(text, options: options, host: PlainHost())
  }

  init(_ bytes: [UInt8], options: MarkdownOptions, host: some MarkdownHost) {
    source = Source(path: "page.md", bytes: bytes)
    var page = MarkdownPage(options: options)
    var host = host
    var html: [UInt8] = []
    page.render(MarkdownText(source), host: &host, into: &html)
    self.html = String(decoding: html, as: UTF8.self)
    self.page = page
  }

  /// `id «marked text»` of each finding, in report order.
  var findings: [String] {
    page.findings.sortedForReport().map { finding in
      guard case .bytes(let source, let range) = finding.place else { return finding.id }
      return "\(finding.id) «\(source.text(range))»"
    }
  }
}
