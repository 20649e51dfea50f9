/// The accounts of a programme, in each unit; the number in the ledger.
package enum Account: Int64, Sendable, Hashable, CaseIterable {
  /// What rewards cost.
  case expense = 0
  /// Owed to an advocate, or to their friends, and still held.
  case pending
  /// Owed, and to be paid out.
  case payable
  /// On its way out by a payout.
  case clearing
  /// Forfeited, or written off.
  case income
  /// Paid, or handed over.
  case settled
}
