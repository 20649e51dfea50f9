import Facts
import Program
import Quantity
import Reconcile

extension Oracle {
  private struct Account: Hashable {
    let advocate: Int
    let offer: Int
  }

  func applyLimits() {
    let accounts = Dictionary(grouping: cases.filter(\.earns)) {
      Account(advocate: $0.advocate ?? 0, offer: $0.offer ?? 0)
    }
    for (account, items) in accounts { apply(rules.offers[account.offer], items, account) }
  }

  private func apply(_ offer: OfferRules, _ items: [OracleCase], _ account: Account) {
    let reason: ReasonCode =
      offer.limits.period == .lifetime ? .capReferrerLifetime : .capReferrerPeriod
    var accepted: [OracleCase] = []
    for item in items {
      if item.adjusted == nil {
        let inPeriod = accepted.filter { isInPeriod($0, of: item, offer.limits.period) }
        if let most = offer.limits.rewardsMax, inPeriod.count >= most {
          item.stops.insert(reason)
          continue
        }
        let people = Set(accepted.map { friendNumber($0) })
        if let most = offer.limits.friendsMax, !people.contains(friendNumber(item)),
          people.count >= most
        {
          item.stops.insert(.capReferrerFriends)
          continue
        }
      }
      accepted.append(item)
    }
    var paying: [OracleCase] = []
    for (index, item) in accepted.enumerated() {
      let number = offer.tierMode == .retroactive ? accepted.count : index + 1
      item.full = reward(offer, item.base, number)
      item.amount = reward(offer, item.left, number)
      item.friendAmount = offer.friendReward.map { amount($0, item.left) } ?? 0
      if let adjusted = item.adjusted { (item.full, item.amount) = (adjusted, adjusted) }
      limitMoney(item, offer, paying, reason)
      paying.append(item)
    }
    for milestone in offer.milestones where accepted.count >= milestone.count {
      let item = accepted[milestone.count - 1]
      milestones.append((item, account.advocate, account.offer, milestone))
    }
  }

  private func limitMoney(
    _ item: OracleCase, _ offer: OfferRules, _ before: [OracleCase], _ reason: ReasonCode
  ) {
    guard let most = offer.limits.amountMax, item.adjusted == nil else { return }
    let used = before.filter { isInPeriod($0, of: item, offer.limits.period) }
      .reduce(0) { $0 + $1.amount }
    let room = max(0, most - used)
    if item.amount <= room { return }
    item.amount = offer.advocateReward.form == .cash ? room : 0
    if item.amount == 0 { item.stops.insert(reason) } else { item.notes.insert(reason) }
  }

  private func isInPeriod(_ other: OracleCase, of item: OracleCase, _ period: LimitPeriod) -> Bool {
    let (day, past) = (day(item.order.occurredAt), day(other.order.occurredAt))
    switch period {
    case .calendarDay: return day == past
    case .calendarWeek: return day.isoWeek == past.isoWeek
    case .calendarMonth: return day.year == past.year && day.month == past.month
    case .calendarQuarter:
      return day.year == past.year && (day.month - 1) / 3 == (past.month - 1) / 3
    case .calendarYear: return day.year == past.year
    case .lifetime: return true
    case .rolling(let span): return past > day.subtracting(span)
    }
  }

  private func friendNumber(_ item: OracleCase) -> Int {
    if item.order.friend.customer == 0, item.order.friend.email == 0 {
      return -1 - Int(item.order.provenance.line)
    }
    return friendGroups.firstIndex { $0.contains { $0 === item } } ?? -1
  }

  private func reward(_ offer: OfferRules, _ base: Int64, _ number: Int) -> Int64 {
    let step = offer.tiers.last { $0.from <= number }
    if let amount = step?.amount { return amount }
    if let parts = step?.parts, case .share(_, let least, let most) = offer.advocateReward.measure {
      return amount(RewardRules(.share(parts, atLeast: least, atMost: most), as: .cash), base)
    }
    return amount(offer.advocateReward, base)
  }

  func amount(_ reward: RewardRules, _ base: Int64) -> Int64 {
    switch reward.measure {
    case .fixed(let amounts): return amounts[0].minorUnits
    case .gift(let value): return value
    case .points(let count): return count
    case .share(let parts, let least, let most):
      if base <= 0 { return 0 }
      var share = Int64(rounded: base * parts, by: 1_000_000, rules.rounding)
      if let least { share = max(share, least) }
      if let most { share = min(share, most) }
      return share
    }
  }

  /// Money is given away order by order; a milestone comes after the order that completed it.
  func applyBudgets() {
    for (index, offer) in rules.offers.enumerated() {
      guard var left = offer.limits.budget else { continue }
      left -= cases.filter { $0.offer == index && $0.earns && $0.adjusted != nil }
        .reduce(0) { $0 + $1.amount + $1.friendAmount }
      for item in cases where item.offer == index {
        if item.adjusted == nil, item.earns { take(item, offer, &left) }
        for place in milestones.indices where milestones[place].0 === item {
          guard milestones[place].2 == index else { continue }
          let cost = amount(milestones[place].3.reward, 0)
          if cost > left { refused.insert(place) } else { left -= cost }
        }
      }
    }
  }

  private func take(_ item: OracleCase, _ offer: OfferRules, _ left: inout Int64) {
    let cost = item.amount + item.friendAmount
    if cost <= left {
      left -= cost
      return
    }
    let room = max(left, 0) - item.friendAmount
    if offer.advocateReward.form == .cash, room > 0 {
      item.amount = room
      item.notes.insert(.capBudget)
      left = 0
    } else {
      item.stops.insert(.capBudget)
    }
  }
}
