package import Quantity
package import Reconcile

/// Something that an advocate is to be told of a credit of theirs, without anything of the friend.
package struct Feedback: Sendable, Hashable {
  package enum Occasion: Sendable, Hashable, CaseIterable {
    /// The friend has ordered, and the reward is on hold.
    case ordered
    case released
    case refused
  }

  /// What is told once.
  package struct Key: Sendable, Hashable {
    package var advocate: Int64
    package var credit: CreditKey
    package var occasion: Occasion

    package init(advocate: Int64, credit: CreditKey, occasion: Occasion) {
      self.advocate = advocate
      self.credit = credit
      self.occasion = occasion
    }
  }

  package var key: Key
  /// The offer's id.
  package var offer: String
  package var reason: String
  package var unit: RewardUnit
  /// Minor units, or points; 0 where nothing is credited.
  package var amount: Int64
  /// When it will be released.
  package var releasedOn: Day?

  package init(
    key: Key, offer: String, reason: String, unit: RewardUnit, amount: Int64, releasedOn: Day?
  ) {
    self.key = key
    self.offer = offer
    self.reason = reason
    self.unit = unit
    self.amount = amount
    self.releasedOn = releasedOn
  }
}
