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

  /// The places of many keys, as `place(of:_:)` finds them.
  ///
  /// One thing is done at a time for all of them, and nothing beside, so that they wait for memory
  /// together. `isKey`: whether the key with that number is the key of a place.
  @inline(__always)
  func places(
    _ count: Int, key: (Int) -> UInt64, _ isKey: (_ number: Int, _ place: Int) -> Bool
  ) -> [UInt32] {
    var places = [UInt32](repeating: KeyTable.none, count: count)
    // Those that are not found yet, the slots that are their turn, and what lies there.
    var waiting = Array(0..<UInt32(count))
    var turns = (0..<count).map { UInt32(Int(truncatingIfNeeded: KeyTable.spread(key($0))) & mask) }
    var found = places
    while !waiting.isEmpty {
      for index in waiting.indices { found[index] = slots[Int(turns[index])] }
      var left = 0
      for index in waiting.indices {
        let number = waiting[index]
        let turn = turns[index]
        guard found[index] != 0 else { continue }
        let isFound = isKey(Int(number), Int(found[index] - 1))
        places[Int(number)] = isFound ? found[index] - 1 : KeyTable.none
        waiting[left] = number
        turns[left] = UInt32(Int(turn + 1) & mask)
        left += isFound ? 0 : 1
      }
      waiting.removeLast(waiting.count - left)
    }
    return places
  }

  /// Gives a key its place; it must have none.
  mutating func insert(_ place: UInt32, for key: UInt64) {
    var slot = Int(truncatingIfNeeded: KeyTable.spread(key)) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = place + 1
  }
}
