internal import Diagnostics

/// Runs of inline Markdown as paragraphs of one text, so that nothing in them can begin a block:
/// each starts with a no-break space, which CommonMark takes for text that begins no block and,
/// as white space, leaves emphasis after it as it would be at the start of a line.
struct InlineCopy {
  private static let guardBytes: [UInt8] = [0xC2, 0xA0]
  static var guardCount: Int { guardBytes.count }

  private let original: MarkdownText
  private var copy: TextCopy

  init(of original: MarkdownText) {
    self.original = original
    copy = TextCopy(of: original)
  }

  /// Adds a run: a range of the original's source. Line breaks become blanks, `\|` becomes `|`
  /// where `unescapingBars` says so.
  mutating func append(_ byteRange: Range<Int>, unescapingBars: Bool = false) {
    let bytes = original.source.bytes
    copy.append(Self.guardBytes, standingAt: byteRange.lowerBound)
    var start = byteRange.lowerBound
    var index = start
    while index < byteRange.upperBound {
      let byte = bytes[index]
      if byte == 10 || byte == 13 {
        copy.append(bytes[start..<index], standingAt: start)
        copy.append([UInt8(ascii: " ")], standingAt: index)
        start = index + 1
      } else if unescapingBars, byte == UInt8(ascii: "\\"), index + 1 < byteRange.upperBound {
        if bytes[index + 1] == UInt8(ascii: "|") {
          copy.append(bytes[start..<index], standingAt: start)
          start = index + 1
        }
        index += 1
      }
      index += 1
    }
    copy.append(bytes[start..<byteRange.upperBound], standingAt: start)
    copy.append(Array("\n\n".utf8), standingAt: byteRange.upperBound)
  }

  var text: MarkdownText { copy.text }
}
