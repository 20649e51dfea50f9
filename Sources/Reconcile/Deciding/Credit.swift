package import Program
package import Quantity

/// What stands to somebody's credit as of the day: one award of a reward.
package struct Credit: Sendable, Hashable {
  package var key: CreditKey
  /// `Advocate.id`: whose credit it is, or whose friend's.
  package var advocate: UInt64
  /// Index of the offer.
  package var offer: Int
  package var form: RewardForm
  package var unit: RewardUnit
  /// Minor units, or points; not negative.
  package var amount: Int64
  package var state: CreditState
  /// When it is released, or was; nil for a bonus that is kept.
  package var releasedAt: Instant?
  package var reason: ReasonCode
}
