internal import SQLite

/// What entries come to, by credit, advocate and unit.
///
/// Entries of a run come in the order of their credits, so that most are added to the sum made
/// last, and hardly anything is left to be sorted in the end.
struct BalanceSums {
  private var sums: [CreditBalance] = []
  /// The texts of the row before: nearly all rows share them.
  private var unit = Text()
  private var offer = Text()

  /// A text that is made anew only when its bytes differ.
  private struct Text {
    private var bytes: [UInt8] = []
    private(set) var string = ""

    mutating func read(_ row: borrowing Statement, _ column: Int) {
      let isSame = row.withBytes(column) { found in
        guard found.count == bytes.count else { return false }
        var index = 0
        while index < bytes.count, bytes[index] == found[index] { index += 1 }
        return index == bytes.count
      }
      if isSame { return }
      bytes = row.bytes(column)
      string = row.string(column)
    }
  }

  /// `row`: from its third column on advocate, unit, offer, debit, credit, amount.
  mutating func add(_ name: CreditName, _ row: borrowing Statement) {
    unit.read(row, 4)
    offer.read(row, 5)
    let advocate = row.integer(3)
    let isLast =
      sums.last.map { $0.name == name && $0.advocate == advocate && $0.unit == unit.string }
      ?? false
    if !isLast {
      sums.append(
        CreditBalance(name: name, advocate: advocate, unit: unit.string, offer: offer.string))
    }
    let index = sums.count - 1
    sums[index].steps += 1
    sums[index].post(debit: row.integer(6), credit: row.integer(7), amount: row.integer(8))
  }

  /// One for each credit, advocate and unit, in this order.
  consuming func balances() -> [CreditBalance] {
    var sums = sums
    // Stable, so that what comes first of a credit names its offer.
    if !zip(sums, sums.dropFirst()).allSatisfy(Self.isBefore) { sums.sort(by: Self.isBefore) }
    var balances: [CreditBalance] = []
    balances.reserveCapacity(sums.count)
    for sum in sums {
      if let last = balances.last, !Self.isBefore(last, sum) {
        balances[balances.count - 1].add(sum)
      } else {
        balances.append(sum)
      }
    }
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
  fileprivate mutating func post(debit: Int64, credit: Int64, amount: Int64) {
    for (account, change) in [(debit, -amount), (credit, amount)] {
      switch Account(rawValue: account) {
      case .pending: pending += change
      case .payable: payable += change
      case .expense, .clearing, .income, nil: break
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
