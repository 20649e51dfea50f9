/// Where an amount lies, as an advocate sees it.
package enum AccountSide: Sendable, Hashable, CaseIterable {
  /// Theirs, and not released.
  case held
  /// Theirs, and to be paid out; below zero, they owe it.
  case due
  /// What rewards cost the firm.
  case cost
  /// On its way to them, or with them.
  case payout
  /// Given up, by them or by the firm.
  case waived
}
