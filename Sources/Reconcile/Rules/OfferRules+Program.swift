internal import Facts
package import Program
package import Quantity
internal import YAML

extension OfferRules {
  /// `zone`: the programme's, in which its days begin.
  package init(_ offer: Offer, in zone: ZoneRules) {
    self.init(id: offer.id.value.text, advocateReward: RewardRules(offer.advocateReward))
    audience = offer.audience
    event = ConversionKind(offer.earnedBy.event)
    runs = Self.runs(offer.run.days, in: zone)
    graceMinutes = offer.run.through == nil ? 0 : offer.graceMinutes
    friendReward = offer.friendReward.map { RewardRules($0) }
    tierMode = offer.tiers?.mode ?? .marginal
    tiers = (offer.tiers?.steps ?? []).map { step in
      TierRule(
        from: step.from.value, amount: step.amount?.value.minorUnits,
        parts: step.rate?.value.partsPerMillion)
    }
    milestoneReversal = offer.milestones?.onReversal ?? .untilPaid
    milestones = (offer.milestones?.bonuses ?? []).map {
      MilestoneRule(count: $0.count.value, reward: RewardRules($0.reward))
    }
    limits = LimitRules(offer.limits)
    repetition = offer.earnedBy.repetition
    unit = offer.earnedBy.unit
    take(offer.eligibility)
    attribution = offer.attribution
    hold = offer.hold
  }

  /// Without an end where none is written: no instant of the calendar is meant then.
  private static func runs(_ days: DayRange, in zone: ZoneRules) -> Range<Instant> {
    let written = zone.instants(of: days)
    let lower = days.first == nil ? Instant(milliseconds: .min) : written.lowerBound
    let upper = days.last == nil ? Instant(milliseconds: .max) : written.upperBound
    return lower..<upper
  }

  private mutating func take(_ eligibility: Eligibility) {
    newCustomer = eligibility.newCustomer
    minimum = eligibility.minimum?.all ?? []
    basis = eligibility.basis
    countries = eligibility.countries.compactMap { CountryKey(Array($0.code.utf8)) }
    privateOnly = eligibility.privateOnly
    allowsSameHousehold = eligibility.allowsSameHousehold
    allowsEmployees = eligibility.allowsEmployees
    minimumAge = eligibility.minimumAge
    excludedArticles = ArticlePatterns(eligibility.excludedProducts)
  }
}

extension ConversionKind {
  init(_ event: EarningEvent) {
    switch event {
    case .order: self = .order
    case .contract: self = .contract
    case .lead: self = .lead
    case .registration: self = .registration
    }
  }
}
