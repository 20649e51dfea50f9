/// Sixteen bytes in two words: the content key of choice, cheap by the hundred thousand.
package struct Digest128: Digest {
  package static let byteCount = 16

  private let high: UInt64
  private let low: UInt64

  package init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    high = Self.word(bytes, at: offset)
    low = Self.word(bytes, at: offset + 8)
  }

  /// The first eight bytes, for tables of many that are compared one by one.
  package var prefix: UInt64 { high }
  /// The other eight.
  package var suffix: UInt64 { low }

  package static func < (first: Self, second: Self) -> Bool {
    first.high == second.high ? first.low < second.low : first.high < second.high
  }

  package func append(to output: inout [UInt8]) {
    unsafe withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes in
      unsafe output.append(contentsOf: bytes)
    }
  }

  /// Eight bytes, the first the most significant, so that words order as bytes do.
  private static func word(_ bytes: borrowing Span<UInt8>, at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset + 8 <= bytes.count, "a digest has all its bytes")
    return unsafe UInt64(
      bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
