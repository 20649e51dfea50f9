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

  /// One for each credit, advocate and unit, in this order; `movements` are taken off them.
  consuming func balances(less movements: [Movement]) -> [CreditBalance] {
    var balances = sorted()
    for movement in movements {
      let wanted = CreditBalance(
        name: movement.name, advocate: movement.advocate, unit: movement.unit, offer: "")
      var lower = 0
      var upper = balances.count
      while lower < upper {
        let middle = (lower + upper) / 2
        if Self.isBefore(balances[middle], wanted) { lower = middle + 1 } else { upper = middle }
      }
      if lower < balances.count, !Self.isBefore(wanted, balances[lower]) {
        balances[lower].take(movement)
      }
    }
    return balances
  }

  private consuming func sorted() -> [CreditBalance] {
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
    shareSteps(&balances)
    return balances
  }

  private static func isBefore(_ first: CreditBalance, _ second: CreditBalance) -> Bool {
    if first.name != second.name { return first.name < second.name }
    return (first.advocate, first.unit) < (second.advocate, second.unit)
  }

  /// Gives all balances of a credit the count of its entries for any advocate and unit.
  private func shareSteps(_ balances: inout [CreditBalance]) {
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
    for (account, change) in [(entry.debit, -entry.amount), (entry.credit, entry.amount)] {
      switch account {
      case .pending: pending += change
      case .payable: payable += change
      case .expense, .clearing, .income, .settled: break
      }
    }
  }

  /// Adds what other entries of the same credit, advocate and unit come to.
  fileprivate mutating func add(_ other: CreditBalance) {
    pending += other.pending
    payable += other.payable
    steps += other.steps
  }
}
