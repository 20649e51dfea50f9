/// Finds the members of a slice that have the same key: a chain through them.
///
/// One value serves slice after slice, so that nothing is allocated anew.
struct KeyChains {
  /// The latest member of a key, plus one; zero in a free place.
  private var slots: [UInt32] = []
  /// The member before with the same key; −1 for the first.
  private(set) var previous: [Int32] = []
  /// Whether no later member has the same key.
  private(set) var isLast: [Bool] = []

  /// Chains members by their keys.
  mutating func chain(_ rows: [some KeyedRow]) {
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    let mask = size - 1
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(0, count: size))
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: repeatElement(-1, count: rows.count))
    isLast.removeAll(keepingCapacity: true)
    isLast.append(contentsOf: repeatElement(true, count: rows.count))
    for index in rows.indices {
      let key = rows[index].key
      var place = Int(truncatingIfNeeded: KeyTable.spread(key)) & mask
      while slots[place] != 0, rows[Int(slots[place]) - 1].key != key { place = (place + 1) & mask }
      if slots[place] != 0 {
        let before = Int(slots[place]) - 1
        previous[index] = Int32(truncatingIfNeeded: before)
        isLast[before] = false
      }
      slots[place] = UInt32(truncatingIfNeeded: index + 1)
    }
  }

  /// Calls `body` with the members of each chain, from the last to the first.
  func forEachChain(_ body: (_ members: [Int]) -> Void) {
    var members: [Int] = []
    for index in isLast.indices where isLast[index] {
      members.removeAll(keepingCapacity: true)
      var member = index
      while member >= 0 {
        members.append(member)
        member = Int(previous[member])
      }
      body(members)
    }
  }

  /// Calls `body` with the members of chains of two and more, from the first to the last.
  func forEachRepeated(_ body: (_ members: [Int]) -> Void) {
    var members: [Int] = []
    for index in isLast.indices where isLast[index] && previous[index] >= 0 {
      members.removeAll(keepingCapacity: true)
      var member = index
      while member >= 0 {
        members.append(member)
        member = Int(previous[member])
      }
      members.reverse()
      body(members)
    }
  }
}
