/// Splits records byte by byte, as RFC 4180 has it, and goes on after what is wrong.
///
/// A quotation mark counts at the start of a cell only; elsewhere it is text. A faulty record is
/// its first line: reading goes on with the next one, whatever marks are open, so that one bad
/// line never swallows the file.
struct ExactSplitter {
  private let dialect: CSVDialect
  private let isAtEnd: Bool
  private let recordBytesMax: Int
  private var line: Int
  private var offset = 0

  var rows: [CSVBlock.Row] = []
  /// Without quotation marks, but with doubled ones.
  var starts: [UInt32] = []
  var ends: [UInt32] = []
  /// Which cells hold doubled quotation marks; ascending.
  var doubled: [Int] = []
  var faults: [CSVFault] = []

  /// How the attempt to read one record or cell went.
  private enum Outcome {
    case complete
    case incomplete
    case faulty(CSVFault.Reason, at: Int)
  }

  /// `isAtEnd`: nothing follows the bytes. If something does, the last record stays when it is
  /// incomplete.
  init(_ dialect: CSVDialect, firstLine: Int, isAtEnd: Bool, recordBytesMax: Int) {
    self.recordBytesMax = recordBytesMax
    self.dialect = dialect
    self.isAtEnd = isAtEnd
    line = firstLine
  }

  /// Gives the offset up to which the bytes were split.
  mutating func split(_ bytes: Span<UInt8>) -> Int {
    while offset < bytes.count {
      let start = offset
      let firstCell = ends.count
      var lines = 0
      switch record(bytes, &lines) {
      case .complete:
        finish(firstCell, isEmpty: offset - start <= 2)
        line += lines
      case .incomplete:
        dropCells(from: firstCell)
        return start
      case .faulty(let reason, let place):
        dropCells(from: firstCell)
        faults.append(CSVFault(line: line, column: place - start + 1, reason: reason))
        offset = start
        while offset < bytes.count, bytes[offset] != dialect.lineBreak { offset += 1 }
        if offset < bytes.count { offset += 1 }
        line += 1
      }
    }
    return offset
  }

  private mutating func finish(_ firstCell: Int, isEmpty: Bool) {
    let count = ends.count - firstCell
    if isEmpty, count == 1, starts[firstCell] == ends[firstCell] {
      dropCells(from: firstCell)
    } else {
      rows.append(
        CSVBlock.Row(firstCell: UInt32(firstCell), cellCount: UInt32(count), line: UInt32(line)))
    }
  }

  private mutating func dropCells(from first: Int) {
    starts.removeLast(starts.count - first)
    ends.removeLast(ends.count - first)
    while let last = doubled.last, last >= first { doubled.removeLast() }
  }

  private mutating func record(_ bytes: Span<UInt8>, _ lines: inout Int) -> Outcome {
    let start = offset
    while true {
      let outcome = cell(bytes, recordStart: start, &lines)
      guard case .complete = outcome else { return outcome }
      if offset - start > recordBytesMax { return .faulty(.recordTooLong, at: start) }
      let ending = bytes[offset]
      offset += 1
      if ending == dialect.lineBreak {
        lines += 1
        return .complete
      }
    }
  }

  /// Takes one cell; afterwards `offset` is at the delimiter or line break that ends it.
  private mutating func cell(
    _ bytes: Span<UInt8>, recordStart: Int, _ lines: inout Int
  ) -> Outcome {
    if offset < bytes.count, bytes[offset] == dialect.quote {
      return quotedCell(bytes, recordStart: recordStart, bytes[offset], &lines)
    }
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == dialect.delimiter || byte == dialect.lineBreak {
        let hasReturn = byte == dialect.lineBreak && offset > start && bytes[offset - 1] == 0x0D
        append(start, hasReturn ? offset - 1 : offset)
        return .complete
      }
      if byte == 0 { return .faulty(.zeroByte, at: offset) }
      offset += 1
    }
    return unfinished(bytes, recordStart, at: recordStart, .recordTooLong)
  }

  private mutating func quotedCell(
    _ bytes: Span<UInt8>, recordStart: Int, _ quote: UInt8, _ lines: inout Int
  ) -> Outcome {
    let start = offset + 1
    var isDoubled = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else {
          offset = index + 1
          if isDoubled { doubled.append(ends.count) }
          append(start, index)
          return closed(bytes, recordStart: recordStart)
        }
        isDoubled = true
        index += 1
      } else if byte == dialect.lineBreak {
        lines += 1
      } else if byte == 0 {
        return .faulty(.zeroByte, at: index)
      }
      index += 1
    }
    return unfinished(bytes, recordStart, at: offset, .unclosedQuote)
  }

  /// After the closing quotation mark the end of the cell must follow.
  private mutating func closed(_ bytes: Span<UInt8>, recordStart: Int) -> Outcome {
    if offset + 1 < bytes.count, bytes[offset] == 0x0D, bytes[offset + 1] == dialect.lineBreak {
      offset += 1
    }
    if offset >= bytes.count || offset + 1 == bytes.count && bytes[offset] == 0x0D {
      return unfinished(bytes, recordStart, at: recordStart, .unclosedQuote)
    }
    let next = bytes[offset]
    guard next == dialect.delimiter || next == dialect.lineBreak else {
      return .faulty(.textAfterQuote, at: offset)
    }
    return .complete
  }

  /// The bytes ended inside a record: too long, or cut off, or more is to come.
  private func unfinished(
    _ bytes: Span<UInt8>, _ start: Int, at place: Int, _ reason: CSVFault.Reason
  ) -> Outcome {
    let isTooLong = bytes.count - start > recordBytesMax
    return isAtEnd || isTooLong ? .faulty(reason, at: place) : .incomplete
  }

  private mutating func append(_ start: Int, _ end: Int) {
    starts.append(UInt32(start))
    ends.append(UInt32(end))
  }
}
