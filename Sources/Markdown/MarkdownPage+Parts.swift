internal import CCMark
internal import Diagnostics

extension MarkdownPage {
  /// A text split at its headings of the highest level that occurs.
  ///
  /// Deeper headings belong to the content. Text before the first heading is `lead`.
  package mutating func sections(
    _ text: MarkdownText, host: inout some MarkdownHost
  ) -> (lead: [UInt8], sections: [MarkdownSection]) {
    var lead: [UInt8] = []
    var sections: [MarkdownSection] = []
    withDocument(text, host: &host) { root, renderer, page, host in
      let titles = root.children.filter { $0.kind == CMARK_NODE_HEADING }
      let level = titles.map(\.headingLevel).min()
      let starts = titles.filter { $0.headingLevel == level }
      renderer.render(
        from: root.firstChild, to: starts.first, page: &page, host: &host, html: &lead)
      renderer.buffer.move(to: &lead)
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : nil
        sections.append(renderer.section(from: start, to: end, page: &page, host: &host))
      }
    }
    return (lead, sections)
  }

  /// The items of the first list of a text; text around the list is a finding.
  package mutating func listItems(
    _ text: MarkdownText, host: inout some MarkdownHost
  ) -> [MarkdownListItem] {
    var items: [MarkdownListItem] = []
    withDocument(text, host: &host) { root, renderer, page, host in
      let list = root.children.first { $0.kind == CMARK_NODE_LIST }
      if let stray = root.children.first(where: { $0 != list }) {
        page.report(.textAroundList(text, renderer.lines(of: stray)))
      }
      guard let list else { return }
      for (index, item) in list.children.enumerated() {
        let number = list.isBulletList ? nil : list.listStart + index
        items.append(renderer.listItem(item, number: number, page: &page, host: &host))
      }
    }
    return items
  }

  /// Appends the HTML of a single run of inlines: no `<p>`, line breaks count as blanks, blanks
  /// around it are left out.
  package mutating func renderInline(
    _ text: MarkdownText, host: inout some MarkdownHost, into html: inout [UInt8]
  ) {
    var copy = InlineCopy(of: text)
    copy.append(TableRow.trimmed(text.byteRange, text.source.bytes))
    renderRuns(copy.text, host: &host) { content, _ in html += content }
  }

  /// Renders each paragraph of an `InlineCopy`, giving the HTML and the number of the run.
  mutating func renderRuns<Host: MarkdownHost>(
    _ text: MarkdownText, host: inout Host, _ body: ([UInt8], Int) -> Void
  ) {
    withDocument(text, host: &host) { root, renderer, page, host in
      for (number, paragraph) in root.children.enumerated() {
        body(renderer.inlines(ofGuarded: paragraph, page: &page, host: &host), number)
      }
    }
  }

  /// Text without markup of a stretch of Markdown, for summaries, search and descriptions.
  package static func plainText(_ text: MarkdownText) -> [UInt8] {
    var page = MarkdownPage(options: .commonMark)
    var host = PlainHost()
    var html: [UInt8] = []
    page.render(text, host: &host, into: &html)
    return PlainText.of(html: html)
  }
}
