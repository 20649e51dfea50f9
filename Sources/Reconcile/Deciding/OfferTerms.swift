internal import Facts
internal import Program
internal import Quantity

/// What is asked of an offer for every order, in a few plain values.
struct OfferTerms: Sendable {
  let audience: UInt8
  let event: ConversionKind
  /// Milliseconds since 1970; `end` does not belong to it, and the days of grace do.
  let start: Int64
  let end: Int64
  /// Whether an order in the programme's currency can earn its rewards.
  let acceptsOwnCurrency: Bool
  /// The least that earns, in minor units of the programme's currency; nil without a minimum, or
  /// with none in that currency.
  let ownMinimum: Int64?
  let hasMinimum: Bool
  let basis: AmountBasis
  /// Whether there are articles that do not count.
  let excludesArticles: Bool
  let rewardsPerFriend: Int?
  let newCustomer: NewCustomerRule
  /// Whether `repeat` is counted for each contract of a friend, not for the friend.
  let countsContracts: Bool
  /// Whether it matters how often a friend, or a contract, has earned.
  let limitsRepetition: Bool
  let repetition: Repetition

  init(_ rules: RuleBook, offer index: Int) {
    let offer = rules.offers[index]
    audience = offer.audience.number
    event = offer.event
    start = offer.runs.lowerBound.milliseconds
    let last = offer.runs.upperBound.milliseconds
    let (sum, isBeyond) = last.addingReportingOverflow(Int64(offer.graceMinutes) * 60_000)
    end = isBeyond ? .max : sum
    acceptsOwnCurrency = rules.accepts(rules.currency, offer: index)
    ownMinimum = offer.minimum.first { $0.currency == rules.currency }?.minorUnits
    hasMinimum = !offer.minimum.isEmpty
    basis = offer.basis
    excludesArticles = !offer.excludedArticles.isEmpty
    rewardsPerFriend = offer.limits.rewardsPerFriend
    newCustomer = offer.newCustomer
    countsContracts = offer.unit == .contract
    limitsRepetition = offer.unit != .order
    repetition = offer.repetition
  }
}

extension RuleBook {
  /// Whether an order in a currency can earn what an offer promises.
  func accepts(_ currency: Currency, offer index: Int) -> Bool {
    guard offers[index].advocateReward.accepts(currency, own: self.currency) else { return false }
    return offers[index].friendReward?.accepts(currency, own: self.currency) ?? true
  }
}
