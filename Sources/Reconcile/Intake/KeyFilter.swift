/// Says of most keys that are not in a set that they are not, from memory small enough for a cache.
struct KeyFilter: Sendable {
  private var words: [UInt64]
  private let mask: UInt64

  /// `capacity`: about how many keys will be inserted.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 16 { size *= 2 }
    words = [UInt64](repeating: 0, count: size / 64)
    mask = UInt64(size / 64 - 1)
  }

  mutating func insert(_ key: UInt64) {
    let spread = KeyTable.spread(key)
    words[Int(truncatingIfNeeded: spread & mask)] |= Self.bits(spread)
  }

  /// False for no key that was inserted; true for one of two hundred others.
  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool {
    let spread = KeyTable.spread(key)
    let bits = Self.bits(spread)
    return words[Int(truncatingIfNeeded: spread & mask)] & bits == bits
  }

  /// Three bits of one word, so that a key is looked up in one place.
  @inline(__always)
  private static func bits(_ spread: UInt64) -> UInt64 {
    1 &<< (spread >> 58) | 1 &<< (spread >> 52 & 63) | 1 &<< (spread >> 46 & 63)
  }
}
