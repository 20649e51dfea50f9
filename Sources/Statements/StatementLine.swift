package import Quantity

/// Something that happened on an advocate's account.
package struct StatementLine: Sendable, Hashable {
  package enum Kind: Sendable, Hashable, CaseIterable {
    case credited, released, heldAgain, corrected, paid, returned, waived, forfeited
  }

  /// What a line is about.
  package enum Subject: Sendable, Hashable {
    /// The reward for one referral, named by the number of its first entry.
    case referral(Int64)
    /// A bonus for a number of referrals, named likewise.
    case bonus(Int64)
    case payout(Int64)
  }

  package var day: Day
  package var kind: Kind
  package var subject: Subject
  /// The offer's id; empty for payouts.
  package var offer: String
  /// Why, as a code; of several the last.
  package var reason: String
  package var change: AccountBalance

  var isPayout: Bool {
    if case .payout = subject { true } else { false }
  }
}
