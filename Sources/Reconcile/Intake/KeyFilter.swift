/// Says of most keys that are not in a set that they are not, from memory small enough for a cache.
struct KeyFilter: Sendable {
  private var words: [UInt64]
  private let mask: UInt64

  /// `capacity`: about how many keys will be inserted.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 16 { size *= 2 }
    words = [UInt64](repeating: 0, count: size / 64)
    mask = UInt64(size - 1)
  }

  mutating func insert(_ key: UInt64) {
    let place = KeyTable.spread(key) & mask
    words[Int(truncatingIfNeeded: place >> 6)] |= 1 &<< (place & 63)
  }

  /// False for no key that was inserted.
  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool {
    let place = KeyTable.spread(key) & mask
    return words[Int(truncatingIfNeeded: place >> 6)] & (1 &<< (place & 63)) != 0
  }
}
