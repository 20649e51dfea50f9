/// What all credits in a unit come to.
package struct UnitBalance: Sendable, Hashable {
  package let unit: String
  package var pending: Int64 = 0
  /// To be paid: released, less what payouts took.
  package var due: Int64 = 0

  init(unit: String) {
    self.unit = unit
  }

  mutating func post(_ entry: borrowing Entry) {
    for (account, change) in [(entry.debit, -entry.amount), (entry.credit, entry.amount)] {
      switch account {
      case .pending: pending += change
      case .payable: due += change
      case .expense, .clearing, .income, .settled: break
      }
    }
  }
}
