/// An account of the programme's books, one for each unit.
package struct Account: Sendable, Hashable, BitwiseCopyable {
  package enum Kind: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// What rewards cost.
    case expense
    /// Owed to a holder, not released.
    case pending
    /// Owed and released; below zero, the holder owes.
    case payable
    /// On its way out by a payout.
    case clearing
    /// Forfeited, or written off.
    case income
  }

  package let kind: Kind
  /// `Advocate.id` of the holder; zero for accounts of the firm, and of all friends.
  package let holder: UInt64
  package let isFriends: Bool
  package let unit: RewardUnit

  package init(_ kind: Kind, holder: UInt64 = 0, isFriends: Bool = false, unit: RewardUnit) {
    self.kind = kind
    self.holder = holder
    self.isFriends = isFriends
    self.unit = unit
  }
}
