internal import Facts
internal import Program
internal import Quantity

/// The part of an order's goods that counts under an offer which leaves articles out.
///
/// Sources give what items cost with tax or without, and discounts of the whole order in one sum:
/// items only tell in which proportion the order's own amounts count.
/// Source: `Documentation/reconciliation.md`, section "Articles that do not count".
struct CountedGoods: Sendable {
  /// What all items cost and what those cost that count: with tax, and without.
  private var all: (gross: Int64, net: Int64) = (0, 0)
  private var counted: (gross: Int64, net: Int64) = (0, 0)
  /// What is known to have been paid back of items that count, and of the others.
  private var refunded: (counted: Int64, excluded: Int64) = (0, 0)

  /// Nil when all of the order counts, and when nobody told of its items.
  init?(_ facts: CaseFacts, _ patterns: ArticlePatterns) {
    var excludesAny = false
    for item in facts.items {
      let isExcluded = patterns.contains(item.article)
      let gross = max(item.amount, 0)
      let net = max(gross &- max(item.tax, 0), 0)
      all = (all.gross &+ gross, all.net &+ net)
      if isExcluded {
        excludesAny = true
        refunded.excluded &+= max(item.refunded, 0)
      } else {
        counted = (counted.gross &+ gross, counted.net &+ net)
        refunded.counted &+= max(item.refunded, 0)
      }
    }
    if !excludesAny { return nil }
  }

  /// Whether no item of it counts that cost anything.
  var isNothing: Bool { counted.gross <= 0 }

  /// What counts of a base that was counted on the whole order.
  func base(_ base: Int64, _ basis: AmountBasis, rounding: Rounding) -> Int64 {
    basis.isNet && all.net > 0
      ? Self.part(counted.net, of: all.net, base, rounding)
      : Self.part(counted.gross, of: all.gross, base, rounding)
  }

  /// What refunds left of a base of these goods: refunds that name items are taken from these,
  /// others from all that is left, in proportion.
  ///
  /// `gross`: goods of the whole order; `taken`: paid back of them, less than all.
  func left(of base: Int64, gross: Int64, taken: Int64, rounding: Rounding) -> Int64 {
    let named = Int128(refunded.counted) + Int128(refunded.excluded)
    guard named > 0, refunded.counted >= 0, refunded.excluded >= 0 else {
      return Self.part(gross &- taken, of: gross, base, rounding)
    }
    let goods = Int128(Self.part(counted.gross, of: all.gross, gross, rounding))
    guard goods > 0 else { return 0 }
    let others = Int128(gross) - goods
    // Less may have been paid back than the items cost, or more than is known of items.
    let known = min(named, Int128(taken))
    let own = Int128(rounding.divide(Int128(refunded.counted) * known, by: named))
    let ownLeft = max(goods - own, 0)
    let othersLeft = max(others - (known - own), 0)
    let rest = ownLeft + othersLeft
    let unnamed = min(Int128(taken) - known, rest)
    guard rest > 0 else { return 0 }
    let kept = rounding.divide(ownLeft * (rest - unnamed), by: rest)
    return Int64(clamping: rounding.divide(Int128(base) * kept, by: goods))
  }

  private static func part(
    _ part: Int64, of whole: Int64, _ base: Int64, _ rounding: Rounding
  ) -> Int64 {
    guard whole > 0, part > 0 else { return 0 }
    return Int64(clamping: rounding.divide(Int128(base) * Int128(part), by: Int128(whole)))
  }
}
