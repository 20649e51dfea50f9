internal import CCMark
internal import Diagnostics

extension Renderer {
  /// Writes a code block, or has the host put a directive in its place.
  mutating func appendCodeBlock(
    _ node: Node, page: inout MarkdownPage, host: inout some MarkdownHost, html: inout [UInt8]
  ) {
    let info = node.fenceInfo
    if options.hasDirectives && info.first == UInt8(ascii: "{") {
      appendDirective(node, page: &page, host: &host, html: &html)
      return
    }
    startLine()
    if info.isEmpty {
      buffer.append("<pre><code>")
    } else {
      let isBlank: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
      let end = info.firstIndex(where: isBlank) ?? info.count
      buffer.append("<pre><code class=\"language-")
      buffer.appendEscaped(info.part(0..<end))
      buffer.append("\">")
    }
    appendEscaped(node.literal)
    buffer.append("</code></pre>")
    endLine()
  }

  private mutating func appendDirective(
    _ node: Node, page: inout MarkdownPage, host: inout some MarkdownHost, html: inout [UInt8]
  ) {
    guard let directive = directive(from: node, page: &page) else { return }
    guard page.directiveDepth < MarkdownPage.directiveDepthMax else {
      page.report(.tooDeep(text, lines(of: node), max: MarkdownPage.directiveDepthMax))
      return
    }
    startLine()
    buffer.move(to: &html)
    page.directiveDepth += 1
    host.renderDirective(directive, on: &page, into: &html)
    page.directiveDepth -= 1
    if !options.isCompact, let last = html.last, last != UInt8(ascii: "\n") {
      html.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func directive(
    from node: Node, page: inout MarkdownPage
  ) -> Directive? {
    let bytes = text.source.bytes
    let block = lines(of: node)
    let fence = lines.range(node.startLine, node.startLine, in: text)
    guard let header = DirectiveHeader(line: fence, in: bytes) else {
      let brace = bytes[fence].firstIndex(of: UInt8(ascii: "{")) ?? fence.lowerBound
      page.report(.badDirective(text, brace..<fence.upperBound))
      return nil
    }
    if !header.isClosed(by: lines.range(node.endLine, node.endLine, in: text), in: bytes)
      || node.endLine <= node.startLine
    {
      page.report(.unclosedDirective(text, fence))
    }
    return Directive(
      name: text.source.text(header.name), nameRange: text.fileRange(header.name),
      argument: text.source.text(header.argument),
      argumentRange: text.fileRange(header.argument), body: body(of: node),
      byteRange: text.fileRange(block))
  }

  /// The lines between the fences: where they stand, or a copy freed of what is before them.
  private mutating func body(of node: Node) -> MarkdownText {
    let literal = escapes.restored(Array(node.literal))
    let firstLine = node.startLine + 1
    let lower = lines.start(of: firstLine, in: text)
    let upper = lower + literal.count
    let bytes = text.source.bytes
    if upper <= text.byteRange.upperBound, bytes[lower..<upper].elementsEqual(literal) {
      return text.part(lower..<upper)
    }
    var copy = TextCopy(of: text)
    var number = firstLine
    for line in literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      let place = lines.range(number, number, in: text)
      let content = line.last == 13 ? line.dropLast() : line
      let start = max(place.lowerBound, place.upperBound - content.count)
      copy.append(line, standingAt: start)
      copy.append([UInt8(ascii: "\n")], standingAt: place.upperBound)
      number += 1
    }
    return copy.text
  }
}
