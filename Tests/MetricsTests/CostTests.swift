import Metrics
import TestSupport
import Testing

@Suite struct CostTests {
  /// Two friends of advocate 1: 50 and 20 EUR; the second order is paid back later.
  private var season: SmallSeason {
    var season = SmallSeason()
    season.advocate(1, since: 0)
    season.order(1, of: 1, by: 11, day: 110)
    season.order(2, of: 1, .reversed, by: 12, day: 120)
    season.order(3, of: 1, by: 13, day: 99)
    season.post(.accrual, subject: 1, advocate: 1, 5_000, day: 111)
    season.post(.accrual, .friend, subject: 1, advocate: 1, 700, day: 111)
    season.post(.accrual, subject: 2, advocate: 1, 2_000, day: 121)
    season.post(.reversal, subject: 2, advocate: 1, 2_000, day: 141)
    season.post(.accrual, .milestone, subject: 1, advocate: 1, 1_000, day: 150)
    season.post(.accrual, .milestone, subject: 1, advocate: 1, 40, day: 150, unit: "POINTS")
    // Of an order before the window, posted in it; and of a bonus before it.
    season.post(.accrual, subject: 3, advocate: 1, 5_000, day: 130)
    season.post(.accrual, .milestone, subject: 1, advocate: 1, 9_000, day: 99)
    // After the end nothing is known yet.
    season.post(.clawback, subject: 1, advocate: 1, 5_000, day: 200)
    return season
  }

  @Test func costsByHand() throws {
    let costs = try #require(season.metrics.costs.first { $0.unit == "EUR" })
    #expect(costs.accrued == [7_000, 700, 1_000])
    #expect(costs.reversed == 2_000 && costs.clawedBack == 0 && costs.net == 6_700)
    #expect(costs.revenue == 10_000 && costs.discounts == 500 && costs.customers == 1)
    #expect(season.value("cost_per_customer") == .amountEach(Ratio(7_200, of: 1), unit: "EUR"))
    #expect(season.value("cost_ratio") == .ratio(Ratio(7_200, of: 10_000)))
  }

  @Test func pointsAreNotMoney() throws {
    let points = try #require(season.metrics.costs.first { $0.unit == "POINTS" })
    #expect(points.net == 40 && points.customers == 0)
    let figures = season.metrics.figures.filter { $0.name == "cost_per_customer" }
    #expect(figures.count == 1)
  }

  @Test func clawbacksAreTakenOff() {
    var season = season
    season.window = 100..<201
    let costs = season.metrics.costs.first { $0.unit == "EUR" }
    #expect(costs?.clawedBack == 5_000 && costs?.net == 1_700)
    #expect(season.metrics.reversals.lags == [0, 0, 1, 0, 1])
    #expect(season.metrics.reversals.advocates == 1 && season.metrics.reversals.most == 2)
  }

  /// What is given up is a cost again: 50 were paid, and stay with the advocate.
  @Test func writeOffsAreACostAgain() throws {
    var season = season
    season.window = 100..<230
    // 20 of another reward go against the 50 that are owed; the rest is given up.
    season.post(.agedWriteOff, subject: 1, advocate: 1, 5_000, day: 210)
    season.post(.agedWriteOff, subject: 2, advocate: 1, -2_000, day: 210)
    season.post(.smallWriteOff, .friend, subject: 1, advocate: 1, 300, day: 211)
    season.post(.borneWriteOff, .milestone, subject: 1, advocate: 1, 7, day: 212, unit: "POINTS")
    // Of an order before the window; and after its end.
    season.post(.borneWriteOff, subject: 3, advocate: 1, 900, day: 213)
    season.post(.borneWriteOff, subject: 1, advocate: 1, 900, day: 230)
    let costs = try #require(season.metrics.costs.first { $0.unit == "EUR" })
    #expect(costs.writtenOff == [0, 300, 3_000] && costs.clawedBack == 5_000)
    #expect(costs.net == 8_700 - 2_000 - 5_000 + 3_300)
    #expect(season.value("written_off_aged") == .amount(3_000, unit: "EUR"))
    #expect(season.value("rewards_net") == .amount(5_000, unit: "EUR"))
    let points = season.metrics.costs.first { $0.unit == "POINTS" }
    #expect(points?.writtenOff == [7, 0, 0] && points?.net == 47)
    // Nothing is taken back by it.
    #expect(season.metrics.reversals.count == 2)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOrderOfValuesMakesNoDifference(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var season = SmallSeason()
    let count = UInt64.random(in: 1...20, using: &random)
    for number in 1...count {
      season.advocate(
        number, since: Int64.random(in: 0...180, using: &random), customer: 1_000 + number)
    }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      season.view(
        UInt64.random(in: 1...count, using: &random),
        by: UInt64.random(in: 0...9, using: &random),
        day: Int64.random(in: 90...205, using: &random))
    }
    for number in 1...60 as ClosedRange<UInt64> {
      season.order(
        number, of: UInt64.random(in: 1...count, using: &random),
        MeasuredOrder.Fate.allCases.randomElement(using: &random) ?? .credited,
        by: 1_000 + UInt64.random(in: 1...40, using: &random),
        email: UInt64.random(in: 0...5, using: &random) * UInt64.random(in: 0...9, using: &random),
        visitor: UInt64.random(in: 0...9, using: &random),
        day: Int64.random(in: 90...205, using: &random))
      season.post(
        .accrual, subject: number, advocate: 1, 100, day: Int64.random(in: 90...205, using: &random)
      )
    }
    var shuffled = season
    shuffled.advocates.shuffle(using: &random)
    shuffled.views.shuffle(using: &random)
    shuffled.orders.shuffle(using: &random)
    shuffled.movements.shuffle(using: &random)
    #expect(shuffled.metrics.figures == season.metrics.figures)
    check(season.metrics)
  }

  /// What holds of any season.
  private func check(_ metrics: ReferralMetrics) {
    for figure in metrics.figures {
      if case .share(let ratio) = figure.value {
        #expect((0...ratio.whole).contains(ratio.part), "\(figure)")
      }
    }
    #expect(metrics.concentration[.successful]?.total == metrics.referral.customers)
  }
}
