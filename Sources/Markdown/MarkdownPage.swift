package import Diagnostics

/// One page while its Markdown becomes HTML: what is rendered in several pieces (a body, then
/// bodies of directives inside it) shares anchors, links, headings and findings.
package struct MarkdownPage: Sendable {
  package let source: Source
  package var options: MarkdownOptions
  package var headings: [Heading] = []
  package var links: [MarkdownLink] = []
  package var findings: [Diagnostic] = []
  /// Words of running text, code left out.
  package var wordCount = 0
  /// Plain text of the first paragraph outside of directives, UTF-8, nothing escaped.
  package var summary: [UInt8] = []

  package init(source: Source, options: MarkdownOptions) {
    self.source = source
    self.options = options
  }

  /// Whether a heading of level 1 occurred.
  package var hasTopHeading: Bool { headings.contains { $0.level == 1 } }

  /// Appends the HTML of a text.
  package mutating func render(
    _ text: MarkdownText, host: inout some MarkdownHost, into html: inout [UInt8]
  ) {}

  /// Appends the HTML of a single run of inlines: no `<p>`, line breaks count as blanks.
  package mutating func renderInline(
    _ text: MarkdownText, host: inout some MarkdownHost, into html: inout [UInt8]
  ) {}

  /// A text split at its headings of the highest level that occurs.
  ///
  /// Deeper headings belong to the content. Text before the first heading is `lead`.
  package mutating func sections(
    _ text: MarkdownText, host: inout some MarkdownHost
  ) -> (lead: [UInt8], sections: [MarkdownSection]) { ([], []) }

  /// The items of the first list of a text; the text around the list is a finding.
  package mutating func listItems(
    _ text: MarkdownText, host: inout some MarkdownHost
  ) -> [MarkdownListItem] { [] }

  /// Rows of cells separated by `|`; the first row is the head.
  package mutating func table(
    _ text: MarkdownText, host: inout some MarkdownHost
  ) -> MarkdownTable { MarkdownTable() }

  /// An anchor for a title that stands in no heading, unique on the page.
  package mutating func makeAnchor(for title: [UInt8]) -> [UInt8] { [] }

  /// Where the destination of a link stands in the source.
  package func byteRange(of link: MarkdownLink) -> Range<Int> { link.blockRange }

  /// The headings as a tree, those within `levels`.
  package func contents(levels: ClosedRange<Int> = 2...3) -> [ContentsEntry] { [] }

  /// Text without markup of a stretch of Markdown, for summaries, search and `alt`.
  package static func plainText(_ text: MarkdownText) -> [UInt8] { [] }
}
