package import Quantity

/// What should stand of a credit.
package struct WantedCredit: Sendable, Hashable {
  package var name: CreditName
  package var advocate: Int64
  package var unit: String
  package var offer: String
  package var reason: String
  /// Not negative.
  package var amount: Int64
  package var isReleased: Bool
  package var effectiveAt: Instant

  package init(
    name: CreditName, advocate: Int64, unit: String, offer: String, reason: String,
    amount: Int64, isReleased: Bool, effectiveAt: Instant
  ) {
    self.name = name
    self.advocate = advocate
    self.unit = unit
    self.offer = offer
    self.reason = reason
    self.amount = amount
    self.isReleased = isReleased
    self.effectiveAt = effectiveAt
  }
}
