/// Questions about the lines of a template around a tag.
struct Lines {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The start of the line when only blanks stand between it and `offset`.
  func startIfBlank(before offset: Int) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  /// The end of the line with its break when only blanks stand between `offset` and it.
  func endIfBlank(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  /// The whole lines that `byteRange` spans when nothing but blanks is on them beside it.
  func extentIfAlone(_ byteRange: Range<Int>) -> Range<Int>? {
    guard let start = startIfBlank(before: byteRange.lowerBound),
      let end = endIfBlank(after: byteRange.upperBound)
    else { return nil }
    return start..<end
  }

  /// The blanks at the start of the first line in `byteRange` that has more than blanks.
  ///
  /// `byteRange` starts at the start of a line. Nil when all lines are blank.
  func indentation(in byteRange: Range<Int>) -> Range<Int>? {
    var lineStart = byteRange.lowerBound
    var index = lineStart
    while index < byteRange.upperBound {
      if bytes[index] == UInt8(ascii: "\n") {
        lineStart = index + 1
      } else if !bytes[index].isWhitespace {
        return lineStart..<index
      }
      index += 1
    }
    return nil
  }
}
