internal import CCMark

/// Walks a parsed text and writes HTML: the blocks here, the rest in the extensions.
///
/// What the whole page shares is in `MarkdownPage`; this is the state of one text.
struct Renderer: ~Copyable {
  let text: MarkdownText
  /// Index of `text` in the page's texts.
  let textIndex: Int
  let options: MarkdownOptions
  /// Whether straight punctuation becomes typographic.
  let isSmart: Bool
  let escapes: EscapedPunctuation
  var buffer: HTMLBuffer
  var quotes: Quotes
  var lines: LineCursor

  /// The paragraph or heading whose inlines are written, and where its HTML begins.
  var block: Node?
  var blockStart = 0
  /// Whether a word has begun that the next text may continue.
  var isInWord = false
  /// A text node of which only a part is written: an explicit anchor or a guard is cut off.
  var clippedNode: Node?
  var clip = 0..<0
  var wordCount = 0
  /// How many nodes are open around the one that is written.
  var depth = 0

  init(_ text: MarkdownText, index: Int, options: MarkdownOptions, escapes: EscapedPunctuation) {
    self.text = text
    textIndex = index
    self.options = options
    isSmart = options.punctuation != nil
    self.escapes = escapes
    buffer = HTMLBuffer(capacity: text.byteRange.count + text.byteRange.count / 2 + 256)
    quotes = Quotes(options.punctuation)
    lines = LineCursor(text.byteRange.lowerBound)
  }

  /// Writes a node and its siblings up to `end`, which is left out.
  mutating func render(
    from first: Node?, to end: Node? = nil, page: inout MarkdownPage,
    host: inout some MarkdownHost, html: inout [UInt8]
  ) {
    guard var node = first, first != end else { return }
    let depthBefore = depth
    while true {
      if let child = enter(node, page: &page, host: &host, html: &html) {
        node = child
        depth += 1
        continue
      }
      while true {
        if let next = node.next {
          if depth == depthBefore, next == end { return }
          node = next
          break
        }
        guard depth > depthBefore, let parent = node.parent else { return }
        depth -= 1
        node = parent
        exit(node, page: &page)
      }
    }
  }

  /// Writes the start of a node; returns its first child if the walk is to go down into it.
  private mutating func enter(
    _ node: Node, page: inout MarkdownPage, host: inout some MarkdownHost, html: inout [UInt8]
  ) -> Node? {
    let kind = node.kind
    switch kind {
    case CMARK_NODE_TEXT: appendText(node)
    case CMARK_NODE_SOFTBREAK: appendSoftBreak()
    case CMARK_NODE_LINEBREAK: appendLineBreak()
    case CMARK_NODE_CODE: appendCode(node)
    case CMARK_NODE_HTML_INLINE: appendRawInline(node, page: &page)
    case CMARK_NODE_IMAGE: appendImage(node, page: &page, host: &host)
    case CMARK_NODE_CODE_BLOCK: appendCodeBlock(node, page: &page, host: &host, html: &html)
    case CMARK_NODE_HTML_BLOCK: appendRawBlock(node, page: &page)
    case CMARK_NODE_THEMATIC_BREAK: appendThematicBreak()
    default:
      guard depth < options.depthMax else {
        page.report(.tooDeep(text, lines(of: node), max: options.depthMax))
        return nil
      }
      open(node, kind, page: &page, host: &host)
      if let child = node.firstChild { return child }
      exit(node, page: &page)
    }
    return nil
  }

  private mutating func open(
    _ node: Node, _ kind: Node.Kind, page: inout MarkdownPage, host: inout some MarkdownHost
  ) {
    switch kind {
    case CMARK_NODE_PARAGRAPH: openParagraph(node)
    case CMARK_NODE_EMPH: buffer.append("<em>")
    case CMARK_NODE_STRONG: buffer.append("<strong>")
    case CMARK_NODE_LINK: openLink(node, page: &page, host: &host)
    case CMARK_NODE_HEADING: openHeading(node, page: &page)
    case CMARK_NODE_BLOCK_QUOTE:
      startLine()
      buffer.append("<blockquote>")
      endLine()
    case CMARK_NODE_LIST: openList(node)
    case CMARK_NODE_ITEM:
      startLine()
      buffer.append("<li>")
    default: break
    }
  }

  private mutating func exit(_ node: Node, page: inout MarkdownPage) {
    switch node.kind {
    case CMARK_NODE_PARAGRAPH: closeParagraph(node, page: &page)
    case CMARK_NODE_EMPH: buffer.append("</em>")
    case CMARK_NODE_STRONG: buffer.append("</strong>")
    case CMARK_NODE_LINK: buffer.append("</a>")
    case CMARK_NODE_HEADING: closeHeading(node, page: &page)
    case CMARK_NODE_BLOCK_QUOTE:
      startLine()
      buffer.append("</blockquote>")
      endLine()
    case CMARK_NODE_LIST:
      if node.isBulletList { buffer.append("</ul>") } else { buffer.append("</ol>") }
      endLine()
    case CMARK_NODE_ITEM:
      buffer.append("</li>")
      endLine()
    default: break
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func startLine() {
    if !options.isCompact, buffer.isInsideLine { buffer.append(UInt8(ascii: "\n")) }
  }

  mutating func endLine() {
    if !options.isCompact { buffer.append(UInt8(ascii: "\n")) }
  }

  /// Begins the inlines of a block.
  mutating func startInlines(of node: Node) {
    block = node
    blockStart = buffer.count
    isInWord = false
    quotes.reset()
  }

  private mutating func openParagraph(_ node: Node) {
    if !node.isTightParagraph {
      startLine()
      buffer.append("<p>")
    }
    startInlines(of: node)
  }

  private mutating func closeParagraph(_ node: Node, page: inout MarkdownPage) {
    quotes.finish(in: &buffer)
    if page.directiveDepth == 0, page.summary.isEmpty {
      page.summary = PlainText.of(html: buffer.bytes, from: blockStart)
    }
    if !node.isTightParagraph {
      buffer.append("</p>")
      endLine()
    }
  }

  private mutating func openList(_ node: Node) {
    startLine()
    if node.isBulletList {
      buffer.append("<ul>")
    } else if node.listStart == 1 {
      buffer.append("<ol>")
    } else {
      buffer.append("<ol start=\"")
      buffer.append(node.listStart)
      buffer.append("\">")
    }
    endLine()
  }

  private mutating func appendThematicBreak() {
    startLine()
    if options.isCompact { buffer.append("<hr>") } else { buffer.append("<hr />\n") }
  }

  private mutating func appendRawBlock(_ node: Node, page: inout MarkdownPage) {
    startLine()
    if options.allowsRawHTML {
      appendVerbatim(node.literal)
    } else {
      buffer.append("<!-- raw HTML omitted -->")
      page.report(.rawHTML(text, lines(of: node)))
    }
    startLine()
  }

  /// The bytes of a block in `text.source`, without markers before it and the line break at the
  /// end.
  mutating func lines(of node: Node) -> Range<Int> {
    lines.range(node.startLine, node.endLine, column: node.startColumn, in: text)
  }
}
