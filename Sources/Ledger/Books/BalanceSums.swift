/// What entries come to, by credit, advocate and unit.
///
/// Entries of a run come in the order of their credits, so that most are added to the sum made
/// last, and hardly anything is left to be sorted in the end.
struct BalanceSums {
  private var sums: [CreditBalance] = []

  /// `entryCount`: most credits have an accrual and a release.
  init(entryCount: Int = 0) {
    sums.reserveCapacity(entryCount / 2)
  }

  mutating func add(_ entry: borrowing Entry) {
    let isLast =
      sums.last.map {
        $0.name == entry.name && $0.advocate == entry.advocate && $0.unit == entry.unit
      } ?? false
    if !isLast {
      sums.append(
        CreditBalance(
          name: entry.name, advocate: entry.advocate, unit: entry.unit, offer: entry.offer))
    }
    sums[sums.count - 1].steps += 1
    sums[sums.count - 1].post(entry)
  }

  /// Adds what entries that came after those so far come to.
  mutating func add(_ balance: CreditBalance) { sums.append(balance) }

  /// Adds entries of a pack: only those with such subjects.
  mutating func add(_ columns: EntryColumns, in subjects: ClosedRange<UInt64>) {
    // Texts of shapes are fetched once.
    let shapes = columns.shapes.map { ($0.unit, $0.offer, $0.debit, $0.credit) }
    var last: (name: CreditName, advocate: UInt64, unit: Int)?
    for index in 0..<columns.count where subjects.contains(columns.subjects[index]) {
      let place = columns.place(index)
      let (name, advocate) = (columns.name(index), columns.advocates[index])
      let isLast =
        last.map {
          $0.name == name && $0.advocate == advocate && shapes[$0.unit].0 == shapes[place].0
        } ?? false
      if !isLast {
        last = (name, advocate, place)
        sums.append(
          CreditBalance(
            name: name, advocate: Int64(bitPattern: advocate), unit: shapes[place].0,
            offer: shapes[place].1))
      }
      sums[sums.count - 1].steps += 1
      sums[sums.count - 1].post(
        Int64(bitPattern: columns.amounts[index]), shapes[place].2, shapes[place].3)
    }
  }

  /// One for each credit, advocate and unit, in this order; what was taken is taken off them.
  consuming func balances(taking taken: ArraySlice<CreditBalance>) -> [CreditBalance] {
    var balances = merged()
    Self.shareSteps(&balances)
    for sum in taken {
      var lower = 0
      var upper = balances.count
      while lower < upper {
        let middle = (lower + upper) / 2
        if Self.isBefore(balances[middle], sum) { lower = middle + 1 } else { upper = middle }
      }
      if lower < balances.count, !Self.isBefore(sum, balances[lower]) {
        balances[lower].paid += sum.paid
        balances[lower].takenBack += sum.takenBack
      }
    }
    return balances
  }

  /// What movements took, one for each credit, advocate and unit, in this order.
  static func taken(by movements: [Movement]) -> [CreditBalance] {
    var sums = BalanceSums()
    for movement in movements {
      var sum = CreditBalance(
        name: movement.name, advocate: movement.advocate, unit: movement.unit, offer: "")
      sum.take(movement)
      sums.add(sum)
    }
    return sums.merged()
  }

  /// One for each credit, advocate and unit, in this order, each with the count of its own entries.
  consuming func merged() -> [CreditBalance] {
    var balances = sums
    sums = []
    // Stable, so that what comes first of a credit names its offer.
    if !zip(balances, balances.dropFirst()).allSatisfy(Self.isBefore) {
      balances.sort(by: Self.isBefore)
    }
    // In place, as there may be very many.
    var end = 0
    for index in balances.indices {
      if end > 0, !Self.isBefore(balances[end - 1], balances[index]) {
        balances[end - 1].add(balances[index])
      } else {
        if end < index { balances[end] = balances[index] }
        end += 1
      }
    }
    balances.removeLast(balances.count - end)
    return balances
  }

  private static func isBefore(_ first: CreditBalance, _ second: CreditBalance) -> Bool {
    if first.name != second.name { return first.name < second.name }
    return (first.advocate, first.unit) < (second.advocate, second.unit)
  }

  /// Gives all balances of a credit the count of its entries for any advocate and unit.
  private static func shareSteps(_ balances: inout [CreditBalance]) {
    var start = 0
    while start < balances.count {
      var end = start + 1
      while end < balances.count, balances[end].name == balances[start].name { end += 1 }
      if end - start > 1 {
        let steps = balances[start..<end].reduce(0) { $0 + $1.steps }
        for index in start..<end { balances[index].steps = steps }
      }
      start = end
    }
  }
}

extension CreditBalance {
  fileprivate mutating func post(_ entry: borrowing Entry) {
    post(entry.amount, entry.debit, entry.credit)
  }

  fileprivate mutating func post(_ amount: Int64, _ debit: Account, _ credit: Account) {
    move(-amount, debit)
    move(amount, credit)
  }

  private mutating func move(_ change: Int64, _ account: Account) {
    switch account {
    case .pending: pending += change
    case .payable: payable += change
    case .expense, .clearing, .income, .settled: break
    }
  }

  /// Adds what other entries of the same credit, advocate and unit come to.
  fileprivate mutating func add(_ other: CreditBalance) {
    pending += other.pending
    payable += other.payable
    paid += other.paid
    takenBack += other.takenBack
    steps += other.steps
  }
}
