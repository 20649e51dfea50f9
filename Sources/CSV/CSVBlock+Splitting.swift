extension CSVBlock {
  /// Finds rows and cells. What the reader has split already stays as it is.
  mutating func split(_ dialect: CSVDialect, _ limits: CSVLimits) {
    if isSplit { return }
    isSplit = true
    if census.holdsQuote || census.holdsZero {
      _ = splitExactly(dialect, isAtEnd: true, limits)
    } else {
      splitPlainly(dialect, limits)
    }
    if !census.isASCII { removeIllFormedRows() }
  }

  /// Splits bytes without quotation marks: every delimiter and line break counts.
  private mutating func splitPlainly(_ dialect: CSVDialect, _ limits: CSVLimits) {
    if ends.count < room.count + 64 {
      ends += [UInt32](repeating: 0, count: room.count + 64 - ends.count)
    }
    let count = Scan.positions(
      of: dialect.delimiter, dialect.lineBreak, in: room.storage, count: room.count, ends: &ends)
    var found: [Row] = []
    swap(&found, &rows)
    found.reserveCapacity(census.lineBreaks)
    faults += Self.findRows(
      dialect.lineBreak, firstLine, limits, room.storage.span,
      ends.span.extracting(first: count), &found)
    rows = found
  }

  /// Adds a row for each line, and gives those that are too long.
  private static func findRows(
    _ lineBreak: UInt8, _ firstLine: Int, _ limits: CSVLimits, _ bytes: Span<UInt8>,
    _ ends: Span<UInt32>, _ rows: inout [Row]
  ) -> [CSVFault] {
    var faults: [CSVFault] = []
    var line = UInt32(firstLine)
    var first = 0
    var start = 0
    for index in ends.indices {
      let end = Int(ends[index])
      guard bytes[end] == lineBreak else { continue }
      let isBlank = start == end || start + 1 == end && bytes[start] == 0x0D
      if end - start > limits.recordBytesMax {
        faults.append(CSVFault(line: Int(line), column: 1, reason: .recordTooLong))
      } else if !isBlank {
        rows.append(
          Row(firstCell: UInt32(first), cellCount: UInt32(index + 1 - first), line: line))
      }
      line += 1
      first = index + 1
      start = end + 1
    }
    return faults
  }

  /// Splits with regard to quotation marks, zero bytes and every fault; says where it stopped.
  ///
  /// `isAtEnd`: nothing follows. If something does, the last record stays when it is incomplete.
  mutating func splitExactly(
    _ dialect: CSVDialect, isAtEnd: Bool, _ limits: CSVLimits
  ) -> Int {
    var splitter = ExactSplitter(
      dialect, firstLine: firstLine, isAtEnd: isAtEnd, recordBytesMax: limits.recordBytesMax)
    ends.removeAll(keepingCapacity: true)
    swap(&splitter.starts, &starts)
    swap(&splitter.ends, &ends)
    swap(&splitter.rows, &rows)
    let end = splitter.split(room.storage.span.extracting(first: room.count))
    swap(&splitter.starts, &starts)
    swap(&splitter.ends, &ends)
    swap(&splitter.rows, &rows)
    faults += splitter.faults
    isSplit = true
    if let quote = dialect.quote { undouble(splitter.doubled, quote) }
    return end
  }

  private mutating func undouble(_ cells: [Int], _ quote: UInt8) {
    for cell in cells {
      var write = Int(starts[cell])
      var read = write
      while read < ends[cell] {
        let byte = room.storage[read]
        if write != read { room.set(byte, at: write) }
        read += byte == quote ? 2 : 1
        write += 1
      }
      ends[cell] = UInt32(write)
    }
  }

  /// Sets rows aside that are not UTF-8.
  private mutating func removeIllFormedRows() {
    if isUTF8(0..<room.count) { return }
    var kept: [Row] = []
    for row in rows {
      let cells = Int(row.firstCell)..<Int(row.firstCell + row.cellCount)
      if cells.allSatisfy({ isUTF8(start(ofCell: $0)..<Int(ends[$0])) }) {
        kept.append(row)
      } else {
        faults.append(CSVFault(line: Int(row.line), column: 1, reason: .illFormedUTF8))
      }
    }
    rows = kept
    faults.sort { $0.line < $1.line }
  }

  private func isUTF8(_ byteRange: Range<Int>) -> Bool {
    do {
      _ = try UTF8Span(validating: room.storage.span.extracting(byteRange))
      return true
    } catch {
      return false
    }
  }
}
