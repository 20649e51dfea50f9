package import Diagnostics

/// One page while its Markdown becomes HTML: what is rendered in several pieces (a body, then
/// bodies of directives inside it) shares anchors, links, headings and findings.
package struct MarkdownPage: Sendable {
  package var options: MarkdownOptions
  package var headings: [Heading] = []
  package var links: [MarkdownLink] = []
  package var findings: [Diagnostic] = []
  /// Identifiers given so far; claim those of elements that are made elsewhere.
  package var anchors = Anchors()
  /// Words of running text, code left out.
  package internal(set) var wordCount = 0
  package internal(set) var imageCount = 0
  /// Plain text of the first paragraph outside of directives, UTF-8, nothing escaped.
  package internal(set) var summary: [UInt8] = []
  /// How many directives are being rendered inside each other.
  package internal(set) var directiveDepth = 0

  /// The most directives inside each other.
  package static let directiveDepthMax = 16

  /// What was rendered: headings and links count their lines in one of these.
  var texts: [MarkdownText] = []

  package init(options: MarkdownOptions) { self.options = options }

  /// Whether a heading of level 1 occurred.
  package var hasTopHeading: Bool { headings.contains { $0.level == 1 } }

  /// Appends the HTML of a text.
  package mutating func render(
    _ text: MarkdownText, host: inout some MarkdownHost, into html: inout [UInt8]
  ) {
    withDocument(text, host: &host) { root, renderer, page, host in
      renderer.render(from: root.firstChild, page: &page, host: &host, html: &html)
      renderer.buffer.move(to: &html)
    }
  }

  /// Where a heading stands in its file, markers included.
  package func byteRange(of heading: Heading) -> Range<Int> {
    let text = texts[heading.textIndex]
    var cursor = LineCursor(text.byteRange.lowerBound)
    return text.fileRange(
      cursor.range(
        heading.lines.lowerBound, heading.lines.upperBound, column: heading.column, in: text))
  }

  /// Where the destination of `links[index]` was written in its file: in the link, or in the
  /// definition of a reference.
  package func byteRange(ofLinkAt index: Int) -> Range<Int> {
    texts[links[index].textIndex].fileRange(sourceRange(ofLinkAt: index))
  }

  /// The same in the source of the link's text.
  func sourceRange(ofLinkAt index: Int) -> Range<Int> {
    let link = links[index]
    let text = texts[link.textIndex]
    let ordinal = links[..<index].reversed()
      .prefix { $0.textIndex == link.textIndex && $0.lines == link.lines }
      .count { $0.destination == link.destination }
    var cursor = LineCursor(text.byteRange.lowerBound)
    let block = cursor.range(link.lines.lowerBound, link.lines.upperBound, in: text)
    return text.source.bytes.withView { bytes in
      LinkLocator(bytes: bytes, destination: link.destination)
        .place(in: block, ordinal: ordinal, text: text.byteRange)
    }
  }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  /// Checks and parses a text, and gives its root with a renderer to `body`.
  mutating func withDocument<Host: MarkdownHost>(
    _ text: MarkdownText, host: inout Host,
    _ body: (Node, inout Renderer, inout MarkdownPage, inout Host) -> Void
  ) {
    guard text.byteRange.count <= options.byteCountMax else {
      report(.tooLarge(text, max: options.byteCountMax))
      return
    }
    let bytes = text.source.bytes.span.extracting(text.byteRange)
    let flaw = TextFlaw.first(in: bytes)
    if let flaw { report(.flawed(text, flaw)) }
    var escapes = EscapedPunctuation()
    let replaced = options.punctuation == nil ? nil : escapes.replacing(bytes)
    let document =
      if let replaced { MarkdownDocument(replaced.span, isUTF8: flaw == nil) } else {
        MarkdownDocument(bytes, isUTF8: flaw == nil)
      }
    var renderer = Renderer(text, index: texts.count, options: options, escapes: escapes)
    texts.append(text)
    document.read { root in body(root, &renderer, &self, &host) }
    wordCount += renderer.wordCount
  }
}
