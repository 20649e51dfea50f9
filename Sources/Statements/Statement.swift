package import Quantity
package import Reconcile

/// What an advocate's accounts were, what happened on them in a period, and what they are since.
///
/// It holds nothing of their friends: no name, no order, no date or value of one.
package struct Statement: Sendable, Hashable {
  /// An account in one unit.
  package struct Account: Sendable, Hashable {
    package var unit: RewardUnit
    package var opening = AccountBalance.zero
    /// In the order of the ledger.
    package var lines: [StatementLine] = []
    package var closing = AccountBalance.zero
    /// In the order of their first entries.
    package var holds: [StatementHold] = []
    /// Of the calendar year of the period's last day, up to its end.
    package var year: YearTotal

    /// What lines of a kind add.
    package func sum(of kinds: StatementLine.Kind...) -> AccountBalance {
      lines.reduce(into: .zero) { sum, line in
        if kinds.contains(line.kind) { sum += line.change }
      }
    }
  }

  package struct YearTotal: Sendable, Hashable {
    package var year: Int
    /// Credited, less what was corrected.
    package var earned: Int64 = 0
    /// Paid out, less what came back.
    package var paid: Int64 = 0
  }

  /// The registry's number.
  package var advocate: Int64
  package var period: DayRange
  /// By unit.
  package var accounts: [Account]

  /// Whether nothing happened and nothing is owed.
  package var isEmpty: Bool {
    accounts.allSatisfy { $0.lines.isEmpty && $0.closing == .zero }
  }
}
