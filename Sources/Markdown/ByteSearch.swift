internal import Glibc

/// Finding bytes in bytes.
enum ByteSearch {
  /// Whether a byte occurs.
  static func contains(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe memchr(base, Int32(byte), buffer.count) != nil
    }
  }

  /// The first place of `wanted` within `range`, or nil; nil also when `wanted` is empty.
  static func first(
    _ wanted: [UInt8], in bytes: [UInt8], _ range: Range<Int>
  ) -> Range<Int>? {
    guard let head = wanted.first, range.count >= wanted.count else { return nil }
    for start in range.lowerBound...(range.upperBound - wanted.count) where bytes[start] == head {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return start..<(start + wanted.count)
      }
    }
    return nil
  }
}
