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
    let place = place(of: name)
    if place < names.count, names[place] == name { missing[place] -= 1 }
  }

  /// There are these entries, in the order of their names.
  mutating func find(in columns: borrowing EntryColumns) {
    let subjects = columns.subjects
    guard let least = subjects.first, let most = subjects.last else { return }
    let own = place(of: least)..<(most == .max ? names.count : place(of: most + 1))
    // Few are looked up, of many nearly each is met anyway.
    if own.count > subjects.count / 16 {
      for index in subjects.indices { find(columns.name(index)) }
      return
    }
    var last: UInt64?
    for subject in names[own].map(\.subject) where subject != last {
      last = subject
      var index = Self.index(of: subject, in: subjects)
      while index < subjects.count, subjects[index] == subject {
        find(columns.name(index))
        index += 1
      }
    }
  }

  /// Whether entries that are to be added have such subjects, as signed numbers.
  func concerns(_ subjects: ClosedRange<Int64>) -> Bool {
    let (least, most) = (subjects.lowerBound, subjects.upperBound)
    guard (least < 0) == (most < 0) else { return true }
    let place = place(of: UInt64(bitPattern: least))
    return place < names.count && names[place].subject <= UInt64(bitPattern: most)
  }

  private func place(of subject: UInt64) -> Int {
    place(of: CreditName(subject: subject, purpose: 0, detail: 0))
  }

  /// The first that is not below.
  private static func index(of subject: UInt64, in subjects: [UInt64]) -> Int {
    var (lower, upper) = (0, subjects.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if subjects[middle] < subject { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// The place of the first name that is not before this one.
  private func place(of name: CreditName) -> Int {
    var lower = 0
    var upper = names.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if names[middle] < name { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// Once all entries were found that there are.
  var isSound: Bool { !hasGap && missing.allSatisfy { $0 == 0 } }
}
