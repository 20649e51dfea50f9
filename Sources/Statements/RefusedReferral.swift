package import Quantity
package import Reconcile

/// An order that earns its advocate nothing.
package struct RefusedReferral: Sendable, Hashable {
  package var advocate: Int64
  package var credit: CreditKey
  /// The offer's id; empty for none.
  package var offer: String
  package var reason: ReasonCode
  /// When it became known.
  package var at: Instant

  package init(
    advocate: Int64, credit: CreditKey, offer: String, reason: ReasonCode, at: Instant
  ) {
    self.advocate = advocate
    self.credit = credit
    self.offer = offer
    self.reason = reason
    self.at = at
  }
}
