internal import Facts
internal import Quantity

/// What other records say of one order: shared, so that handing it around copies nothing.
final class OrderEvidence: Sendable {
  let told: Told

  init(_ told: Told) {
    self.told = told
  }

  struct Told: Sendable {
    /// Payments that came in, by time.
    var payments: [ReceivedPayment] = []
    /// Paid back by single refunds: the most that any source says.
    var refunded = CurrencySums()
    /// The last refund; `Int64.min` when none has a date.
    var refundedAt = Int64.min
    /// What chargebacks took.
    var lost = CurrencySums()
    var hasOpenDispute = false
    var hasLostDispute = false
    var hasWonDispute = false
    /// The decision that holds; nil without one, and when it was withdrawn.
    var decision: ManualDecision?
    /// By time.
    var claims: [LateClaim] = []
  }
}

extension OrderEvidence {
  /// When an order was paid for; `Int64.max` when it was not.
  ///
  /// An order that its source calls paid is so from the first payment. Any other one needs payments
  /// that cover it, all of one source: shop and provider may tell of the same money.
  func paidAt(_ facts: CaseFacts) -> Int64 {
    if facts.status != .awaitingPayment { return told.payments.first?.time ?? .max }
    var sums: [UInt8: Int64] = [:]
    for payment in told.payments where payment.currency == facts.currency {
      let sum = (sums[payment.source] ?? 0).saturatingAdding(payment.amount)
      if facts.isCovered(by: sum) { return payment.time }
      sums[payment.source] = sum
    }
    return .max
  }

  /// Whether money came in that cannot be compared with the price: it is in another currency.
  func hasForeignPayment(_ facts: CaseFacts) -> Bool {
    told.payments.contains { $0.currency != facts.currency }
  }
}
