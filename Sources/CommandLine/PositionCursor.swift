import Diagnostics

/// Lines and columns of ascending offsets, so that many findings in one text cost one walk over it.
struct PositionCursor {
  private var source: Source?
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  /// As `Source.position(of:)` says; fast when the offset lies behind the one asked before.
  mutating func position(of wanted: Int, in source: Source) -> (line: Int, column: Int) {
    let end = min(wanted, source.bytes.count)
    if self.source != source || end < offset {
      self = PositionCursor()
      self.source = source
    }
    for index in offset..<max(end, offset) where source.bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    offset = max(end, offset)
    return (line, offset - lineStart + 1)
  }
}
