internal import Diagnostics
internal import Quantity
internal import YAML

extension OfferChecks {
  mutating func checkLimits() {
    let limits = offer.limits
    let counts = [
      ("rewards", limits.perAdvocate?.rewardsMax, places["limits.per_advocate.rewards"]),
      ("per_friend", limits.rewardsPerFriend, places["limits.per_friend"]),
      ("friends", limits.friendsMax, places["limits.friends"]),
    ]
    for case (let key, let count?, let place) in counts where count <= 0 {
      report(.countNotPositive(key, count, at: place))
    }
    if let limit = limits.perAdvocate, limit.rewardsMax == nil, limit.amountMax == nil {
      report(.emptyLimit(at: places["limits.per_advocate"]))
    }
    if let amount = limits.perAdvocate?.amountMax, let cost = largestFixed, exceeds(cost, amount) {
      report(.limitBelowReward(amount.value, cost, at: amount.place))
    }
    if let budget = limits.budget, let cost = costOfOneReferral, exceeds(cost, budget) {
      report(.budgetBelowReward(budget.value, cost, at: budget.place))
    }
  }

  mutating func checkSteps() {
    guard let tiers = offer.tiers else { return }
    if tiers.steps.isEmpty { report(.noSteps(at: places["tiers.steps"])) }
    var previous = 1
    for step in tiers.steps {
      if step.from.value <= previous {
        report(.stepsNotAscending(step.from.value, after: previous, at: step.from.place))
      }
      previous = max(previous, step.from.value)
      checkUnreachable(step.from)
      let isShare = offer.advocateReward.kind == .percent
      switch (step.amount, step.rate) {
      case (let amount?, nil) where isShare: report(.stepKind(isShare: true, at: amount.place))
      case (nil, let rate?) where !isShare: report(.stepKind(isShare: false, at: rate.place))
      case (nil, nil), (_?, _?): report(.stepWithoutReward(at: step.from.place))
      default: break
      }
    }
  }

  mutating func checkMilestones() {
    guard let milestones = offer.milestones else { return }
    if milestones.bonuses.isEmpty { report(.noSteps(at: places["milestones.bonuses"])) }
    var previous = 0
    for bonus in milestones.bonuses {
      if bonus.count.value <= previous {
        report(.stepsNotAscending(bonus.count.value, after: previous, at: bonus.count.place))
      }
      previous = max(previous, bonus.count.value)
      checkUnreachable(bonus.count)
      if bonus.reward.kind == .percent {
        report(.shareAsMilestone(at: bonus.reward.places["kind"]))
      }
    }
  }

  /// A step behind the limit of an advocate's friends, or of all their rewards, is never reached.
  private mutating func checkUnreachable(_ count: Located<Int>) {
    let limit = offer.limits.perAdvocate
    let rewardsMax = limit?.period == .lifetime ? limit?.rewardsMax : nil
    let reachable = [offer.limits.friendsMax, rewardsMax].compactMap(\.self).min()
    guard let reachable, count.value > reachable else { return }
    report(.unreachableStep(count.value, limit: reachable, at: count.place))
  }

  private func exceeds(_ cost: Money, _ limit: Located<Money>) -> Bool {
    cost.currency == limit.value.currency && cost > limit.value
  }

  /// The largest amount that is paid as a whole or not at all.
  private var largestFixed: Money? {
    guard case .fixed(let amounts) = offer.advocateReward.measure else { return nil }
    let currency = amounts.main.currency
    let steps = offer.tiers?.steps.compactMap(\.amount?.value) ?? []
    return ([amounts.main] + steps).filter { $0.currency == currency }.max()
  }

  /// What one referral costs at most in the programme's currency; nil when that is not known.
  private var costOfOneReferral: Money? {
    let currency = campaign.currency
    let costs = [offer.advocateReward.costMax, offer.friendReward?.costMax].compactMap(\.self)
    return try? Money.sum(costs.filter { $0.currency == currency }, in: currency)
  }
}
