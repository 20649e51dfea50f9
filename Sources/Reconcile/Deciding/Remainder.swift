internal import Facts
internal import Program
internal import Quantity

/// What refunds and chargebacks left of an order.
struct Remainder {
  /// Paid back, or taken by a chargeback.
  let taken: Int64
  /// Nothing is left.
  let isGone: Bool
  /// Goods that are left, tax included.
  private let left: Int64
  private let gross: Int64

  /// Money paid back is taken from the goods first: shipping is rarely given back.
  init(_ facts: CaseFacts, _ evidence: OrderEvidence?) {
    gross = facts.gross
    var taken = max(facts.refunded, evidence?.told.refunded ?? 0)
    var isGone = facts.status == .refunded
    if let evidence, evidence.told.hasLostDispute {
      taken += max(evidence.told.lost, 0)
      isGone = isGone || evidence.told.lost <= 0
    }
    self.taken = isGone ? max(taken, facts.amounts.charged) : taken
    left = isGone ? 0 : max(gross - self.taken, 0)
    self.isGone = isGone || (self.taken > 0 && left == 0)
  }

  /// What is left of a base that was counted on goods of which not all count; on all when nil.
  func base(_ base: Int64, of goods: CountedGoods?, rounding: Rounding) -> Int64 {
    guard let goods, taken != 0 else { return self.base(base, rounding: rounding) }
    guard left > 0, gross > 0 else { return 0 }
    return goods.left(of: base, gross: gross, taken: taken, rounding: rounding)
  }

  /// What is left of a base that was counted on the whole order.
  func base(_ base: Int64, rounding: Rounding) -> Int64 {
    if taken == 0 { return base }
    guard left > 0, gross > 0 else { return 0 }
    return Int64(clamping: rounding.divide(Int128(base) * Int128(left), by: Int128(gross)))
  }
}
