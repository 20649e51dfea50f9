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
  /// The accounts that receive and give.
  package let debit: Account.Kind
  package let contra: Account.Kind
  package let unit: RewardUnit
  /// What was moved; positive.
  package let amount: Int64

  /// Two; their sum is zero.
  package var postings: [Posting] {
    [Posting(account(debit), amount), Posting(account(contra), -amount)]
  }

  private func account(_ kind: Account.Kind) -> Account {
    let isOwed = kind == .pending || kind == .payable
    let isFriends = credit.purpose == .friend
    return Account(
      kind, holder: isOwed && !isFriends ? advocate : 0, isFriends: isOwed && isFriends,
      unit: unit)
  }
}
