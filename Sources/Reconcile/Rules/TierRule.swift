/// A step of tiers: from which referral on, and an amount or a share instead of the reward's.
package struct TierRule: Sendable, Hashable {
  package var from: Int
  /// Minor units of the programme's currency; nil when the step is a share.
  package var amount: Int64?
  /// Millionths; nil when the step is an amount.
  package var parts: Int64?

  package init(from: Int, amount: Int64? = nil, parts: Int64? = nil) {
    self.from = from
    self.amount = amount
    self.parts = parts
  }
}
