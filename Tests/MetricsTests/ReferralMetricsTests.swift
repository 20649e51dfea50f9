import Metrics
import TestSupport
import Testing

@Suite struct ReferralMetricsTests {
  /// Four advocates, 100 days. Advocate 1 brings friend 11, who becomes advocate 2 and brings 12;
  /// advocate 3 has a code from day 150 on and brings 13; advocate 4 does nothing.
  private var season: SmallSeason {
    var season = SmallSeason()
    season.advocate(1, since: 0, customer: 1_001)
    season.advocate(2, since: 120, customer: 11)
    season.advocate(3, since: 150)
    season.advocate(4, since: 50)
    season.purchases = [(1_001, 0, 90), (11, 0, 110), (12, 0, 140)]
    season.order(501, of: 1, by: 11, day: 110)
    season.order(502, of: 2, by: 12, day: 140)
    season.order(503, of: 3, by: 13, day: 160)
    season.order(504, of: 3, .reversed, by: 14, day: 161)
    season.order(505, of: 3, .refused, by: 15, day: 162)
    season.order(506, of: 1, .open, by: 16, day: 163)
    season.order(507, of: 1, by: 11, day: 170)
    return season
  }

  @Test func wordOfMouthByHand() {
    var season = season
    season.view(4, by: 71, day: 130)
    // Told by two logs.
    season.view(4, by: 71, day: 130)
    season.view(4, by: 72, day: 131)
    season.view(1, by: 71, day: 109)
    // Neither before the window, nor after it, nor of nobody.
    season.view(2, by: 73, day: 99)
    season.view(2, by: 74, day: 200)
    season.view(9, by: 75, day: 130)
    #expect(season.value("advocates_with_code") == .count(4))
    #expect(season.value("views") == .count(3))
    #expect(season.value("visitors") == .count(3))
    #expect(season.value("share_rate") == .share(Ratio(4, of: 4)))
    #expect(season.value("viewed_rate") == .share(Ratio(2, of: 4)))
    #expect(season.value("visitors_per_sharer") == .ratio(Ratio(3, of: 2)))
  }

  @Test func referralByHand() {
    #expect(season.value("attributed_orders") == .count(7))
    #expect(season.value("credited_orders") == .count(4))
    #expect(season.value("open_orders") == .count(1))
    #expect(season.value("refused_orders") == .count(1))
    #expect(season.value("reversed_orders") == .count(1))
    #expect(season.value("reversal_rate") == .share(Ratio(1, of: 5)))
    // Friend 11 ordered twice and counts once.
    #expect(season.value("customers_brought") == .count(3))
    // On day 100 advocates 1 and 4 had a code; they brought friend 11.
    #expect(season.value("k_factor") == .ratio(Ratio(1, of: 2)))
    #expect(season.value("brought_by_newer_advocates") == .count(2))
    // 1 ordered on day 90, 11 on 110; 11 on 110, 12 on 140: 20 and 30 days. Of 3 no order is known.
    #expect(season.value("cycle_time") == .tenthsOfDays(250))
  }

  @Test func whoComesWithoutAViewIsNoConversion() {
    var season = season
    season.view(1, by: 71, day: 109)
    season.view(1, by: 72, day: 109)
    season.view(2, by: 73, customer: 12, day: 139)
    season.view(3, by: 74, day: 165)
    season.orders[0].visitor = 71
    // Seen after the order: it was not the view that led to it.
    season.orders[2].visitor = 74
    #expect(season.value("conversion_rate") == .share(Ratio(2, of: 4)))
    #expect(season.value("credited_without_view") == .share(Ratio(2, of: 4)))
  }

  @Test func withoutVisitorsInOrdersNobodyKnowsWhoCameByAView() {
    var season = season
    season.view(1, by: 71, day: 109)
    #expect(season.value("conversion_rate") == .share(Ratio(0, of: 0)))
    #expect(season.value("credited_without_view") == .share(Ratio(0, of: 0)))
    season.orders[6].visitor = 9
    #expect(season.value("conversion_rate") == .share(Ratio(0, of: 1)))
    #expect(season.value("credited_without_view") == .share(Ratio(1, of: 1)))
  }

  @Test func whatNobodyRecordedIsNotZero() {
    #expect(season.value("viewed_rate") == .share(Ratio(0, of: 0)))
    #expect(Ratio(0, of: 0).millionths == nil)
    #expect(season.value("conversion_rate") == .share(Ratio(0, of: 0)))
  }

  @Test func passingAlongByHand() {
    // 1, 3 and 4 were brought by nobody; 11 (who is 2) and 13 by those; 12 by 2.
    #expect(season.value("depth_0") == .count(3))
    #expect(season.value("depth_1") == .count(2))
    #expect(season.value("depth_2") == .count(1))
    #expect(season.value("depth_3_or_more") == .count(0))
    #expect(season.value("passed_on_rate") == .share(Ratio(1, of: 3)))
    #expect(season.value("mean_depth") == .ratio(Ratio(4, of: 3)))
    #expect(season.value("deepest") == .count(2))
  }

  @Test func aCircleIsCutAtItsLastLink() {
    var season = SmallSeason()
    for number in 1...3 as ClosedRange<UInt64> {
      season.advocate(number, since: 0, customer: 1_000 + number)
    }
    season.order(1, of: 1, by: 1_002, day: 110)
    season.order(2, of: 2, by: 1_003, day: 120)
    season.order(3, of: 3, by: 1_001, day: 130)
    season.order(4, of: 3, by: 1_003, day: 131)
    #expect(season.metrics.passAlong.depths == [1, 1, 1, 0])
    #expect(season.metrics.passAlong.circleCount == 1)
  }

  @Test func aChainOfThreeIsCountedByItsEnd() {
    var season = SmallSeason()
    for number in 1...5 as ClosedRange<UInt64> {
      season.advocate(number, since: 0, customer: 1_000 + number)
    }
    for number in 1...4 as ClosedRange<UInt64> {
      season.order(number, of: number, by: 1_001 + number, day: 110 + Int64(number))
    }
    #expect(season.metrics.passAlong.depths == [1, 1, 1, 2])
    #expect(season.metrics.passAlong.deepest == 4)
  }

  @Test func aFriendIsKnownByNumberOrAddressOverAnyNumberOfSteps() {
    var season = SmallSeason()
    season.advocate(1, since: 0)
    season.order(1, of: 1, by: 11, day: 110)
    season.order(2, of: 1, by: 0, email: 77, day: 111)
    season.order(3, of: 1, by: 11, email: 77, day: 112)
    season.order(4, of: 1, by: 0, day: 113)
    season.order(5, of: 1, by: 0, day: 114)
    #expect(season.value("customers_brought") == .count(3))
  }

  @Test func concentrationCountsTheGroupsApart() {
    let found = season.metrics.concentration
    // Four with a code, three at work, three who brought one each.
    #expect(found[.withCode]?.count == 4 && found[.withCode]?.total == 3)
    #expect(found[.sharers]?.count == 3)
    #expect(found[.successful]?.gini == 0 && found[.withCode]?.gini == 250_000)
  }

  @Test func timeToTheFirstCustomerByHand() {
    // 1: 110 days; 2: 20; 3: 10; 4: watched from day 50 to 200 without.
    let found = season.metrics.timeToReferral
    #expect(found.steps.map(\.day) == [10, 20, 110])
    #expect(found.steps.map(\.surviving) == [750_000, 500_000, 250_000])
    #expect(found.count == 4 && season.metrics.referredBeforeCode == 0)
    #expect(season.value("days_until_half") == .days(20))
  }

  @Test func whoReferredBeforeTheirCodeIsLeftOut() {
    var season = season
    season.advocates[0].since = SmallSeason.at(111)
    #expect(season.metrics.referredBeforeCode == 1)
    #expect(season.metrics.timeToReferral.count == 3)
  }

  @Test func whoseCodesEndedIsWatchedNoLonger() {
    var season = season
    season.advocates[3].until = SmallSeason.at(65)
    season.window = 100..<200
    #expect(season.metrics.timeToReferral.steps.map(\.atRisk) == [4, 2, 1])
    #expect(season.value("advocates_with_code") == .count(3))
  }
}
