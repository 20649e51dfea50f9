internal import Facts

/// What other records say of one order: shared, so that handing it around copies nothing.
final class OrderEvidence: Sendable {
  let told: Told

  init(_ told: Told) {
    self.told = told
  }

  struct Told: Sendable {
    /// A payment came in; `Int64.max` when none did.
    var paidAt = Int64.max
    /// Paid back by single refunds: the most that any source says.
    var refunded: Int64 = 0
    /// The last refund; `Int64.min` when none has a date.
    var refundedAt = Int64.min
    /// What chargebacks took.
    var lost: Int64 = 0
    var hasOpenDispute = false
    var hasLostDispute = false
    var hasWonDispute = false
    /// The decision that holds; nil without one, and when it was withdrawn.
    var decision: ManualDecision?
    /// By time.
    var claims: [LateClaim] = []
  }
}
