internal import CCMark

extension Renderer {
  /// Writes a heading's inlines and the blocks up to `end` apart from each other.
  mutating func section(
    from heading: Node, to end: Node?, page: inout MarkdownPage, host: inout some MarkdownHost
  ) -> MarkdownSection {
    startInlines(of: heading)
    if options.hasAnchors { clipExplicitAnchor(of: heading) }
    var title: [UInt8] = []
    render(from: heading.firstChild, page: &page, host: &host, html: &title)
    quotes.finish(in: &buffer)
    let noted = noteHeading(heading, page: &page)
    buffer.move(to: &title)
    var content: [UInt8] = []
    if heading.next != end {
      render(from: heading.next, to: end, page: &page, host: &host, html: &content)
    }
    buffer.move(to: &content)
    return MarkdownSection(
      level: noted.level, id: noted.id, title: title, titleText: noted.text, content: content,
      byteRange: text.fileRange(lines(of: heading)))
  }

  /// Writes an item, its leading strong emphasis apart.
  mutating func listItem(
    _ item: Node, number: Int?, page: inout MarkdownPage, host: inout some MarkdownHost
  ) -> MarkdownListItem {
    var result = MarkdownListItem(
      number: number, title: [], content: [], byteRange: text.fileRange(lines(of: item)))
    guard let first = item.firstChild else { return result }
    guard first.kind == CMARK_NODE_PARAGRAPH else {
      render(from: first, page: &page, host: &host, html: &result.content)
      buffer.move(to: &result.content)
      return result
    }
    startInlines(of: first)
    var rest = first.firstChild
    if let strong = rest, strong.kind == CMARK_NODE_STRONG {
      render(from: strong.firstChild, page: &page, host: &host, html: &result.title)
      quotes.finish(in: &buffer)
      buffer.move(to: &result.title)
      rest = strong.next
    }
    let isAlone = first.next == nil || first.isTightParagraph
    var lead: [UInt8] = []
    render(from: rest, page: &page, host: &host, html: &lead)
    quotes.finish(in: &buffer)
    buffer.move(to: &lead)
    let trimmed = lead.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    if isAlone || trimmed.isEmpty {
      result.content += trimmed
    } else {
      result.content += Array("<p>".utf8) + trimmed + Array("</p>".utf8)
    }
    if first.next != nil, !options.isCompact { result.content.append(UInt8(ascii: "\n")) }
    render(from: first.next, page: &page, host: &host, html: &result.content)
    buffer.move(to: &result.content)
    return result
  }

  /// Writes the inlines of a paragraph of an `InlineCopy`, its guard cut off.
  mutating func inlines(
    ofGuarded paragraph: Node, page: inout MarkdownPage, host: inout some MarkdownHost
  ) -> [UInt8] {
    startInlines(of: paragraph)
    if let guarded = paragraph.firstChild {
      clippedNode = guarded
      clip = min(InlineCopy.guardCount, guarded.literal.count)..<guarded.literal.count
    }
    var html: [UInt8] = []
    render(from: paragraph.firstChild, page: &page, host: &host, html: &html)
    quotes.finish(in: &buffer)
    clippedNode = nil
    buffer.move(to: &html)
    return html
  }
}
