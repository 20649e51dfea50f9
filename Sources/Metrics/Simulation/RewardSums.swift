internal import Reconcile

/// What stands to the credit of advocates and friends, in one unit.
package struct RewardSums: Sendable, Hashable {
  package private(set) var count = 0
  /// In minor units, or points.
  package private(set) var advocates: Int64 = 0
  package private(set) var friends: Int64 = 0
  package private(set) var bonuses: Int64 = 0
  /// Of the total, what is still held.
  package private(set) var pending: Int64 = 0

  package init() {}

  package var total: Int64 { advocates + friends + bonuses }

  mutating func add(_ credit: Credit) {
    count += 1
    switch credit.key.purpose {
    case .advocate: advocates += credit.amount
    case .friend: friends += credit.amount
    case .milestone: bonuses += credit.amount
    }
    if credit.state != .released { pending += credit.amount }
  }

  mutating func add(_ other: RewardSums) {
    count += other.count
    advocates += other.advocates
    friends += other.friends
    bonuses += other.bonuses
    pending += other.pending
  }
}
