import Facts
import Program
import Quantity
import Reconcile

extension Oracle {
  /// Whoever shares a customer number or an e-mail address, over any number of steps.
  func friends() -> [[OracleCase]] {
    var groups: [[OracleCase]] = []
    for item in cases {
      let friend = item.order.friend
      let touching = groups.indices.filter { index in
        groups[index].contains { other in
          let keys = other.order.friend
          return (friend.customer != 0 && keys.customer == friend.customer)
            || (friend.email != 0 && keys.email == friend.email)
        }
      }
      let joined = touching.flatMap { groups[$0] } + [item]
      for index in touching.reversed() { groups.remove(at: index) }
      groups.append(joined)
    }
    return groups.map { $0.sorted { $0.comes(before: $1) } }
  }

  func compareFriends() {
    for group in friendGroups {
      var bound: Int?
      var earned: [OracleCase] = []
      for (index, item) in group.enumerated() {
        guard let number = item.offer, let advocate = item.advocate else { continue }
        let offer = rules.offers[number]
        let isOpen = item.stops.isEmpty
        if bound != advocate {
          checkNew(item, offer, group[..<index].filter(\.isPurchase))
        }
        if let bound, bound != advocate {
          item.stop(.friendAlreadyReferred)
        } else {
          checkRepetition(item, offer, earned)
        }
        guard isOpen, item.stops.isEmpty, !item.isUndone else { continue }
        if bound == nil { bound = advocate }
        if bound == advocate { earned.append(item) }
      }
    }
  }

  private func checkNew(_ item: OracleCase, _ offer: OfferRules, _ before: [OracleCase]) {
    let today = day(item.order.occurredAt)
    let isUnknown = item.order.friend.customer == 0 && item.order.friend.email == 0
    var isCovered = rules.fraud.historySince != nil && !isUnknown
    switch offer.newCustomer {
    case .any: return
    case .ever:
      if !before.isEmpty { return item.stop(.friendNotNew) }
    case .within(let span):
      let limit = today.subtracting(span)
      if before.contains(where: { day($0.order.occurredAt) > limit }) {
        return item.stop(.friendNotNew)
      }
      if let since = rules.fraud.historySince, since > limit.adding(days: 1) { isCovered = false }
    }
    let isVouched = item.order.flags.contains(.firstOfCustomer)
    if !isCovered, !isVouched, rules.fraud.unknownHistory == .hold { item.hold(.historyUnknown) }
  }

  private func checkRepetition(_ item: OracleCase, _ offer: OfferRules, _ earned: [OracleCase]) {
    if let most = offer.limits.rewardsPerFriend, earned.count >= most { item.stop(.capFriend) }
    var alike = earned
    if offer.unit == .order { return }
    if offer.unit == .contract {
      alike = earned.filter { $0.order.contract == item.order.contract }
    }
    guard let first = alike.first else { return }
    let isOver =
      switch offer.repetition {
      case .first: true
      case .every: false
      case .firstFew(let count): alike.count >= count
      case .during(let span):
        day(item.order.occurredAt) > day(first.order.occurredAt).adding(span)
      }
    if isOver { item.stop(.repeatNotEarning) }
  }

  func findCycles() {
    guard rules.fraud.referralCycle != .ignore else { return }
    var broughtBy: [Int: Int] = [:]
    for item in cases where item.stops.isEmpty && item.offer != nil && !item.isUndone {
      guard let found = self.advocate(item.order.friend), let advocate = item.advocate,
        found != advocate
      else { continue }
      var above: [Int] = []
      var current = advocate
      while let next = broughtBy[current] {
        above.append(next)
        current = next
      }
      if above.contains(found) {
        if rules.fraud.referralCycle == .reject {
          item.stop(.referralCycle)
        } else {
          item.hold(.referralCycle)
        }
      } else if broughtBy[found] == nil {
        broughtBy[found] = advocate
      }
    }
  }
}
