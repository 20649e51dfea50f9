/// Whether entries that are to be added follow, one by one, those that there are of their credits.
struct StepCheck {
  /// In their order, each once.
  private var names: [CreditName] = []
  /// How many entries of each name must still be found.
  private var missing: [Int] = []
  private var hasGap = false

  init(_ entries: EntryList) {
    if entries.isSorted {
      var last = 0
      for entry in entries { add(entry.name, entry.step, &last) }
    } else {
      var last = 0
      for (name, step) in entries.map({ ($0.name, $0.step) }).sorted(by: <) {
        add(name, step, &last)
      }
    }
  }

  private mutating func add(_ name: CreditName, _ step: Int, _ last: inout Int) {
    if name == names.last {
      if step != last + 1 { hasGap = true }
    } else {
      names.append(name)
      missing.append(step)
    }
    last = step
  }

  /// There is an entry of this name.
  mutating func find(_ name: CreditName) {
    var lower = 0
    var upper = names.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if names[middle] < name { lower = middle + 1 } else { upper = middle }
    }
    if lower < names.count, names[lower] == name { missing[lower] -= 1 }
  }

  /// Once all entries were found that there are.
  var isSound: Bool { !hasGap && missing.allSatisfy { $0 == 0 } }
}
