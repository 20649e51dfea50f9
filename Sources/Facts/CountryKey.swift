/// A country of ISO 3166-1 in two bytes; unknown when both are 0.
package struct CountryKey: Sendable, Hashable, BitwiseCopyable {
  package let packed: UInt16

  package static let unknown = CountryKey()

  private init() {
    packed = 0
  }

  /// Nil for anything but two letters; small ones are folded.
  package init?(_ letters: some Collection<UInt8>) {
    let folded = letters.map { $0 & 0xDF }
    guard folded.count == 2, folded.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
    else { return nil }
    packed = UInt16(folded[0]) << 8 | UInt16(folded[1])
  }
}

extension CountryKey: CustomStringConvertible {
  /// `DE`; empty when unknown.
  package var description: String {
    packed == 0 ? "" : String(decoding: [UInt8(packed >> 8), UInt8(packed & 0xFF)], as: UTF8.self)
  }
}
