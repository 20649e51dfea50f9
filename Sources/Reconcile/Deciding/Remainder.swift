internal import Facts
internal import Program
internal import Quantity

/// What refunds and chargebacks left of an order.
struct Remainder {
  /// Paid back, or taken by a chargeback.
  let taken: Int64
  /// Nothing is left.
  let isGone: Bool
  /// Money went back in another currency than the order's: nobody can say how much is left.
  let isUnclear: Bool
  /// Goods that are left, tax included.
  private let left: Int64
  private let gross: Int64

  /// Money paid back is taken from the goods first: shipping is rarely given back.
  init(_ facts: CaseFacts, _ evidence: OrderEvidence?) {
    gross = facts.gross
    let currency = facts.currency
    var taken = max(facts.refunded, evidence?.told.refunded[currency] ?? 0)
    var isGone = facts.status == .refunded
    var isUnclear = facts.hasForeignRefund
    if let told = evidence?.told {
      if told.hasLostDispute {
        taken = taken.saturatingAdding(max(told.lost[currency], 0))
        // An amount that nobody told is all of it.
        isGone = isGone || !told.lost.hasAny
      }
      isUnclear = isUnclear || told.refunded.hasOther(than: currency)
      isUnclear = isUnclear || told.lost.hasOther(than: currency)
    }
    self.taken = isGone ? max(taken, facts.amounts.charged) : taken
    left = isGone ? 0 : max(gross.saturatingSubtracting(self.taken), 0)
    self.isGone = isGone || (self.taken > 0 && left == 0)
    self.isUnclear = isUnclear && !self.isGone
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
