internal import Diagnostics

/// Turns libcmark's line numbers into byte offsets, going forward from the last one asked for.
struct LineCursor {
  private let textStart: Int
  private var line = 1
  private var offset: Int

  init(_ textStart: Int) {
    self.textStart = textStart
    offset = textStart
  }

  /// The offset in `text.source` at which a 1-based line begins; the end for lines beyond it.
  mutating func start(of wanted: Int, in text: MarkdownText) -> Int {
    if wanted < line {
      line = 1
      offset = textStart
    }
    let end = text.byteRange.upperBound
    let bytes = text.source.bytes.span
    while line < wanted, offset < end {
      offset = Self.lineEnd(from: offset, end, bytes)
      line += 1
    }
    return offset
  }

  /// The bytes from the start of a line to the end of another, without the last line break.
  /// With `column`, from that column of the first line on, as far as it has one.
  mutating func range(
    _ first: Int, _ last: Int, column: Int = 1, in text: MarkdownText
  ) -> Range<Int> {
    let lower = start(of: first, in: text)
    var probe = self
    var upper = probe.start(of: max(first, last) + 1, in: text)
    while upper > lower, text.source.bytes[upper - 1] == 10 || text.source.bytes[upper - 1] == 13 {
      upper -= 1
    }
    return min(lower + max(column - 1, 0), upper)..<upper
  }

  /// The offset after the next line break; libcmark ends lines at LF, CR and CR LF.
  private static func lineEnd(from offset: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    var index = offset
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == 10 { return index }
      guard byte == 13 else { continue }
      return index < end && bytes[index] == 10 ? index + 1 : index
    }
    return end
  }
}
