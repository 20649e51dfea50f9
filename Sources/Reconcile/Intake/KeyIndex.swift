/// Places of keys in columns that hold them: four bytes a place, and the keys stay where they are.
struct KeyIndex: Sendable {
  /// The place plus one; zero where there is none.
  private var slots: [UInt32]
  private let mask: Int

  /// `capacity`: the most places that will be inserted.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
  }

  /// The place of a key; `KeyTable.none` without one. `isKey`: whether it is the key of a place.
  @inline(__always)
  func place(of key: UInt64, _ isKey: (Int) -> Bool) -> UInt32 {
    var slot = Int(truncatingIfNeeded: KeyTable.spread(key)) & mask
    while slots[slot] != 0 {
      let place = slots[slot] - 1
      if isKey(Int(place)) { return place }
      slot = (slot + 1) & mask
    }
    return KeyTable.none
  }

  /// Gives a key its place; it must have none.
  mutating func insert(_ place: UInt32, for key: UInt64) {
    var slot = Int(truncatingIfNeeded: KeyTable.spread(key)) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = place + 1
  }
}
