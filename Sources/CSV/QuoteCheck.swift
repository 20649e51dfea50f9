/// Follows the quotation marks of a block without looking at what lies between them.
struct QuoteCheck {
  private let dialect: CSVDialect
  private let quote: UInt8

  init(_ dialect: CSVDialect, _ quote: UInt8) {
    self.dialect = dialect
    self.quote = quote
  }

  /// The offset after the last whole record, 0 when there is none; nil where text follows a mark
  /// that closes a cell.
  ///
  /// `marks`: room for the offsets of all marks; what is in it afterwards means nothing.
  func recordsEnd(_ room: ByteRoom, marks: inout [UInt32]) -> Int? {
    if marks.count < room.count + 64 {
      marks += [UInt32](repeating: 0, count: room.count + 64 - marks.count)
    }
    let found = Scan.positions(
      of: quote, quote, in: room.storage, count: room.count, ends: &marks)
    let bytes = room.storage.span.extracting(first: room.count)
    guard let kept = keepPairs(&marks, found, bytes) else { return nil }
    return lastLineEnd(bytes, marks.span.extracting(first: kept))
  }

  /// Keeps the marks that open and close cells, in turns; says how many, nil as above.
  private func keepPairs(_ marks: inout [UInt32], _ count: Int, _ bytes: Span<UInt8>) -> Int? {
    var kept = 0
    var index = 0
    while index < count {
      let mark = Int(marks[index])
      index += 1
      if kept.isMultiple(of: 2) {
        guard mark == 0 || endsCell(bytes[mark - 1]) else { continue }
      } else if mark + 1 < bytes.count {
        if bytes[mark + 1] == quote {
          index += 1
          continue
        }
        let isReturn = bytes[mark + 1] == 0x0D && mark + 2 < bytes.count
        guard endsCell(bytes[isReturn ? mark + 2 : mark + 1]) else { return nil }
      }
      marks[kept] = UInt32(mark)
      kept += 1
    }
    return kept
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == dialect.lineBreak
  }

  /// Searches backwards, between the quoted cells.
  private func lastLineEnd(_ bytes: Span<UInt8>, _ marks: Span<UInt32>) -> Int {
    var upper = bytes.count
    var mark = marks.count
    if !mark.isMultiple(of: 2) {
      mark -= 1
      upper = Int(marks[mark])
    }
    while true {
      let lower = mark == 0 ? 0 : Int(marks[mark - 1]) + 1
      while upper > lower {
        if bytes[upper - 1] == dialect.lineBreak { return upper }
        upper -= 1
      }
      if mark == 0 { return 0 }
      mark -= 2
      upper = Int(marks[mark])
    }
  }
}
