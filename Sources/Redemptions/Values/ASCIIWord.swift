/// Eight bytes of text at once, the first of them lowest.
struct ASCIIWord: Equatable, BitwiseCopyable {
  static let byteCount = 8

  var bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(repeating byte: UInt8) { bits = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The bytes from an offset on; all eight must be there.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int) {
    bits = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The first bytes of a text of which `count` are from `offset` on, eight at most; zeros behind.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int, count: Int) {
    self = ASCIIWord(bytes, at: offset, atLeast: count).prefix(count)
  }

  /// The same, with whatever stands behind them.
  ///
  /// One step where the buffer goes on behind the text, so that fields are better looked at where
  /// they stand than cut out.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int, atLeast count: Int) {
    let isRoomy = offset &+ Self.byteCount <= bytes.count
    self = isRoomy ? ASCIIWord(bytes, at: offset) : .last(bytes, at: offset, count: count)
  }

  @inline(never)
  private static func last(_ bytes: Span<UInt8>, at offset: Int, count: Int) -> ASCIIWord {
    var bits: UInt64 = 0
    for index in 0..<min(count, byteCount) {
      bits |= UInt64(bytes[offset &+ index]) << UInt64(truncatingIfNeeded: 8 &* index)
    }
    return ASCIIWord(bits: bits)
  }

  /// The first bytes, eight at most; zeros behind.
  @inline(__always)
  func prefix(_ count: Int) -> ASCIIWord {
    if count >= Self.byteCount { return self }
    return ASCIIWord(bits: bits & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1))
  }

  /// Puts the bytes to an offset, behind which there is room for eight.
  @inline(__always)
  func store(to room: inout MutableSpan<UInt8>, at offset: Int) {
    var bytes = unsafe room.mutableBytes
    bytes.storeBytes(of: bits.littleEndian, toByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  var isASCII: Bool { bits & Self.highs == 0 }

  /// With `A` to `Z` as small letters; all other bytes as they are.
  @inline(__always)
  var lowered: ASCIIWord {
    let sevenBits = bits & ~Self.highs
    let atLeastA = sevenBits &+ ASCIIWord(repeating: 0x80 - UInt8(ascii: "A")).bits
    let aboveZ = sevenBits &+ ASCIIWord(repeating: 0x7F - UInt8(ascii: "Z")).bits
    let capitals = (atLeastA ^ aboveZ) & ~bits & Self.highs
    return ASCIIWord(bits: bits | capitals >> 2)
  }

  /// The highest bit of each byte that is this one, and no other bit.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let difference = bits ^ ASCIIWord(repeating: byte).bits
    let isOther = ((difference & ~Self.highs) &+ ~Self.highs) | difference
    return ~isOther & Self.highs
  }

  /// The highest bit of each byte that is a small letter of ASCII or part of any other one.
  @inline(__always)
  var letters: UInt64 {
    let sevenBits = bits & ~Self.highs
    let atLeastA = sevenBits &+ ASCIIWord(repeating: 0x80 - UInt8(ascii: "a")).bits
    let aboveZ = sevenBits &+ ASCIIWord(repeating: 0x7F - UInt8(ascii: "z")).bits
    return ((atLeastA ^ aboveZ) | bits) & Self.highs
  }

  /// The place of the first byte that is marked; there must be one.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  /// The place of the last byte that is marked; there must be one.
  @inline(__always)
  static func last(_ marks: UInt64) -> Int { (63 &- marks.leadingZeroBitCount) &>> 3 }

  private static let highs: UInt64 = 0x8080_8080_8080_8080
}
