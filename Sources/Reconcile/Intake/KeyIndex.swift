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
  /// One thing is done at a time for a batch of them, and nothing beside, so that they wait for
  /// memory together. `stored`: the key of a place, or what tells most keys apart. `isKey`: whether
  /// the key with that number is the key of a place, of which `stored` is known.
  @inline(__always)
  func places(
    _ count: Int, key: (_ number: Int) -> UInt64, stored: (_ place: Int) -> UInt64,
    isKey: (_ number: Int, _ place: Int, _ stored: UInt64) -> Bool
  ) -> [UInt32] {
    var places = [UInt32](repeating: KeyTable.none, count: count)
    let batch = min(count, 2048)
    // Those that are not found yet, the slots that are their turn, and what lies there.
    var waiting = [UInt32](repeating: 0, count: batch)
    var turns = waiting
    var found = waiting
    var keys = [UInt64](repeating: 0, count: batch)
    for first in stride(from: 0, to: count, by: max(batch, 1)) {
      var left = min(batch, count - first)
      for index in 0..<left {
        waiting[index] = UInt32(first + index)
        turns[index] = UInt32(Int(truncatingIfNeeded: KeyTable.spread(key(first + index))) & mask)
      }
      while left > 0 {
        for index in 0..<left { found[index] = slots[Int(turns[index])] }
        for index in 0..<left { keys[index] = found[index] == 0 ? 0 : stored(Int(found[index]) - 1) }
        let all = left
        left = 0
        for index in 0..<all where found[index] != 0 {
          let (number, turn) = (waiting[index], turns[index])
          let isFound = isKey(Int(number), Int(found[index]) - 1, keys[index])
          places[Int(number)] = isFound ? found[index] - 1 : KeyTable.none
          waiting[left] = number
          turns[left] = UInt32(Int(turn + 1) & mask)
          left += isFound ? 0 : 1
        }
      }
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
