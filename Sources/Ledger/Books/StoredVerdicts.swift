/// The different verdicts of a block, in the order in which they come first.
struct StoredVerdicts {
  private(set) var all: [StoredVerdict] = []
  private var places: [StoredVerdict: Int] = [:]
  /// Places that were asked for lately, plus one.
  private var recent = [Int](repeating: 0, count: 64)

  /// The place of a verdict, which is new or known.
  mutating func place(of verdict: StoredVerdict) -> Int {
    let guess = recent[verdict.slot]
    if guess > 0, all[guess - 1] == verdict { return guess - 1 }
    let place = places[verdict] ?? all.count
    if place == all.count {
      places[verdict] = place
      all.append(verdict)
    }
    recent[verdict.slot] = place + 1
    return place
  }
}
