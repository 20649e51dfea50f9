/// A name in a context, as the 64-bit hash that lookups compare.
///
/// Two names are taken for the same when their hashes are: names of equal length up to eight bytes
/// never collide, and for the few thousand longer names of a site the odds are below 2⁻⁴⁰.
package struct Key: Sendable, Hashable, ExpressibleByStringLiteral {
  package let hash: UInt64

  package init(stringLiteral name: StaticString) {
    self.init(name.description)
  }

  package init(_ name: String) {
    self.init(utf8: name.utf8)
  }

  /// The key of a name given as UTF-8 bytes.
  package init(utf8 name: some Collection<UInt8>) {
    var state = UInt64(truncatingIfNeeded: name.count) &* 0x9E37_79B9_7F4A_7C15
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for byte in name {
      word |= UInt64(byte) << (filled &* 8)
      filled &+= 1
      if filled == 8 {
        state = Self.mixed(state ^ word)
        word = 0
        filled = 0
      }
    }
    hash = filled == 0 ? state : Self.mixed(state ^ word)
  }

  /// The bijective finaliser of SplitMix64.
  private static func mixed(_ word: UInt64) -> UInt64 {
    var state = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return state ^ (state >> 31)
  }
}
