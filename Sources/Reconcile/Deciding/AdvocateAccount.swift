internal import Facts
internal import Program
internal import Quantity

/// All earning orders of one advocate under one offer, in canonical order: limits, tiers and
/// milestones.
///
/// Limits of number come first and give each referral its number, then amounts, then limits of
/// money. Source: `Documentation/reconciliation.md`, section "Limits". One value decides account
/// after account, and is never copied.
struct AdvocateAccount: ~Copyable {
  private let context: Context
  private let intake: Intake
  private let links: PersonLinks
  private(set) var findings: [CaseFinding] = []
  private(set) var grants: [Grant] = []
  private(set) var milestones: [MilestoneGrant] = []

  private var offer = 0
  private var rules: OfferRules
  /// Kept for the next advocate, so that nothing is allocated anew.
  private var accepted: [Earning] = []
  private var amounts: [Amount] = []

  private var limits: LimitRules { rules.limits }

  /// There must be an offer.
  init(_ context: Context, _ intake: Intake, _ links: PersonLinks) {
    self.context = context
    self.intake = intake
    self.links = links
    rules = context.rules.offers[0]
  }

  /// Adds what is found and granted of one advocate's orders under one offer.
  ///
  /// `orders`: not empty.
  mutating func decide(_ orders: Span<Earning>) {
    if Int(orders[0].offer) != offer {
      offer = Int(orders[0].offer)
      rules = context.rules.offers[offer]
    }
    accepted.removeAll(keepingCapacity: true)
    if limits.concernsAdvocate {
      keepWithinNumbers(orders)
    } else {
      for index in orders.indices { accepted.append(orders[index]) }
    }
    amounts.removeAll(keepingCapacity: true)
    for index in accepted.indices { amounts.append(amount(accepted[index], number: index + 1)) }
    if limits.amountMax != nil { keepWithinAmount() }
    for index in accepted.indices where !amounts[index].isRefused {
      grants.append(grant(accepted[index], amounts[index]))
    }
    if !rules.milestones.isEmpty { reachMilestones() }
  }

  /// What an order would earn, and what is granted of it.
  private struct Amount {
    /// For the whole order.
    let full: Int64
    /// For what is left of it.
    let due: Int64
    var granted: Int64
    var isRefused = false
  }

  private var limitReason: ReasonCode {
    limits.period == .lifetime ? .capReferrerLifetime : .capReferrerPeriod
  }

  /// The orders that the limits of number let pass; those in closed payouts have their places.
  private mutating func keepWithinNumbers(_ orders: Span<Earning>) {
    var meter = LimitMeter(limits.period)
    var friends: Set<UInt64> = []
    for index in orders.indices where orders[index].isLocked {
      count(orders[index], &meter, &friends)
    }
    for index in orders.indices {
      let order = orders[index]
      if !order.isLocked {
        if let reason = refusal(order, meter, friends) {
          findings.append(CaseFinding(order.row, .stop, reason))
          continue
        }
        count(order, &meter, &friends)
      }
      accepted.append(order)
    }
  }

  private func count(_ order: Earning, _ meter: inout LimitMeter, _ friends: inout Set<UInt64>) {
    meter.add(1, on: day(order))
    if limits.friendsMax != nil { friends.insert(person(order)) }
  }

  /// The limit of number that refuses an order; nil when none does.
  private func refusal(
    _ order: Earning, _ meter: LimitMeter, _ friends: Set<UInt64>
  ) -> ReasonCode? {
    guard adjusted(order) == nil else { return nil }
    if let most = limits.rewardsMax, meter.used(on: day(order)) >= most { return limitReason }
    if let most = limits.friendsMax, friends.count >= most, !friends.contains(person(order)) {
      return .capReferrerFriends
    }
    return nil
  }

  /// Day of the order in the programme's zone; of no meaning where limits are for ever.
  private func day(_ order: Earning) -> Int {
    if case .lifetime = limits.period { return 0 }
    return Int(Int32(clamping: context.clock.day(at: order.time)))
  }

  /// Key of the friend; of unknown ones, the row.
  private func person(_ order: Earning) -> UInt64 {
    let known = intake.person(order.row, links)
    return known == 0 ? UInt64(order.row.rawValue) : known
  }

  /// What the reward is counted on, of what refunds left of the order.
  private func left(of order: Earning) -> Int64 {
    if order.isWhole { return order.base }
    return context.left(
      of: order.base, intake.facts(order.row), intake.bits(order.row), offer: Int(order.offer))
  }

  private func amount(_ order: Earning, number: Int) -> Amount {
    if let adjusted = adjusted(order) {
      return Amount(full: adjusted, due: adjusted, granted: adjusted)
    }
    let effective = rules.tierMode == .retroactive ? accepted.count : number
    let step = rules.tiers.isEmpty ? nil : rules.tiers.last { $0.from <= effective }
    let full = amount(rules.advocateReward, step, order.base, order.currency)
    let due =
      order.isWhole
      ? full : amount(rules.advocateReward, step, left(of: order), order.currency)
    return Amount(full: full, due: due, granted: due)
  }

  private func amount(
    _ reward: RewardRules, _ step: TierRule?, _ base: Int64, _ currency: Currency
  ) -> Int64 {
    switch reward.measure {
    case .fixed:
      // Steps are said in the programme's currency.
      if let amount = step?.amount, currency == context.rules.currency { return amount }
    case .share(_, let atLeast, let atMost):
      if let parts = step?.parts {
        return RewardRules.share(parts, of: base, atLeast, atMost, context.rules.rounding)
      }
    case .gift, .points: break
    }
    return reward.amount(base: base, in: currency, rounding: context.rules.rounding)
  }

  /// Shares are reduced to what is left of a limit of money, other rewards refused. The limit is
  /// said in the programme's currency, and does not touch rewards of others.
  private mutating func keepWithinAmount() {
    let reward = rules.advocateReward
    guard let most = limits.amountMax, !reward.isPoints else { return }
    let (own, isOfOrder) = (context.rules.currency, reward.isOfOrdersCurrency)
    var meter = LimitMeter(limits.period)
    for (order, amount) in zip(accepted, amounts) where !isOfOrder || order.currency == own {
      meter.add(secured(order, amount), on: day(order))
    }
    for index in amounts.indices where !isOfOrder || accepted[index].currency == own {
      let order = accepted[index]
      let secured = secured(order, amounts[index])
      let wanted = amounts[index].due - secured
      let room = max(most - meter.used(on: day(order)), 0)
      let isWhole = wanted <= room || adjusted(order) != nil
      let isDivisible = reward.isShare || order.isLocked
      let granted = isWhole ? wanted : isDivisible ? room : 0
      meter.add(granted, on: day(order))
      amounts[index].granted = secured + granted
      guard granted < wanted else { continue }
      let isRefused = secured + granted == 0
      amounts[index].isRefused = isRefused
      findings.append(
        CaseFinding(order.row, isRefused ? .stop : .note, limitReason))
    }
  }

  private func secured(_ order: Earning, _ amount: Amount) -> Int64 {
    order.isLocked ? min(locked(order)?.advocate ?? 0, amount.due) : 0
  }

  /// What a person set; nil when nobody did.
  private func adjusted(_ order: Earning) -> Int64? {
    guard order.isApproved else { return nil }
    let decision = context.evidence(intake.facts(order.row).number)?.told.decision
    guard let decision, decision.verdict == .adjust else { return nil }
    // Recorded before absurd amounts were refused: it stands, as far as it can be posted.
    return min(decision.amount, Money.minorUnitsMax)
  }

  /// What closed payouts hold; nil when they hold nothing.
  private func locked(_ order: Earning) -> (advocate: Int64, friend: Int64)? {
    order.isLocked ? context.posted.locked(intake.facts(order.row).number) : nil
  }

  private func grant(_ order: Earning, _ amount: Amount) -> Grant {
    let own = context.rules.currency
    let friend = rules.friendReward
    // Where a person set the advocate's amount, the offer may say none for the friend.
    let isPromised = friend?.accepts(order.currency, own: own) ?? false
    let friendAmount =
      isPromised
      ? friend?.amount(
        base: left(of: order), in: order.currency, rounding: context.rules.rounding) : nil
    let reward = rules.advocateReward
    let isAdjusted = adjusted(order) != nil
    let secured = !isAdjusted ? secured(order, amount) : amount.granted
    let friendSecured =
      !isAdjusted ? min(locked(order)?.friend ?? 0, friendAmount ?? 0) : friendAmount ?? 0
    return Grant(
      row: order.row, offer: order.offer, advocate: order.advocate, amount: amount.granted,
      friendAmount: friendAmount ?? 0, secured: secured, friendSecured: friendSecured,
      isShare: reward.isShare,
      advocateCosts: !reward.isPoints && reward.currency(of: order.currency, own: own) == own,
      friendCosts: friend.map {
        !$0.isPoints && $0.currency(of: order.currency, own: own) == own
      } ?? false,
      isReduced: amount.granted < amount.full)
  }

  private mutating func reachMilestones() {
    for (index, milestone) in rules.milestones.enumerated() {
      let amount = milestone.reward.amount(
        base: 0, in: context.rules.currency, rounding: context.rules.rounding)
      if accepted.count >= milestone.count {
        milestones.append(
          MilestoneGrant(
            advocate: accepted[milestone.count - 1].advocate, offer: UInt8(offer), milestone: index,
            row: accepted[milestone.count - 1].row, amount: amount))
      }
    }
  }
}
