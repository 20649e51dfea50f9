internal import Facts
internal import Program
internal import Quantity

extension Reconciliation {
  /// What stands to somebody's credit, in the order of the keys.
  package var credits: [Credit] {
    var credits: [Credit] = []
    credits.reserveCapacity(orderCredits.reduce(bonuses.count) { $0 + $1.count })
    forEachCredit { credits.append($0) }
    return credits
  }

  /// Calls `body` with every credit, in the order of their keys.
  package func forEachCredit(_ body: (Credit) -> Void) {
    for range in creditRanges { forEachCredit(range, body) }
  }

  func forEachCredit(_ range: CreditRange, _ body: (Credit) -> Void) {
    let bonuses = range.bonuses
    var next = bonuses.startIndex
    for credit in range.orders {
      while next < bonuses.endIndex, bonuses[next].key < credit.key {
        body(bonuses[next])
        next += 1
      }
      body(self.credit(credit))
    }
    for bonus in bonuses[next...] { body(bonus) }
  }

  /// Credits, and what the ledger holds, in the order of their keys.
  var creditRanges: [CreditRange] {
    var (bonuses, posted) = (bonuses[...], context.posted.credits[...])
    return orderCredits.indices.map { index in
      let end = CreditParts.last(ofRange: index)
      let own = bonuses.prefix { $0.key.subject <= end }
      let held = posted.prefix { $0.key.subject <= end }
      bonuses = bonuses[own.endIndex...]
      posted = posted[held.endIndex...]
      return CreditRange(orders: orderCredits[index], bonuses: own, posted: held)
    }
  }

  /// The credit that should stand for a key.
  func credit(for key: CreditKey) -> Credit? {
    if key.purpose == .milestone { return bonuses.first { $0.key == key } }
    for part in orderCredits {
      guard let last = part.last, key <= last.key else { continue }
      var lower = 0
      var upper = part.count
      while lower < upper {
        let middle = (lower + upper) / 2
        if part[middle].key < key { lower = middle + 1 } else { upper = middle }
      }
      return part[lower].key == key ? credit(part[lower]) : nil
    }
    return nil
  }

  private func credit(_ credit: OrderCredit) -> Credit {
    let offer = Int(credit.offer)
    let friends = credit.purpose == .friend ? context.rules.offers[offer].friendReward : nil
    let reward = friends ?? context.rules.offers[offer].advocateReward
    return Credit(
      key: credit.key, advocate: context.book.ids[at: Int(credit.advocate)],
      offer: offer, form: reward.form, unit: context.unit(of: reward, credit.currency),
      amount: credit.amount, state: credit.state,
      releasedAt: Instant(milliseconds: credit.releasedAt), reason: credit.reason)
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
      bonuses.append(
        Credit(
          key: key, advocate: context.book.ids[at: Int(grant.advocate)], offer: Int(grant.offer),
          form: rules.reward.form, unit: context.unit(of: rules.reward, context.rules.currency),
          amount: grant.amount, state: isReleased ? .released : .pending,
          releasedAt: Instant(milliseconds: released),
          reason: isReleased ? .released : .holding))
    }
    for posted in context.posted.credits where posted.key.purpose == .milestone {
      if !standing.contains(posted.key), let kept = kept(posted) { bonuses.append(kept) }
    }
    bonuses.sort { $0.key < $1.key }
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
