package import Quantity
package import Reconcile

/// An amount of one credit that moved from one side to another, as the ledger recorded it.
package struct AccountPosting: Sendable, Hashable {
  /// What the ledger counts it by: of entries their number, of payouts the payout's.
  package var number: Int64
  /// The registry's number.
  package var advocate: Int64
  package var credit: CreditKey
  /// The offer's id.
  package var offer: String
  /// A code of `ReasonCode`, or whatever payouts have instead.
  package var reason: String
  package var unit: RewardUnit
  package var from: AccountSide
  package var to: AccountSide
  /// In minor units, or points; positive.
  package var amount: Int64
  package var at: Instant

  package init(
    number: Int64, advocate: Int64, credit: CreditKey, offer: String, reason: String,
    unit: RewardUnit, from: AccountSide, to: AccountSide, amount: Int64, at: Instant
  ) {
    self.number = number
    self.advocate = advocate
    self.credit = credit
    self.offer = offer
    self.reason = reason
    self.unit = unit
    self.from = from
    self.to = to
    self.amount = amount
    self.at = at
  }

  /// What it adds to a side.
  func change(of side: AccountSide) -> Int64 {
    (to == side ? amount : 0) - (from == side ? amount : 0)
  }

  /// What it adds to the advocate's account.
  var change: AccountBalance {
    AccountBalance(held: change(of: .held), due: change(of: .due))
  }

  /// Whether it belongs to a payout: those are shown as one line each, whatever they hold.
  var isPayout: Bool { from == .payout || to == .payout }

  /// What it does, as the two sides tell.
  var kind: StatementLine.Kind {
    switch (from, to) {
    case (.cost, _): .credited
    case (_, .cost): .corrected
    case (.held, .due): .released
    case (.due, .held): .heldAgain
    case (_, .payout): .paid
    case (.payout, _): .returned
    case (_, .waived): .forfeited
    case (.waived, _): .waived
    default: .corrected
    }
  }
}
