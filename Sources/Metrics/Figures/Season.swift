internal import Quantity

/// Advocates and the friends they brought, each friend once.
struct Season: Sendable {
  private let list: AdvocateList
  private let window: Range<Instant>
  /// First credited orders of friends, by time.
  private let firsts: [Referral]
  /// Those of the window.
  let brought: [Referral]
  /// From friends to those who brought them, by time.
  let links: [PassAlong.Link]
  /// Places of the advocates whose code counted at some time of the window.
  let withCode: [Int]
  /// By advocate: whether their code counted at its beginning.
  let atStart: [Bool]

  init(_ collector: MetricsCollector) {
    let (list, window) = (collector.list, collector.window)
    let referrals = collector.referrals.filter(\.isCredited).sorted(by: Referral.isEarlier)
    let groups = FriendGroups(referrals)
    let firsts = groups.firsts.map { referrals[Int($0)] }
    // A friend may be known as an advocate by any of their orders.
    var known = [Int32?](repeating: nil, count: groups.count)
    for (place, referral) in referrals.enumerated() {
      let friend = Int(groups.friends[place])
      known[friend] =
        known[friend] ?? list.place(customer: referral.customer, email: referral.email)
    }
    links = zip(known, firsts).map { PassAlong.Link(friend: $0, advocate: $1.advocate) }
    brought = firsts.filter { $0.at >= window.lowerBound.milliseconds }
    withCode = list.advocates.indices.filter { list.advocates[$0].hadCode(in: window) }
    atStart = list.advocates.map { $0.hadCode(before: window.lowerBound) }
    (self.list, self.window, self.firsts) = (list, window, firsts)
  }

  /// What each advocate brought in the window.
  private var counts: [Int] {
    var counts = [Int](repeating: 0, count: list.count)
    for referral in brought { counts[Int(referral.advocate)] += 1 }
    return counts
  }

  func concentrations(_ isSharer: [Bool]) -> [ConcentrationGroup: Concentration] {
    let counts = counts
    return [
      .withCode: Concentration(withCode.map { counts[$0] }),
      .sharers: Concentration(counts.indices.filter { isSharer[$0] }.map { counts[$0] }),
      .successful: Concentration(counts.filter { $0 > 0 }),
    ]
  }

  /// Friends who came before their advocate's own first order say nothing of a cycle.
  func cycle(_ firstPurchases: [Int64]) -> Median {
    Median(
      brought.compactMap { referral in
        let first = firstPurchases[Int(referral.advocate)]
        return first <= referral.at ? referral.at - first : nil
      })
  }

  /// How long each advocate was watched; nil for who brought somebody before having a code.
  var watched: [Survival.Observation?] {
    var firstAt = [Int64](repeating: .max, count: list.count)
    for referral in firsts {
      firstAt[Int(referral.advocate)] = min(firstAt[Int(referral.advocate)], referral.at)
    }
    let end = window.upperBound.milliseconds - 1
    return list.advocates.indices.filter { list.advocates[$0].since < window.upperBound }
      .map { place in
        let advocate = list.advocates[place]
        let since = advocate.since.milliseconds
        let isEvent = firstAt[place] != .max
        if isEvent, firstAt[place] < since { return nil }
        let last = isEvent ? firstAt[place] : min(end, advocate.until?.milliseconds ?? end)
        return Survival.Observation(
          days: Int(max(last - since, 0) / 86_400_000), isEvent: isEvent)
      }
  }

  func costs(_ collector: MetricsCollector) -> [ReferralMetrics.UnitCosts] {
    let units = Set(collector.ledger.sums.keys).union(collector.currencies.map(\.code)).sorted()
    return units.map { unit in
      let sums = collector.ledger.sums[unit] ?? RewardLedger.Sums()
      let place = collector.currencies.firstIndex { $0.code == unit }
      let sales = place.map { collector.sales[$0] }
      return ReferralMetrics.UnitCosts(
        unit: unit, accrued: sums.accrued.map { Int64(clamping: $0) },
        reversed: Int64(clamping: sums.reversed), clawedBack: Int64(clamping: sums.clawedBack),
        writtenOff: sums.writtenOff.map { Int64(clamping: $0) },
        discounts: Int64(clamping: sales?.discount ?? 0),
        revenue: Int64(clamping: sales?.revenue ?? 0),
        customers: place.map { place in brought.count { Int($0.currency) == place } } ?? 0)
    }
  }
}
