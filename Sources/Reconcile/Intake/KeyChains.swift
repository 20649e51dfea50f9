/// Members of a slice that have the same key: a chain through them, in their order.
struct KeyChains {
  /// The member after with the same key; −1 for the last.
  let next: [Int32]
  /// Whether no earlier member has the same key.
  private let isFirst: [Bool]

  init(_ rows: [some KeyedRow]) {
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    let mask = size - 1
    // The latest member of a key, plus one; zero in a free place.
    var latest = [UInt32](repeating: 0, count: size)
    var next = [Int32](repeating: -1, count: rows.count)
    var isFirst = [Bool](repeating: true, count: rows.count)
    for index in rows.indices {
      let key = rows[index].key
      var place = Int(truncatingIfNeeded: KeyTable.spread(key)) & mask
      while latest[place] != 0, rows[Int(latest[place]) - 1].key != key {
        place = (place + 1) & mask
      }
      if latest[place] != 0 {
        next[Int(latest[place]) - 1] = Int32(truncatingIfNeeded: index)
        isFirst[index] = false
      }
      latest[place] = UInt32(truncatingIfNeeded: index + 1)
    }
    self.next = next
    self.isFirst = isFirst
  }

  /// Calls `body` with the rows of each chain, from the first to the last.
  ///
  /// `rows`: of which the chains were made. They are given in an array that serves for all chains,
  /// so that nothing is allocated anew.
  @inline(__always)
  func forEachChain<Row: KeyedRow>(_ rows: [Row], _ body: (inout [Row]) -> Void) {
    var members: [Row] = []
    for index in isFirst.indices where isFirst[index] {
      members.removeAll(keepingCapacity: true)
      gather(from: index, rows, &members)
      body(&members)
    }
  }

  /// Calls `body` with the rows of chains of two and more, from the first to the last.
  func forEachRepeated<Row: KeyedRow>(_ rows: [Row], _ body: ([Row]) -> Void) {
    var members: [Row] = []
    for index in isFirst.indices where isFirst[index] && next[index] >= 0 {
      members.removeAll(keepingCapacity: true)
      gather(from: index, rows, &members)
      body(members)
    }
  }

  @inline(__always)
  private func gather<Row: KeyedRow>(from index: Int, _ rows: [Row], _ members: inout [Row]) {
    var member = index
    while member >= 0 {
      members.append(rows[member])
      member = Int(next[member])
    }
  }
}
