/// Eight bytes at a time.
extension Span<UInt8> {
  /// The eight bytes from an offset on, the first one lowest; there must be as many.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The offset of the first quotation mark or backslash from `start` on; `count` without one.
  @inline(__always)
  func quoteOrBackslash(from start: Int) -> Int {
    first(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: start..<count)
  }

  /// The offset of the first of two bytes in a range; its end without one.
  @inline(__always)
  func first(_ one: UInt8, or other: UInt8, in range: Range<Int>) -> Int {
    let (ones, others) = (Self.repeated(one), Self.repeated(other))
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = word(at: offset)
      let hits = Self.zeros(word ^ ones) | Self.zeros(word ^ others)
      if hits != 0 { return offset + hits.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < range.upperBound, self[offset] != one, self[offset] != other { offset += 1 }
    return offset
  }

  /// Whether they are these bytes.
  func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    let other = other.span
    var offset = 0
    while offset + 8 <= count {
      if word(at: offset) != other.word(at: offset) { return false }
      offset += 8
    }
    while offset < count {
      if self[offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is zero; above the first of them, bits may be wrong.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
