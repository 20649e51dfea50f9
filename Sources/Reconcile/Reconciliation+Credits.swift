internal import Facts
internal import Program
internal import Quantity

extension Reconciliation {
  mutating func addCredits(_ grant: Grant, _ result: Settlement.Result) {
    let facts = intake.facts(grant.row)
    let context = context
    let rules = context.rules.offers[Int(grant.offer)]
    let credit = { (key: CreditKey, reward: RewardRules, amount: Int64) in
      Credit(
        key: key, advocate: context.book.ids[at: Int(grant.advocate)], offer: Int(grant.offer),
        form: reward.form, unit: context.unit(of: reward, facts.amounts.currency), amount: amount,
        state: result.state, releasedAt: Instant(milliseconds: result.releasedAt),
        reason: result.primary)
    }
    if grant.amount > 0 {
      credits.append(
        credit(CreditKey(advocateFor: facts.number), rules.advocateReward, grant.amount))
    }
    // A discount was given with the order itself: nothing is owed.
    if let reward = rules.friendReward, reward.form != .discount, grant.friendAmount > 0 {
      credits.append(credit(CreditKey(friendFor: facts.number), reward, grant.friendAmount))
    }
  }

  /// Bonuses that are earned, and those that are kept though refunds took the number away.
  mutating func addMilestones(_ grants: [MilestoneGrant], _ settlement: Settlement) {
    var standing: Set<CreditKey> = []
    for grant in grants where !grant.isRefused {
      guard let row = grant.row, grant.amount > 0 else { continue }
      let rules = context.rules.offers[Int(grant.offer)].milestones[grant.milestone]
      let released = settlement.releasedAt(row, grant.offer)
      let isReleased = released <= context.asOf.instant.milliseconds
      let key = context.key(of: grant)
      standing.insert(key)
      credits.append(
        Credit(
          key: key, advocate: context.book.ids[at: Int(grant.advocate)], offer: Int(grant.offer),
          form: rules.reward.form, unit: context.unit(of: rules.reward, context.rules.currency),
          amount: grant.amount, state: isReleased ? .released : .pending,
          releasedAt: Instant(milliseconds: released),
          reason: isReleased ? .released : .holding))
    }
    for posted in context.posted.credits where posted.key.purpose == .milestone {
      if !standing.contains(posted.key), let kept = kept(posted) { credits.append(kept) }
    }
  }

  private func kept(_ posted: PostedCredit) -> Credit? {
    let offers = context.rules.offers
    let key = posted.key.detail >> 16
    guard let offer = offers.firstIndex(where: { Context.key(ofOffer: $0.id) == key }) else {
      return nil
    }
    let count = Int(posted.key.detail & 0xFFFF)
    guard let rule = offers[offer].milestones.first(where: { $0.count == count }) else {
      return nil
    }
    let total = posted.pending + posted.payable
    switch offers[offer].milestoneReversal {
    case .strict: return nil
    case .untilPaid: if posted.paid <= 0 { return nil }
    case .sticky: if total <= 0 { return nil }
    }
    return Credit(
      key: posted.key, advocate: posted.advocate, offer: offer, form: rule.reward.form,
      unit: posted.unit, amount: total, state: posted.pending > 0 ? .pending : .released,
      releasedAt: nil, reason: posted.pending > 0 ? .holding : .released)
  }
}

extension Context {
  func unit(of reward: RewardRules, _ currency: Currency) -> RewardUnit {
    reward.isPoints ? .points : .money(reward.currency(of: currency, own: rules.currency))
  }
}
