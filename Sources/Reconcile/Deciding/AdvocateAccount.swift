internal import Facts
internal import Program
internal import Quantity

/// All earning orders of one advocate under one offer, in canonical order: limits, tiers and
/// milestones.
///
/// Limits of number come first and give each referral its number, then amounts, then limits of
/// money. Source: `Documentation/reconciliation.md`, section "Limits".
struct AdvocateAccount {
  private let context: Context
  private let orders: [Earning]
  private let offer: Int
  private let rules: OfferRules
  private(set) var findings: [CaseFinding] = []
  private(set) var grants: [Grant] = []
  private(set) var milestones: [MilestoneGrant] = []

  private var limits: LimitRules { rules.limits }

  /// `orders`: not empty.
  init(_ context: Context, _ orders: [Earning]) {
    self.context = context
    self.orders = orders
    offer = Int(orders[0].offer)
    rules = context.rules.offers[offer]
  }

  mutating func run() {
    let accepted = limits.concernsAdvocate ? withinNumbers() : orders
    var meter = LimitMeter(limits.period)
    var amounts = accepted.indices.map { amount(accepted[$0], number: $0 + 1, of: accepted.count) }
    if limits.amountMax != nil { limit(&amounts, accepted, &meter) }
    for (order, amount) in zip(accepted, amounts) where !amount.isRefused {
      grants.append(grant(order, amount))
    }
    reachMilestones(accepted)
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
  private mutating func withinNumbers() -> [Earning] {
    var meter = LimitMeter(limits.period)
    var friends: Set<UInt64> = []
    for order in orders where order.locked != nil {
      meter.add(1, on: order.day)
      friends.insert(order.person)
    }
    return orders.filter { order in
      if order.locked != nil { return true }
      if order.adjusted == nil, let most = limits.rewardsMax, meter.used(on: order.day) >= most {
        findings.append(CaseFinding(order.row, .stop, limitReason))
        return false
      }
      if order.adjusted == nil, let most = limits.friendsMax, !friends.contains(order.person),
        friends.count >= most
      {
        findings.append(CaseFinding(order.row, .stop, .capReferrerFriends))
        return false
      }
      meter.add(1, on: order.day)
      friends.insert(order.person)
      return true
    }
  }

  private func amount(_ order: Earning, number: Int, of count: Int) -> Amount {
    if let adjusted = order.adjusted {
      return Amount(full: adjusted, due: adjusted, granted: adjusted)
    }
    let effective = rules.tierMode == .retroactive ? count : number
    let step = rules.tiers.last { $0.from <= effective }
    let full = amount(rules.advocateReward, step, order.base, order.currency)
    let due =
      order.left == order.base
      ? full : amount(rules.advocateReward, step, order.left, order.currency)
    return Amount(full: full, due: due, granted: due)
  }

  private func amount(
    _ reward: RewardRules, _ step: TierRule?, _ base: Int64, _ currency: Currency
  ) -> Int64 {
    switch reward.measure {
    case .fixed:
      if let amount = step?.amount { return amount }
    case .share(_, let atLeast, let atMost):
      if let parts = step?.parts {
        return RewardRules.share(parts, of: base, atLeast, atMost, context.rules.rounding)
      }
    case .gift, .points: break
    }
    return reward.amount(base: base, in: currency, rounding: context.rules.rounding)
  }

  /// Shares are reduced to what is left of a limit of money, other rewards refused.
  private mutating func limit(
    _ amounts: inout [Amount], _ orders: [Earning], _ meter: inout LimitMeter
  ) {
    let reward = rules.advocateReward
    guard let most = limits.amountMax, !reward.isPoints else { return }
    for (order, amount) in zip(orders, amounts) {
      meter.add(secured(order, amount), on: order.day)
    }
    for index in amounts.indices {
      let order = orders[index]
      let secured = secured(order, amounts[index])
      let wanted = amounts[index].due - secured
      let room = max(most - meter.used(on: order.day), 0)
      let isWhole = wanted <= room || order.adjusted != nil
      let isDivisible = reward.isShare || order.locked != nil
      let granted = isWhole ? wanted : isDivisible ? room : 0
      meter.add(granted, on: order.day)
      amounts[index].granted = secured + granted
      guard granted < wanted else { continue }
      let isRefused = secured + granted == 0
      amounts[index].isRefused = isRefused
      findings.append(
        CaseFinding(order.row, isRefused ? .stop : .note, limitReason))
    }
  }

  private func secured(_ order: Earning, _ amount: Amount) -> Int64 {
    min(order.locked?.advocate ?? 0, amount.due)
  }

  private func grant(_ order: Earning, _ amount: Amount) -> Grant {
    let own = context.rules.currency
    let friend = rules.friendReward
    let friendAmount = friend?.amount(
      base: order.left, in: order.currency, rounding: context.rules.rounding)
    let reward = rules.advocateReward
    let secured = order.adjusted == nil ? secured(order, amount) : amount.granted
    let friendSecured =
      order.adjusted == nil ? min(order.locked?.friend ?? 0, friendAmount ?? 0) : friendAmount ?? 0
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

  private mutating func reachMilestones(_ accepted: [Earning]) {
    for (index, milestone) in rules.milestones.enumerated() {
      let amount = milestone.reward.amount(
        base: 0, in: context.rules.currency, rounding: context.rules.rounding)
      if accepted.count >= milestone.count {
        milestones.append(
          MilestoneGrant(
            advocate: orders[0].advocate, offer: UInt8(offer), milestone: index,
            row: accepted[milestone.count - 1].row, amount: amount))
      }
    }
  }
}
