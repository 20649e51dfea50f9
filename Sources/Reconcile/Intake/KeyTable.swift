/// Whole numbers by 64-bit keys: open addressing in two arrays.
///
/// Keys are hashes or packed codes and are spread once more, so that their pattern does not matter.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  /// `Self.none` in a free place.
  private var values: [UInt32]
  private let mask: Int
  private(set) var count = 0

  static let none = UInt32.max

  /// `capacity`: the most keys that will be inserted.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt32](repeating: Self.none, count: size)
  }

  static func spread(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// The value of a key; `none` without one.
  subscript(key: UInt64) -> UInt32 {
    var place = Int(truncatingIfNeeded: Self.spread(key)) & mask
    while values[place] != Self.none {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    return Self.none
  }

  /// Gives a key its value, unless it has one; that is returned then, else `value`.
  @discardableResult
  mutating func insert(_ value: UInt32, for key: UInt64) -> UInt32 {
    var place = Int(truncatingIfNeeded: Self.spread(key)) & mask
    while values[place] != Self.none {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    precondition(count <= mask / 2 + 1, "A key table is made for a number of keys.")
    keys[place] = key
    values[place] = value
    count += 1
    return value
  }
}
