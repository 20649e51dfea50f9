/// What makes bytes unfit to be Markdown.
enum TextFlaw: Equatable {
  /// Ill-formed UTF-8 from this offset on, for so many bytes.
  case notUTF8(Int, count: Int)
  /// A NUL, which no text holds.
  case nul(Int)

  /// The first flaw, with an offset from the start of `bytes`.
  static func first(in bytes: Span<UInt8>) -> TextFlaw? {
    unsafe bytes.withUnsafeBytes { unsafe first(in: $0) }
  }

  private static func first(in bytes: UnsafeRawBufferPointer) -> TextFlaw? {
    let count = bytes.count
    var index = 0
    while index < count {
      if index + 8 <= count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // High bits of bytes that are not ASCII, or zero; above a zero byte they may err.
        let flags = (word | word &- 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080
        index += flags == 0 ? 8 : flags.littleEndian.trailingZeroBitCount / 8
        if flags == 0 { continue }
      }
      let byte = unsafe bytes[index]
      if byte == 0 { return .nul(index) }
      if byte < 0x80 {
        index += 1
        continue
      }
      // Two bytes are by far the most frequent; a table of cases would be mispredicted.
      if byte >= 0xC2, byte <= 0xDF, index + 1 < count, unsafe bytes[index + 1] & 0xC0 == 0x80 {
        index += 2
        continue
      }
      let length = unsafe sequenceLength(in: bytes, at: index)
      if length == 0 { return unsafe .notUTF8(index, count: flawLength(in: bytes, at: index)) }
      index += length
    }
    return nil
  }

  /// The bytes of the well-formed sequence at `index`, or 0 (Unicode, table 3-7).
  private static func sequenceLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = unsafe bytes[index]
    let length: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, unsafe second ~= bytes[index + 1] else { return 0 }
    for offset in 2..<max(length, 2) where unsafe bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The bytes up to the next ASCII character, at most 16.
  private static func flawLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    var end = index + 1
    while end < bytes.count, unsafe bytes[end] >= 0x80, end - index < 16 { end += 1 }
    return end - index
  }
}
