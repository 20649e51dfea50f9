/// A 64-bit FNV-1a hash of names and addresses, for tables of links and anchors.
///
/// Two of a million names meet with a probability of 3 · 10⁻⁸; a meeting could hide a broken link,
/// nothing worse. Equal on every machine, so that hashes can be kept between builds.
struct NameHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(stored value: UInt64) {
    self.value = value
  }

  init(_ text: String) {
    combine(text)
  }

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
  }

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of a page's anchor.
  static func anchor(_ id: some Sequence<UInt8>, on address: NameHash) -> NameHash {
    var hash = address
    hash.combine(UInt8(ascii: "#"))
    hash.combine(id)
    return hash
  }
}
