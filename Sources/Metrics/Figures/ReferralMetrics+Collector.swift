internal import Quantity

extension ReferralMetrics {
  /// What was taken in, as figures.
  package init(_ collector: MetricsCollector) {
    let season = Season(collector)
    let list = collector.list
    window = collector.window
    wordOfMouth = WordOfMouth(
      advocates: season.withCode.count,
      sharers: season.withCode.count { collector.isSharer[$0] },
      viewedAdvocates: collector.visits.advocates.count, views: collector.visits.viewCount,
      visitors: collector.visits.visitorCount)
    referral = Referrals(
      orders: collector.orderCounts, customers: season.brought.count,
      convertedVisitors: collector.visits.convertedCount,
      traceable: collector.traceableCount, creditedAfterVisit: collector.creditedAfterVisit,
      advocatesAtStart: season.atStart.count { $0 },
      broughtByThem: season.brought.count { season.atStart[Int($0.advocate)] },
      cycle: season.cycle(collector.firstPurchases))
    passAlong = PassAlong(advocates: list.count, season.links)
    concentration = season.concentrations(collector.isSharer)
    let watched = season.watched
    timeToReferral = Survival(watched.compactMap { $0 })
    referredBeforeCode = watched.count { $0 == nil }
    costs = season.costs(collector)
    let most = collector.ledger.advocatesReversed.values.max() ?? 0
    reversals = Reversals(
      lags: collector.ledger.lags, advocates: collector.ledger.advocatesReversed.count,
      most: most)
    views = Coverage(collector.viewDays)
    orders = Coverage(collector.orderDays)
  }
}

extension ReferralMetrics.Coverage {
  init(_ days: DayCoverage) {
    self.init(first: days.first, last: days.last, longestGap: days.longestGap)
  }
}
