internal import Quantity
internal import YAML

extension EnglishWording {
  func title(of topic: TermTopic) -> String {
    switch topic {
    case .organiser: "Organiser"
    case .participation: "Who can take part"
    case .period: "Period"
    case .rewards: "Rewards"
    case .tiers: "Steps"
    case .milestones: "Additional rewards"
    case .conditions: "Conditions"
    case .attribution: "How a referral is recognised"
    case .release: "Waiting period and payout"
    case .limits: "Limits"
    case .refunds: "Withdrawal, returns, chargebacks"
    case .abuse: "Abuse"
    case .disclosure: "Disclosure"
    case .data: "Data protection"
    case .taxes: "Taxes"
    }
  }

  func sentences(on topic: TermTopic, _ facts: TermsFacts) -> [String] {
    switch topic {
    case .organiser: organiser(facts)
    case .participation: participation(facts)
    case .period: period(facts)
    case .rewards: rewards(facts.offer)
    case .tiers: tiers(facts.offer)
    case .milestones: milestones(facts.offer)
    case .conditions: conditions(facts.offer)
    case .attribution: attribution(facts.offer)
    case .release: release(facts)
    case .limits: limits(facts.offer.limits)
    case .refunds: refunds(facts)
    case .abuse: abuse(facts.campaign.program.fraud)
    case .disclosure: disclosure(facts)
    case .data: data(facts.campaign.program.privacy)
    case .taxes:
      ["Rewards may be taxable. Whether they are is for the person who receives them to find out."]
    }
  }

  private func organiser(_ facts: TermsFacts) -> [String] {
    guard let legal = facts.campaign.site.legal else {
      return ["This offer is made by \(facts.publisher)."]
    }
    let place = "\(legal.street), \(legal.postalCode) \(legal.city)"
    return ["This offer is made by \(legal.name), \(place)."]
  }

  private func participation(_ facts: TermsFacts) -> [String] {
    let rules = facts.offer.eligibility
    var sentences: [String] = []
    switch facts.offer.audience {
    case .customer: sentences.append("Customers can recommend us.")
    case .partner: sentences.append("Firms and associations admitted as partners can recommend us.")
    case .supporter: sentences.append("People who are not customers can recommend us, too.")
    }
    if rules.minimumAge > 0 {
      sentences.append("The minimum age is \(rules.minimumAge) years.")
    }
    if rules.privateOnly {
      sentences.append("Only private persons who do not act commercially can take part.")
    }
    if !rules.allowsEmployees { sentences.append("Our own staff cannot take part.") }
    sentences.append(
      rules.allowsSameHousehold
        ? "Recommending oneself is excluded."
        : "Recommending oneself or somebody of the same household is excluded.")
    return sentences
  }

  private func period(_ facts: TermsFacts) -> [String] {
    let run = facts.offer.run
    var sentence: String
    switch (run.from, run.through) {
    case (let from?, let through?):
      sentence =
        "The offer runs from \(format.day(from)) up to and including \(format.day(through))."
    case (let from?, nil):
      sentence = "The offer runs from \(format.day(from)) until further notice."
    case (nil, let through?):
      sentence = "The offer runs up to and including \(format.day(through))."
    case (nil, nil): sentence = "The offer runs until further notice."
    }
    var sentences = [sentence]
    if facts.offer.graceMinutes > 0, run.through != nil {
      let minutes = facts.offer.graceMinutes
      sentence = "Orders that arrive up to \(minutes) \(minutes == 1 ? "minute" : "minutes")"
      sentences.append(sentence + " after its end still count.")
    }
    sentences.append("Days and periods are those of the time zone \(facts.campaign.site.timeZone).")
    return sentences
  }

  private func rewards(_ offer: Offer) -> [String] {
    var sentences = ["Whoever recommends receives: \(text(of: offer.advocateReward))."]
    if let validity = offer.advocateReward.validity {
      sentences.append("This reward can be used for \(format.span(validity)).")
    }
    if let reward = offer.friendReward {
      sentences.append("The friend who is recommended receives: \(text(of: reward)).")
      if let validity = reward.validity {
        sentences.append("This reward can be used for \(format.span(validity)).")
      }
    }
    return sentences
  }

  /// With the amounts in all currencies.
  private func text(of reward: Reward) -> String {
    let main = self.reward(reward, currency: nil)
    guard case .fixed(let amounts) = reward.measure, amounts.all.count > 1 else { return main }
    return main
      + " (or \(amounts.all.dropFirst().map { format.money($0) }.joined(separator: ", ")))"
  }

  private func tiers(_ offer: Offer) -> [String] {
    guard let tiers = offer.tiers else { return [] }
    let steps = tiers.steps.compactMap { step -> String? in
      let number = "from successful referral no. \(step.from.value) on"
      if let amount = step.amount?.value { return "\(format.money(amount)) \(number)" }
      return step.rate.map { "\(format.rate($0.value)) \(number)" }
    }
    let rule =
      tiers.mode == .marginal
      ? "A higher step applies from that referral on, not to earlier ones."
      : "A step that is reached applies to all earlier referrals under this offer, too."
    return ["The reward for recommending is \(format.list(steps)).", rule]
  }

  private func milestones(_ offer: Offer) -> [String] {
    guard let milestones = offer.milestones else { return [] }
    var sentences = milestones.bonuses.map { bonus in
      "After \(bonus.count.value) successful referrals there is, once and in addition: "
        + "\(text(of: bonus.reward))."
    }
    switch milestones.onReversal {
    case .untilPaid:
      sentences.append(
        "If returns bring the number below that again, the additional reward lapses as long as it"
          + " has not been granted.")
    case .strict:
      sentences.append(
        "If returns bring the number below that again, the additional reward lapses.")
    case .sticky: sentences.append("An additional reward once reached is kept when orders return.")
    }
    return sentences
  }

  private func conditions(_ offer: Offer) -> [String] {
    let rules = offer.eligibility
    var sentences = [event(offer.earnedBy.event)]
    switch rules.newCustomer {
    case .ever: sentences.append("They have never ordered from us before.")
    case .within(let span):
      sentences.append("They have not ordered from us within \(format.span(span)) before that.")
    case .any: break
    }
    if let minimum = rules.minimum {
      let amounts = minimum.all.map { format.money($0) }.joined(separator: " or ")
      sentences.append("The order value is at least \(amounts).")
    }
    if rules.minimum != nil || offer.rewards.contains(where: { $0.kind == .percent }) {
      sentences.append(basis(rules.basis))
    }
    if !rules.excludedProducts.isEmpty {
      let any = rules.excludedProducts.contains { $0.contains("*") }
      sentences.append(
        "The articles \(format.list(rules.excludedProducts)) are not counted"
          + (any ? " (* stands for any characters)." : "."))
    }
    if !rules.countries.isEmpty {
      let names = rules.countries.map { $0.name(in: format.language) }
      sentences.append("The offer is for friends from: \(format.list(names)).")
    }
    return sentences + repetition(offer.earnedBy)
  }

  private func event(_ event: EarningEvent) -> String {
    switch event {
    case .order: "The friend places an order and pays it."
    case .contract: "The friend signs a contract that stays in force."
    case .lead: "The friend makes an enquiry that we confirm as serious."
    case .registration: "The friend registers and confirms the registration."
    }
  }

  private func basis(_ basis: AmountBasis) -> String {
    let tax = basis.isNet ? "without value added tax" : "with value added tax"
    let discount = basis.isAfterDiscount ? "after discounts" : "before discounts"
    return "What counts is the value of the goods \(tax) and \(discount), without shipping, gift"
      + " cards and tips."
  }

  private func repetition(_ rule: EarningRule) -> [String] {
    var sentences: [String] = []
    let words = EnglishEventWords.of(rule.event)
    switch rule.repetition {
    case .first: sentences.append("The first \(words.noun) counts.")
    case .every: sentences.append("Every \(words.noun) counts.")
    case .firstFew(let count): sentences.append("The first \(count) \(words.plural) count.")
    case .during(let span):
      sentences.append("All \(words.plural) within \(format.span(span)) after the first count.")
    }
    switch rule.unit {
    case .friend: break
    case .contract: sentences.append("Each contract counts by itself.")
    case .order: sentences.append("Each order counts by itself.")
    }
    return sentences
  }

  private func attribution(_ offer: Offer) -> [String] {
    let rules = offer.attribution
    let noun = EnglishEventWords.of(offer.earnedBy.event).noun
    var sentences: [String] = []
    let byCode = "A referral is recognised when its code is given with the \(noun)"
    if rules.click == .ignored {
      sentences.append(byCode + ".")
    } else {
      sentences.append(
        byCode + ", or when the \(noun) arrives within \(format.span(rules.window)) after a visit"
          + " to the referral page and can be matched with it.")
      sentences.append(
        rules.click == .first
          ? "Of several referral pages visited, the first counts."
          : "Of several referral pages visited, the last counts.")
      sentences.append(
        rules.codeBeatsClick
          ? "A code that is given comes before a visit."
          : "A visit comes before a code that is given.")
    }
    switch rules.multipleCodes {
    case .firstTouch:
      sentences.append(
        "Of several codes, the one whose referral page was visited first counts, else the one"
          + " named first.")
    case .firstListed: sentences.append("Of several codes, the one named first counts.")
    case .hold: sentences.append("If several codes are given, we decide case by case.")
    }
    if let deadline = rules.claimDeadline {
      sentences.append(
        "If the code is missing, the referral can be claimed within \(format.span(deadline)) after"
          + " the \(noun).")
    }
    return sentences
  }

  private func release(_ facts: TermsFacts) -> [String] {
    var sentences: [String] = []
    let proof = EnglishEventWords.of(facts.offer.earnedBy.event).proof
    if facts.offer.hold.count == 0 {
      sentences.append("The reward is released after \(proof).")
    } else {
      let ground = facts.isSale ? ", so that withdrawal and returns can be waited for" : ""
      let span = format.span(facts.offer.hold)
      sentences.append("The reward is released \(span) after \(proof) at the earliest\(ground).")
    }
    guard facts.paysOut else { return sentences }
    let payout = facts.campaign.program.payout
    let rhythm =
      switch payout.every {
      case .week: "every week"
      case .month: "every month"
      case .quarter: "every quarter"
      case .year: "every year"
      }
    let minimum = payout.minimum.map { " once they reach \(format.money($0.value))" } ?? ""
    sentences.append("Released amounts are paid out \(rhythm)\(minimum).")
    return sentences
  }

  private func limits(_ limits: OfferLimits) -> [String] {
    var sentences: [String] = []
    if let limit = limit(limits) { sentences.append("Whoever recommends receives \(limit).") }
    if let count = limits.rewardsPerFriend {
      sentences.append("For the same friend there are at most \(rewards(count)).")
    }
    if let budget = limits.budget?.value {
      sentences.append(
        "For the whole offer \(format.money(budget)) are available; once they are used up, no new"
          + " claims arise.")
    }
    return sentences
  }

  private func refunds(_ facts: TermsFacts) -> [String] {
    var sentences = [EnglishEventWords.of(facts.offer.earnedBy.event).undone]
    if facts.hasShare {
      sentences.append(
        "After a partial refund, a share of the order value is calculated anew from what remains.")
    }
    if facts.hasFixed, facts.isSale {
      let condition =
        facts.offer.eligibility.minimum == nil
        ? "" : " as long as the minimum order value is reached"
      sentences.append("A fixed reward is kept after a partial refund\(condition).")
    }
    switch facts.offer.clawback.afterPayout {
    case .carryForward:
      sentences.append(
        "If the reward has already been paid out or used, the amount is set off against later"
          + " rewards.")
      if let span = facts.offer.clawback.writeOffAfter {
        sentences.append("What is not set off after \(format.span(span)) we do not ask back.")
      }
    case .writeOff:
      sentences.append("If the reward has already been paid out or used, it is kept.")
    }
    return sentences
  }

  private func abuse(_ policy: FraudPolicy) -> [String] {
    var sentences = [
      "We look at conspicuous referrals before we decide on the reward.",
      "Whoever obtains rewards by deceit can be excluded.",
    ]
    sentences.append(
      policy.onBan == .keepEarned
        ? "Rewards earned honestly are not affected."
        : "Rewards not paid out by then lapse.")
    return sentences
  }

  private func disclosure(_ facts: TermsFacts) -> [String] {
    guard let words = facts.disclosure else { return [] }
    return [
      "Whoever passes on a recommendation makes clear that there is a reward for it, for example"
        + " like this: “\(words)”"
    ]
  }

  private func data(_ settings: PrivacySettings) -> [String] {
    let friend = format.span(settings.friendData)
    let ledger = format.span(settings.ledger)
    var sentences = [
      "We tell whoever recommends neither the name nor the order value of the friend.",
      "We erase what we know of friends after \(friend); accounting records we keep for \(ledger).",
    ]
    if settings.firstName == .withConsent {
      sentences.append("A referral page shows a first name with consent only.")
    }
    return sentences
  }
}
