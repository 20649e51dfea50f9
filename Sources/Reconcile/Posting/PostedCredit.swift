/// What the ledger holds of one credit, all entries so far summed.
package struct PostedCredit: Sendable, Hashable {
  package var key: CreditKey
  /// `Advocate.id`; zero for friends.
  package var advocate: UInt64
  package var unit: RewardUnit
  /// Balance that is not released.
  package var pending: Int64 = 0
  /// Released in all; what payouts took is not taken off.
  package var payable: Int64 = 0
  /// What closed payouts took: locked. More than `payable` is owed back.
  package var paid: Int64 = 0
  /// What was set off or written off of what had been paid: the order stays locked.
  package var takenBack: Int64 = 0

  package init(key: CreditKey, advocate: UInt64, unit: RewardUnit) {
    self.key = key
    self.advocate = advocate
    self.unit = unit
  }
}
