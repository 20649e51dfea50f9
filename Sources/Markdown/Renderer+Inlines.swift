internal import CCMark
internal import Diagnostics

extension Renderer {
  /// Bit n: whether the character n is written otherwise: `"`, `&`, `<`, `>`.
  private static let plainMarks: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
  /// The same with `'`, `-` and `.`.
  private static let smartMarks = plainMarks | 1 << 0x27 | 1 << 0x2D | 1 << 0x2E

  /// Writes a text node, counting its words, with typographic punctuation if the options say so.
  mutating func appendText(_ node: Node) {
    var text = node.literal
    if clippedNode == node { text = text.part(clip) }
    guard text.count > 0 else { return }
    var words = TextWords(afterWord: isInWord, withStandIns: escapes.isActive)
    var start = 0
    var index = 0
    while index < text.count {
      var stops = words.next(text.word(at: index), count: text.count - index)
      while stops != 0 {
        let stop = index + stops.trailingZeroBitCount / 8
        stops &= stops - 1
        // Behind a mark of several bytes, some of which are stops themselves.
        guard stop >= start else { continue }
        let length = markLength(in: text, at: stop)
        if length == 0 { continue }
        buffer.append(text.part(start..<stop))
        appendMark(length, in: text, at: stop, of: node)
        start = stop + length
      }
      index += 8
    }
    buffer.append(text.part(from: start))
    wordCount += words.count
    isInWord = text[text.count - 1] != UInt8(ascii: " ")
    if isSmart { quotes.remember(text) }
  }

  /// How many bytes of a text are to be replaced at a stop; 0 when it stays.
  private func markLength(in text: ByteView, at index: Int) -> Int {
    let byte = text[index]
    if byte >= 64 {
      return byte == escapes.leadByte && escapes.original(in: text, at: index) != nil ? 2 : 0
    }
    let marks = isSmart ? Self.smartMarks : Self.plainMarks
    guard marks >> UInt64(byte) & 1 != 0 else { return 0 }
    return !isSmart || Self.isMarkup(byte) ? 1 : quotes.length(of: byte, in: text, at: index)
  }

  private mutating func appendMark(
    _ length: Int, in text: ByteView, at index: Int, of node: Node
  ) {
    let byte = text[index]
    if byte >= 64 {
      if let original = escapes.original(in: text, at: index) { appendEscape(original) }
    } else if !isSmart || Self.isMarkup(byte) {
      buffer.appendReference(byte)
    } else {
      quotes.append(byte, length, in: text, at: index, hasMore: node.hasMore, to: &buffer)
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  /// A punctuation mark that was written with a backslash: straight.
  private mutating func appendEscape(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") { buffer.append("&quot;") } else { buffer.append(byte) }
    quotes.lastQuoteOpens = false
  }

  mutating func appendSoftBreak() {
    buffer.append(UInt8(ascii: "\n"))
    isInWord = false
    quotes.before = .blank
  }

  mutating func appendLineBreak() {
    if options.isCompact { buffer.append("<br>") } else { buffer.append("<br />\n") }
    isInWord = false
    quotes.before = .blank
  }

  mutating func appendCode(_ node: Node) {
    buffer.append("<code>")
    appendEscaped(node.literal)
    buffer.append("</code>")
    isInWord = true
    quotes.before = .other
  }

  mutating func appendRawInline(_ node: Node, page: inout MarkdownPage) {
    if options.allowsRawHTML {
      appendVerbatim(node.literal)
    } else {
      buffer.append("<!-- raw HTML omitted -->")
      let literal = Array(node.literal)
      page.report(.rawHTML(text, find(escapes.restored(literal), in: block ?? node)))
    }
  }

  /// Text outside of running text, in which backslash escapes stand as they were written.
  mutating func appendEscaped(_ bytes: ByteView) {
    guard escapes.isActive, escapes.occur(in: bytes) else {
      buffer.appendEscaped(bytes)
      return
    }
    buffer.appendEscaped(escapes.restored(Array(bytes)))
  }

  mutating func appendVerbatim(_ bytes: ByteView) {
    buffer.append(escapes.restored(Array(bytes)))
  }

  /// Where a piece of raw text stands within a block, or the whole block.
  private mutating func find(_ bytes: [UInt8], in block: Node) -> Range<Int> {
    let range = lines(of: block)
    let found = ByteSearch.first(bytes, in: text.source.bytes, range)
    return found ?? range
  }
}
