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

  package func forEachCredit(_ range: CreditRange, _ body: (Credit) -> Void) {
    let bonuses = range.bonuses
    var next = bonuses.startIndex
    for credit in range.orders {
      while next < bonuses.endIndex, bonuses[next].key < credit.key {
        body(bonuses[next])
        next += 1
      }
      body(self.credit(credit, range.units))
    }
    for bonus in bonuses[next...] { body(bonus) }
  }

  /// Into how many parts credits are split by their subjects.
  package static let partCount = CreditParts.rangeCount

  /// The subjects of a part; parts are in their order.
  package static func subjects(ofPart part: Int) -> ClosedRange<UInt64> {
    (part == 0 ? 0 : CreditParts.last(ofRange: part - 1) + 1)...CreditParts.last(ofRange: part)
  }

  /// A part of all credits. `posted`: what the ledger holds of its subjects, in the order of keys,
  /// then of advocates and units.
  package func range(_ part: Int, posted: ArraySlice<PostedCredit>) -> CreditRange {
    let subjects = Self.subjects(ofPart: part)
    return CreditRange(
      orders: orderCredits[part],
      bonuses: bonuses.part(of: subjects, \.key.subject), posted: posted,
      units: CreditUnits(context.rules))
  }

  /// All parts, with what the ledger was said to hold when all was decided.
  var creditRanges: [CreditRange] {
    (0..<Self.partCount).map { part in
      let subjects = Self.subjects(ofPart: part)
      return range(part, posted: context.posted.credits[...].part(of: subjects, \.key.subject))
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
      return part[lower].key == key ? credit(part[lower], CreditUnits(context.rules)) : nil
    }
    return nil
  }

  private func credit(_ credit: OrderCredit, _ units: CreditUnits) -> Credit {
    let reward = units.reward(of: credit)
    return Credit(
      key: credit.key, advocate: context.book.ids[at: Int(credit.advocate)],
      offer: Int(credit.offer), form: reward.form, unit: reward.unit, amount: credit.amount,
      state: credit.state, releasedAt: Instant(milliseconds: credit.releasedAt),
      reason: credit.reason)
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

extension RandomAccessCollection where Index == Int {
  /// Those with subjects of a range; all must be in the order of their subjects.
  package func part(
    of subjects: ClosedRange<UInt64>, _ subject: (Element) -> UInt64
  ) -> SubSequence {
    let first = index { subject($0) >= subjects.lowerBound }
    let end = index { subject($0) > subjects.upperBound }
    return self[first..<end]
  }

  /// The first from which on all meet a condition.
  private func index(_ condition: (Element) -> Bool) -> Int {
    var (lower, upper) = (startIndex, endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if condition(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
