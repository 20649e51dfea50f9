internal import CCMark

extension Renderer {
  mutating func openLink(
    _ node: Node, page: inout MarkdownPage, host: inout some MarkdownHost
  ) {
    let destination = node.destination
    let scheme = AddressKind(destination)
    let link = remember(node, .link, in: &page)
    buffer.append("<a href=\"")
    var leavesSite = scheme == .external
    switch scheme {
    case .refused: page.report(.unsafeLink(text, place(of: link, in: page), link.destination))
    case .contact: buffer.appendAddress(destination)
    case .external, .local:
      if scheme == .local, link.destination.isEmpty {
        page.report(.emptyLink(text, place(of: link, in: page)))
      }
      switch host.resolveLink(link.destination.span) {
      case .unchanged: buffer.appendAddress(link.destination)
      case .address(let address):
        leavesSite = false
        buffer.appendAddress(address)
      case .broken(let reason): page.report(.broken(text, place(of: link, in: page), reason))
      }
    }
    appendTitle(of: node)
    if leavesSite { buffer.append(options.externalLinks.html) }
    buffer.append("\">")
  }

  /// Writes an image with its alternative text; the walk does not go down into it.
  mutating func appendImage(
    _ node: Node, page: inout MarkdownPage, host: inout some MarkdownHost
  ) {
    let link = remember(node, .image, in: &page)
    var size: ImageSize?
    buffer.append("<img src=\"")
    if AddressKind(node.destination) == .refused {
      page.report(.unsafeLink(text, place(of: link, in: page), link.destination))
    } else {
      switch host.resolveImage(link.destination.span) {
      case .unchanged: buffer.appendAddress(link.destination)
      case .image(let address, let known):
        buffer.appendAddress(address)
        size = known
      case .broken(let reason): page.report(.broken(text, place(of: link, in: page), reason))
      }
    }
    buffer.append("\" alt=\"")
    let altStart = buffer.count
    appendAlternativeText(of: node)
    let isDecorative = options.requiresAlternativeText && isMarkedDecorative(node)
    if isDecorative {
      buffer.truncate(to: altStart)
    } else {
      if options.requiresAlternativeText, buffer.isBlank(from: altStart) {
        page.report(.imageWithoutAlternative(text, place(of: link, in: page)))
      }
      appendTitle(of: node)
    }
    appendImageAttributes(size, isFirst: page.imageCount == 0)
    page.imageCount += 1
    if options.isCompact { buffer.append("\">") } else { buffer.append("\" />") }
    isInWord = false
    quotes.before = .other
  }

  /// Notes a link for the page's list.
  private func remember(
    _ node: Node, _ kind: MarkdownLink.Kind, in page: inout MarkdownPage
  ) -> MarkdownLink {
    let destination = escapes.unescaped(Array(node.destination))
    let lines = block.map { $0.startLine...max($0.startLine, $0.endLine) } ?? 1...1
    let link = MarkdownLink(
      kind: kind, destination: destination, textIndex: textIndex, lines: lines)
    page.links.append(link)
    return link
  }

  /// The bytes of the destination of the link noted last, in `text.source`.
  private func place(of link: MarkdownLink, in page: MarkdownPage) -> Range<Int> {
    page.sourceRange(ofLinkAt: page.links.count - 1)
  }

  private mutating func appendTitle(of node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    buffer.append("\" title=\"")
    appendUnescaped(title)
  }

  /// Text of an attribute, in which libcmark has resolved escapes.
  private mutating func appendUnescaped(_ text: ByteView) {
    if escapes.isActive {
      buffer.appendEscaped(escapes.unescaped(Array(text)))
    } else {
      buffer.appendEscaped(text)
    }
  }

  /// The first image of a page is likely in sight at once, so that only others load lazily.
  private mutating func appendImageAttributes(_ size: ImageSize?, isFirst: Bool) {
    if let size {
      buffer.append("\" width=\"")
      buffer.append(size.width)
      buffer.append("\" height=\"")
      buffer.append(size.height)
    }
    guard options.loadsImagesLazily else { return }
    if !isFirst { buffer.append("\" loading=\"lazy") }
    buffer.append("\" decoding=\"async")
  }

  /// `![](x.png "decorative")`: the author says that there is nothing to describe.
  private func isMarkedDecorative(_ node: Node) -> Bool {
    node.title.equals("decorative")
  }

  /// The text inside an image, without markup.
  private mutating func appendAlternativeText(of image: Node) {
    guard var node = image.firstChild else { return }
    while true {
      switch node.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        appendUnescaped(node.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: buffer.append(UInt8(ascii: " "))
      default: break
      }
      if let child = node.firstChild {
        node = child
        continue
      }
      while node != image, node.next == nil, let parent = node.parent { node = parent }
      guard node != image, let next = node.next else { return }
      node = next
    }
  }
}
