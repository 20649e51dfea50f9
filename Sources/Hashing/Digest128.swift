/// Sixteen bytes in two words: the content key of choice, cheap by the hundred thousand.
package struct Digest128: Digest {
  package static let byteCount = 16

  private let high: UInt64
  private let low: UInt64

  package init(_ bytes: borrowing Span<UInt8>, at offset: Int) {
    high = Self.word(bytes, at: offset)
    low = Self.word(bytes, at: offset + 8)
  }

  package static func < (first: Self, second: Self) -> Bool {
    first.high == second.high ? first.low < second.low : first.high < second.high
  }

  package func append(to output: inout [UInt8]) {
    for index in 0..<Self.byteCount {
      let word = index < 8 ? high : low
      output.append(UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index % 8))))
    }
  }

  /// Eight bytes, the first the most significant, so that words order as bytes do.
  private static func word(_ bytes: borrowing Span<UInt8>, at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in offset..<offset + 8 { word = word << 8 | UInt64(bytes[index]) }
    return word
  }
}
