internal import CCMark
internal import Diagnostics

extension Renderer {
  mutating func openHeading(_ node: Node, page: inout MarkdownPage) {
    startLine()
    if !options.hasAnchors {
      appendHeadingTag(node, isClosing: false)
    }
    startInlines(of: node)
    if options.hasAnchors { clipExplicitAnchor(of: node) }
  }

  mutating func closeHeading(_ node: Node, page: inout MarkdownPage) {
    quotes.finish(in: &buffer)
    let heading = noteHeading(node, page: &page)
    if options.hasAnchors {
      if let mark = options.anchorLinkText { appendAnchorLink(mark, to: heading.id) }
      let tagStart = buffer.count
      buffer.append("<h")
      buffer.append(UInt8(ascii: "0") + UInt8(heading.level))
      buffer.append(" id=\"")
      buffer.append(heading.id)
      buffer.append("\">")
      buffer.moveTail(from: tagStart, to: blockStart)
    }
    appendHeadingTag(node, isClosing: true)
    endLine()
  }

  /// Enters the heading whose inlines were written last into the page's list.
  @discardableResult
  mutating func noteHeading(_ node: Node, page: inout MarkdownPage) -> Heading {
    let plain = PlainText.of(html: buffer.bytes, from: blockStart)
    var id: [UInt8] = []
    if options.hasAnchors {
      if let explicit = explicitAnchor(of: node, page: &page) {
        id = page.anchors.claim(explicit)
      } else {
        id = page.anchors.make(for: plain)
      }
      clippedNode = nil
    }
    let lines = node.startLine...max(node.startLine, node.endLine)
    let heading = Heading(
      level: level(of: node), id: id, text: plain, isInContents: page.directiveDepth == 0,
      textIndex: textIndex, lines: lines, column: node.startColumn)
    page.headings.append(heading)
    return heading
  }

  private func level(of node: Node) -> Int {
    max(1, min(6, node.headingLevel + options.headingShift))
  }

  private mutating func appendHeadingTag(_ node: Node, isClosing: Bool) {
    if isClosing { buffer.append("</h") } else { buffer.append("<h") }
    buffer.append(UInt8(ascii: "0") + UInt8(level(of: node)))
    buffer.append(UInt8(ascii: ">"))
  }

  private mutating func appendAnchorLink(_ mark: String, to id: [UInt8]) {
    buffer.append(" <a class=\"anchor\" href=\"#")
    buffer.appendAddress(id)
    buffer.append("\">")
    buffer.appendEscaped(Array(mark.utf8))
    buffer.append("</a>")
  }

  /// Has the walk leave out ` {#id}` at the end of a heading.
  mutating func clipExplicitAnchor(of node: Node) {
    clippedNode = nil
    guard let last = node.lastChild, last.kind == CMARK_NODE_TEXT else { return }
    let literal = last.literal
    guard literal.last == UInt8(ascii: "}"), var start = literal.lastIndex(of: 0x7B)
    else { return }
    guard start + 1 < literal.count, literal[start + 1] == UInt8(ascii: "#") else { return }
    while start > 0, literal[start - 1] == UInt8(ascii: " ") { start -= 1 }
    clippedNode = last
    clip = 0..<start
  }

  /// The identifier inside `{#…}`, or nil when there is none or it cannot be one.
  private mutating func explicitAnchor(of node: Node, page: inout MarkdownPage) -> [UInt8]? {
    guard let clippedNode else { return nil }
    let literal = escapes.restored(Array(clippedNode.literal))
    guard let start = literal.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let id = Array(literal[(start + 2)..<(literal.count - 1)])
    let range =
      ByteSearch.first(
        Array(literal[start...]), in: text.source.bytes, lines(of: node)) ?? lines(of: node)
    guard Slug.isIdentifier(id) else {
      page.report(.badAnchor(text, range, id))
      return nil
    }
    if page.anchors.contains(id) { page.report(.duplicateAnchor(text, range, id)) }
    return id
  }
}
