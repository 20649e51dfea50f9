/// One movement of a credit: never changed, corrected only by further ones.
package struct Entry: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// Expense against what is owed.
    case accrual
    /// Owed, and to be paid from now on.
    case release
    /// Not to be paid for now.
    case freeze
    /// The opposite of an accrual, before payout.
    case reversal
    /// The opposite of an accrual after payout: the holder owes.
    case clawback
  }

  package let kind: Kind
  package let credit: CreditKey
  /// `Advocate.id` of whose credit it is, or whose friend's.
  package let advocate: UInt64
  package let reason: ReasonCode
  /// Two; their sum is zero.
  package let postings: [Posting]

  /// What was moved; positive.
  package var amount: Int64 { postings[0].amount }
}
