/// Cuts a stream into blocks of whole records, one after the other.
///
/// That is all of the work that must be done in order: it counts line breaks and follows quotation
/// marks; finding the cells is left to whoever gets the block. Where the marks of a block are not
/// as RFC 4180 has them, the block is split here, because then only splitting tells where records
/// end. Memory is bounded: a record longer than `CSVLimits.recordBytesMax` is set aside, unread.
struct RecordCutter {
  private let dialect: CSVDialect
  private let limits: CSVLimits
  private var decoder: TextDecoder
  /// What follows the last block and belongs to the next.
  private var carry: [UInt8]
  private var line: Int
  private var number = 0
  private var isAtEnd = false
  /// Set when the bytes to come belong to a line that was set aside.
  private var isSkipping = false
  private var marks: [UInt32] = []

  /// `carry`: decoded bytes that come before those of the decoder, on the file's line `line`.
  init(
    _ dialect: CSVDialect, _ limits: CSVLimits, _ decoder: TextDecoder, carry: [UInt8], line: Int
  ) {
    self.dialect = dialect
    self.limits = limits
    self.decoder = decoder
    self.carry = carry
    self.line = line
  }

  var encoding: TextEncoding? { decoder.encoding }

  /// Fills a block with the next records; false at the end.
  mutating func next(_ block: inout CSVBlock) throws(StreamFailure) -> Bool {
    block.reset()
    block.room.append(carry[...])
    carry.removeAll(keepingCapacity: true)
    block.firstLine = line
    while true {
      try fill(&block)
      if isSkipping, !skip(&block) { continue }
      if block.room.count == 0, isAtEnd { return false }
      if let end = boundary(&block) {
        deliver(&block, upTo: end)
        return true
      }
    }
  }

  private mutating func fill(_ block: inout CSVBlock) throws(StreamFailure) {
    guard !isAtEnd else { return }
    let wanted = block.room.count + limits.blockBytes
    while block.room.count < wanted {
      let more = wanted - block.room.count
      if try !decoder.append(upTo: max(more, 16), to: &block.room) {
        isAtEnd = true
        let last = block.room.count - 1
        if last >= 0, block.room.storage[last] != dialect.lineBreak {
          block.room.append([dialect.lineBreak])
        }
        return
      }
    }
  }

  /// Leaves out the rest of a line that is too long; false while its end is not in sight.
  private mutating func skip(_ block: inout CSVBlock) -> Bool {
    let bytes = block.room.array(from: 0)
    guard let end = bytes.firstIndex(of: dialect.lineBreak) else {
      block.room.removeAll(from: 0)
      isSkipping = !isAtEnd
      return isAtEnd
    }
    block.room.removeAll(from: 0)
    block.room.append(bytes[(end + 1)...])
    line += 1
    block.firstLine = line
    isSkipping = false
    return true
  }

  /// The offset after the last whole record; nil when more bytes are needed.
  private mutating func boundary(_ block: inout CSVBlock) -> Int? {
    let count = block.room.count
    block.census = Scan.census(
      block.room.storage, 0..<count, quote: dialect.quote, lineBreak: dialect.lineBreak)
    var end: Int?
    if block.census.holdsQuote, let quote = dialect.quote {
      end = QuoteCheck(dialect, quote).recordsEnd(block.room, marks: &marks)
    } else {
      end = lastLineEnd(block.room.storage, count)
    }
    let isLast = isAtEnd || count > limits.recordBytesMax
    if end == nil || end == 0 && isLast {
      let split = block.splitExactly(dialect, isAtEnd: isAtEnd, limits)
      isSkipping = !isAtEnd && split == count && block.room.storage[count - 1] != dialect.lineBreak
      end = split
      block.isSplit = split > 0
    }
    return end == 0 ? nil : end
  }

  private func lastLineEnd(_ bytes: [UInt8], _ count: Int) -> Int {
    var end = count
    while end > 0, bytes[end - 1] != dialect.lineBreak { end -= 1 }
    return end
  }

  private mutating func deliver(_ block: inout CSVBlock, upTo end: Int) {
    carry.append(contentsOf: block.room.storage[end..<block.room.count])
    block.room.removeAll(from: end)
    block.census.lineBreaks -= carry.count { $0 == dialect.lineBreak }
    line += block.census.lineBreaks
    block.number = number
    number += 1
  }
}
