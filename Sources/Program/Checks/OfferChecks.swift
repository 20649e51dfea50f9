internal import Diagnostics
internal import Quantity
internal import YAML

/// What can be wrong with one offer.
struct OfferChecks {
  let offer: Offer
  let campaign: Campaign
  /// False when the programme's file could not be read, so that its defaults are not known.
  private let knowsProgram: Bool
  private var findings: [Diagnostic] = []

  init(_ offer: Offer, _ campaign: Campaign, knowsProgram: Bool) {
    self.offer = offer
    self.campaign = campaign
    self.knowsProgram = knowsProgram
  }

  var places: KeyPlaces { offer.places }

  consuming func run(_ findings: inout [Diagnostic]) {
    checkTimes()
    checkAmounts()
    for (reward, isFriends) in rewards { check(reward, isFriends: isFriends) }
    checkLimits()
    checkSteps()
    checkMilestones()
    checkShopLink()
    checkDisclosure()
    checkSector()
    findings += self.findings
  }

  /// All rewards, and whether they are the friend's.
  var rewards: [(reward: Reward, isFriends: Bool)] {
    let milestones = offer.milestones?.bonuses.map(\.reward) ?? []
    return ([offer.advocateReward] + milestones).map { ($0, false) }
      + [offer.friendReward].compactMap(\.self).map { ($0, true) }
  }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  private mutating func checkTimes() {
    if let from = offer.run.from, let through = offer.run.through, from > through {
      report(.reversedRun(from, through, at: places["runs"]))
    }
    if offer.attribution.window.count == 0, offer.attribution.click != .ignored {
      let window = offer.overrides.attribution?.window ?? campaign.program.attribution?.window
      report(.emptyWindow(at: window?.place ?? places.record))
    }
    let sample = Day(daysSinceEpoch: 20_454)
    if sample.adding(offer.hold) < sample.adding(days: 14), offer.earnedBy.event != .lead {
      let places = offer.overrides.hold == nil ? campaign.program.places : places
      report(.shortHold(offer.hold, at: places["hold"]))
    }
    let earning = offer.earnedBy
    if earning.unit == .order, earning.repetition != .every {
      report(.endlessRepetition(at: places["earned_by.unit"]))
    }
    if !(0...1440).contains(offer.graceMinutes), offer.overrides.graceMinutes != nil {
      report(.badGrace(offer.graceMinutes, at: places["grace_minutes"]))
    }
    if !(0...120).contains(offer.eligibility.minimumAge) {
      report(.badAge(offer.eligibility.minimumAge, at: places["eligibility.minimum_age"]))
    }
  }

  private mutating func checkAmounts() {
    for amount in offer.amounts where amount.value.minorUnits <= 0 {
      report(.amountNotPositive(amount.value, at: amount.place))
    }
    if knowsProgram {
      for amount in offer.singleAmounts where amount.value.currency != campaign.currency {
        report(.foreignCurrency(amount.value, campaign.currency, at: amount.place))
      }
    }
    guard let minimum = offer.eligibility.minimum else { return }
    if !offer.earnedBy.event.hasAmount {
      report(.minimumOfNothing(offer.earnedBy.event, at: minimum.located[0].place))
    }
    for case .fixed(let amounts) in offer.rewards.map(\.measure) {
      for amount in amounts.located.dropFirst() where minimum[amount.value.currency] == nil {
        report(.unpairedCurrency(amount.value.currency, at: amount.place))
      }
    }
  }

  private mutating func check(_ reward: Reward, isFriends: Bool) {
    if !reward.form.suits(reward.kind) {
      report(.formOfOtherKind(reward.kind, reward.form, at: reward.places["as"]))
    }
    switch reward.measure {
    case .percent(let rate, let atLeast, let atMost):
      let place = reward.places["rate"]
      if rate.partsPerMillion == 0 { report(.zeroRate(at: place)) }
      if isFriends, rate > Rate(partsPerMillion: 1_000_000) {
        report(.rateOverAll(rate, at: place))
      }
      if atMost == nil { report(.uncappedShare(at: place)) }
      if !offer.earnedBy.event.hasAmount {
        report(.shareOfNothing(offer.earnedBy.event, at: place))
      }
      if let atLeast, let atMost, atLeast.value.currency == atMost.value.currency,
        atLeast.value > atMost.value
      {
        report(.reversedBounds(at: atMost.place))
      }
    case .points(let count):
      if count <= 0 { report(.countNotPositive("points", count, at: reward.places["points"])) }
    case .fixed, .gift: break
    }
  }

  private mutating func checkShopLink() {
    guard let link = offer.overrides.shopLink else { return }
    for text in link.texts {
      if let finding = Diagnostic.wrongShopLink(text.value, at: text.place) { report(finding) }
    }
  }

  private mutating func checkDisclosure() {
    if offer.disclosure == nil, knowsProgram {
      report(.noDisclosure(offer.id.value, at: offer.id.place))
    }
  }
}
