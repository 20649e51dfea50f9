/// Turns libyaml's character positions into byte offsets of the source.
///
/// Asking in rising order is linear in the text as a whole.
struct ByteOffsets {
  private let bytes: [UInt8]
  private let byteRange: Range<Int>
  private let isASCII: Bool
  private var index = 0
  private var offset: Int

  /// `byteRange` is what libyaml was given: well-formed UTF-8.
  init(_ bytes: [UInt8], _ byteRange: Range<Int>, isASCII: Bool) {
    self.bytes = bytes
    self.byteRange = byteRange
    self.isASCII = isASCII
    offset = byteRange.lowerBound
  }

  mutating func offset(of wanted: Int) -> Int {
    if isASCII { return min(byteRange.lowerBound + wanted, byteRange.upperBound) }
    while index < wanted, offset < byteRange.upperBound {
      offset += 1
      while offset < byteRange.upperBound, isContinuation(bytes[offset]) { offset += 1 }
      index += 1
    }
    while index > wanted, offset > byteRange.lowerBound {
      offset -= 1
      while offset > byteRange.lowerBound, isContinuation(bytes[offset]) { offset -= 1 }
      index -= 1
    }
    return offset
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
