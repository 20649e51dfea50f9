internal import Facts
internal import Program
internal import Quantity

/// What is asked of an offer for every order, in a few plain values.
struct OfferTerms: Sendable, BitwiseCopyable {
  let audience: UInt8
  let event: ConversionKind
  /// Milliseconds since 1970; `end` does not belong to it, and the days of grace do.
  let start: Int64
  let end: Int64
  /// Whether an order in the programme's currency can earn its rewards.
  let acceptsOwnCurrency: Bool

  init(_ rules: RuleBook, offer index: Int) {
    let offer = rules.offers[index]
    audience = offer.audience.number
    event = offer.event
    start = offer.runs.lowerBound.milliseconds
    let last = offer.runs.upperBound.milliseconds
    let (sum, isBeyond) = last.addingReportingOverflow(Int64(offer.graceMinutes) * 60_000)
    end = isBeyond ? .max : sum
    acceptsOwnCurrency = rules.accepts(rules.currency, offer: index)
  }
}

extension RuleBook {
  /// Whether an order in a currency can earn what an offer promises.
  func accepts(_ currency: Currency, offer index: Int) -> Bool {
    guard offers[index].advocateReward.accepts(currency, own: self.currency) else { return false }
    return offers[index].friendReward?.accepts(currency, own: self.currency) ?? true
  }
}
