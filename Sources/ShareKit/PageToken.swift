/// What makes the address of an advocate's own page unguessable: 128 bits that nothing else tells.
///
/// Written in 26 small letters and digits of Crockford's alphabet, the highest bits first, so that
/// tokens compare as their texts do.
package struct PageToken: Sendable, Hashable, BitwiseCopyable {
  package let high: UInt64
  package let low: UInt64

  /// How many characters it has in an address.
  package static let textCount = 26

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The token in an address; nil for anything that `append` does not write.
  package init?(_ text: some Collection<UInt8>) {
    guard text.count == Self.textCount else { return nil }
    var bits: UInt128 = 0
    for (index, byte) in text.enumerated() {
      guard let digit = Self.alphabet.firstIndex(of: byte) else { return nil }
      // The first digit stands for the three highest bits.
      guard index > 0 || digit < 8 else { return nil }
      bits = bits << 5 | UInt128(digit)
    }
    high = UInt64(truncatingIfNeeded: bits >> 64)
    low = UInt64(truncatingIfNeeded: bits)
  }

  package init?(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Appends the 26 characters.
  package func append(to output: inout [UInt8]) {
    let bits = UInt128(high) << 64 | UInt128(low)
    for shift in stride(from: 125, through: 0, by: -5) {
      output.append(Self.alphabet[Int(truncatingIfNeeded: bits >> UInt128(shift)) & 31])
    }
  }

  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PageToken: Comparable {
  package static func < (left: PageToken, right: PageToken) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}
