/// Looks at many bytes at once.
///
/// Wide registers compare sixteen bytes; what they found becomes one bit for each byte by a
/// multiplication, because Swift has no name for the instruction that gathers them.
enum Scan {
  private typealias Chunk = SIMD16<UInt8>

  /// What is known of some bytes before they are split.
  struct Census: Equatable {
    var lineBreaks = 0
    var holdsQuote = false
    var holdsZero = false
    var isASCII = true
  }

  static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { raw in
      var high = Chunk()
      var offset = 0
      while offset + 16 <= raw.count {
        unsafe high |= raw.loadUnaligned(fromByteOffset: offset, as: Chunk.self)
        offset += 16
      }
      var rest: UInt8 = 0
      for index in offset..<raw.count { unsafe rest |= raw[index] }
      return high.union < 0x80 && rest < 0x80
    }
  }

  /// Counts what stands in `byteRange`.
  static func census(
    _ bytes: [UInt8], _ byteRange: Range<Int>, quote: UInt8?, lineBreak: UInt8
  ) -> Census {
    unsafe bytes.withUnsafeBytes { raw in
      let breaks = Chunk(repeating: lineBreak)
      let quotes = Chunk(repeating: quote ?? 0)
      var (foundQuotes, foundZeros, high) = (Chunk(), Chunk(), Chunk())
      var census = Census()
      var offset = byteRange.lowerBound
      while offset + 16 <= byteRange.upperBound {
        let end = min(byteRange.upperBound - 15, offset + 255 * 16)
        var counts = Chunk()
        while offset < end {
          let chunk = unsafe raw.loadUnaligned(fromByteOffset: offset, as: Chunk.self)
          counts &-= equal(chunk, breaks)
          foundQuotes |= equal(chunk, quotes)
          foundZeros |= equal(chunk, Chunk())
          high |= chunk
          offset += 16
        }
        for lane in 0..<16 { census.lineBreaks += Int(counts[lane]) }
      }
      var rest: UInt8 = 0
      for index in offset..<byteRange.upperBound {
        let byte = unsafe raw[index]
        if byte == lineBreak { census.lineBreaks += 1 }
        if byte == quote { census.holdsQuote = true }
        if byte == 0 { census.holdsZero = true }
        rest |= byte
      }
      if quote != nil, foundQuotes != Chunk() { census.holdsQuote = true }
      if foundZeros != Chunk() { census.holdsZero = true }
      census.isASCII = high.union < 0x80 && rest < 0x80
      return census
    }
  }

  /// Writes the offset of every `first` and `second` byte below `count` to `ends`; says how many.
  ///
  /// Reads up to `ByteRoom.padding` bytes beyond `count`; `ends` has room for `count` and 64 more.
  static func positions(
    of first: UInt8, _ second: UInt8, in bytes: [UInt8], count: Int, ends: inout [UInt32]
  ) -> Int {
    precondition(bytes.count >= count + ByteRoom.padding, "a scan reads whole words")
    precondition(ends.count >= count + 64, "every byte may be found")
    let (firsts, seconds) = (Chunk(repeating: first), Chunk(repeating: second))
    return unsafe ends.withUnsafeMutableBufferPointer { ends in
      unsafe bytes.withUnsafeBytes { raw in
        var found = 0
        var offset = 0
        while offset < count {
          var bits: UInt64 = 0
          for part in 0..<4 {
            let chunk = unsafe raw.loadUnaligned(
              fromByteOffset: offset + part * 16, as: Chunk.self)
            let hits = equal(chunk, firsts) | equal(chunk, seconds)
            bits |= gathered(hits) << UInt64(truncatingIfNeeded: part * 16)
          }
          if count - offset < 64 { bits &= 1 << UInt64(count - offset) - 1 }
          let hitCount = bits.nonzeroBitCount
          let base = UInt32(truncatingIfNeeded: offset)
          // Eight at once without asking: what is too much is overwritten by the next.
          var slot = found
          repeat {
            for lane in 0..<8 {
              unsafe ends[slot &+ lane] =
                base &+ UInt32(truncatingIfNeeded: bits.trailingZeroBitCount)
              bits &= bits &- 1
            }
            slot &+= 8
          } while bits != 0
          found &+= hitCount
          offset &+= 64
        }
        return found
      }
    }
  }

  /// 0xFF where two chunks are equal, else 0.
  @inline(__always)
  private static func equal(_ first: Chunk, _ second: Chunk) -> Chunk {
    unsafe unsafeBitCast(first .== second, to: Chunk.self)
  }

  /// One bit for each of sixteen bytes that are 0xFF or 0.
  @inline(__always)
  private static func gathered(_ hits: Chunk) -> UInt64 {
    let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    let low = ((halves[0] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
    let high = ((halves[1] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
    return low | high << 8
  }
}

extension SIMD16<UInt8> {
  fileprivate var union: UInt8 { indices.reduce(0) { $0 | self[$1] } }
}
