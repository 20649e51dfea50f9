import Facts
import Program
import Quantity
import Reconcile
import Testing

/// Both sides of each boundary.
@Suite struct BoundaryTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reason: ReasonCode
    let arrange: @Sendable (inout Season) -> Void

    init(
      _ name: String, _ reason: ReasonCode, _ arrange: @escaping @Sendable (inout Season) -> Void
    ) {
      testDescription = name
      self.reason = reason
      self.arrange = arrange
    }
  }

  static let windows: [Row] = [
    Row("first instant of the offer", .released) { season in
      season.asOf = AsOf(Season.day(60))
      season.add(Season.order(1, at: Season.start))
    },
    Row("the instant before", .offerNotStarted) { season in
      season.add(Season.order(1, at: Season.start.adding(milliseconds: -1)))
    },
    Row("last instant of the offer", .holding) { season in
      season.offer.runs = Season.start..<Season.day(5)
      season.add(Season.order(1, at: Season.day(5).adding(milliseconds: -1)))
    },
    Row("the end, which is out", .offerExpired) { season in
      season.offer.runs = Season.start..<Season.day(5)
      season.add(Season.order(1, at: Season.day(5)))
    },
    Row("last instant of grace", .holding) { season in
      season.offer.runs = Season.start..<Season.day(5)
      season.offer.graceMinutes = 10
      season.add(Season.order(1, at: Season.day(5).adding(milliseconds: 599_999)))
    },
    Row("grace is over", .offerExpired) { season in
      season.offer.runs = Season.start..<Season.day(5)
      season.offer.graceMinutes = 10
      season.add(Season.order(1, at: Season.day(5).adding(milliseconds: 600_000)))
    },
    Row("an instant before revocation", .holding) { season in
      season.codes[0].revokedFrom = Season.day(2)
      season.add(Season.order(1, at: Season.day(2).adding(milliseconds: -1)))
    },
    Row("an order before the ban stays", .holding) { season in
      season.advocates[0].bannedFrom = Season.day(3)
      season.add(Season.order(1))
    },
    Row("an order at the ban", .referrerIneligible) { season in
      season.advocates[0].bannedFrom = Season.day(2)
      season.add(Season.order(1))
    },
  ]

  static let amounts: [Row] = [
    Row("exactly the minimum", .holding) { season in
      var order = Season.order(1)
      order.amounts.gross = 10_000
      season.add(order)
    },
    Row("a cent less, by tax", .belowMinimum) { season in
      var order = Season.order(1)
      order.amounts.gross = 10_100
      order.amounts.tax = 101
      season.add(order)
    },
    Row("the discount is added before discount", .holding) { season in
      season.offer.basis = .netBeforeDiscount
      var order = Season.order(1)
      order.amounts.gross = 9000
      order.amounts.discount = 1000
      season.add(order)
    },
    Row("a refund down to the minimum", .holding) { season in
      season.add(Season.order(1))
      season.refund(1, 10_000, at: Season.day(5))
    },
    Row("a refund below the minimum", .refundBelowMinimum) { season in
      season.add(Season.order(1))
      season.refund(1, 10_001, at: Season.day(5))
    },
    Row("the same refund, told by shop and provider", .holding) { season in
      season.add(Season.order(1))
      season.refund(1, 8000, at: Season.day(5), source: 0)
      season.refund(1, 8000, at: Season.day(5), source: 1)
    },
    Row("two refunds of one source", .refundBelowMinimum) { season in
      season.add(Season.order(1))
      season.refund(1, 8000, at: Season.day(5), id: 1)
      season.refund(1, 8000, at: Season.day(5), id: 2)
    },
    Row("a refund that failed", .holding) { season in
      season.add(Season.order(1))
      season.refund(1, 20_000, at: Season.day(5)) { $0.status = .failed }
    },
    Row("shipping that was kept", .refundFull) { season in
      var order = Season.order(1)
      order.amounts.shipping = 490
      season.add(order)
      season.refund(1, 20_000, at: Season.day(5))
    },
    Row("an inquiry freezes", .chargebackOpen) { season in
      season.add(Season.order(1))
      season.dispute(1, .warning, amount: 20_000)
    },
    Row("an inquiry that ended", .holding) { season in
      season.add(Season.order(1))
      season.dispute(1, .warning, amount: 20_000)
      season.dispute(1, .warningClosed, amount: 20_000, at: Season.day(10))
    },
  ]

  static let days: [Row] = [
    // 25 October 2026 has 25 hours: 30 days from 10 October, noon, are over on 9 November, noon.
    Row("the hold keeps the time of the day across a change of the clocks", .released) { season in
      season.add(Season.order(1, at: Season.day(224)))
      season.asOf = AsOf(Season.day(254))
    },
    Row("a millisecond before", .holding) { season in
      season.add(Season.order(1, at: Season.day(224)))
      season.asOf = AsOf(Season.day(254).adding(milliseconds: -1))
    },
    Row("the hold runs from the payment", .holding) { season in
      var order = Season.order(1)
      order.paidAt = Season.day(3)
      season.add(order)
      season.asOf = AsOf(Season.day(32))
    },
    Row("an order a year ago", .holding) { season in
      season.offer.newCustomer = .within(CalendarSpan(12, .month))
      season.add(Season.order(2, code: nil, at: Season.day(2 - 365)))
      season.add(Season.order(1))
    },
    Row("an order a day less than a year ago", .friendNotNew) { season in
      season.offer.newCustomer = .within(CalendarSpan(12, .month))
      season.add(Season.order(2, code: nil, at: Season.day(3 - 365, hour: 0)))
      season.add(Season.order(1))
    },
    Row("an earlier order that was paid back", .holding) { season in
      var earlier = Season.order(2, code: nil, at: Season.day(1))
      earlier.status = .refunded
      season.add(earlier)
      season.add(Season.order(1))
    },
    Row("an earlier order of somebody with the same e-mail", .friendNotNew) { season in
      var earlier = Season.order(2, friend: 5, code: nil, at: Season.day(1))
      earlier.friend.email = Season.order(1).friend.email
      season.add(earlier)
      season.add(Season.order(1))
    },
    Row("a click on the last day of the window", .holding) { season in
      season.offer.attribution.window = CalendarSpan(3, .day)
      season.add(Season.orderWithVisit(code: nil))
      season.click("ANNA2026", at: Season.day(-1, hour: 0))
    },
    Row("a click too long ago", .noCode) { season in
      season.offer.attribution.window = CalendarSpan(3, .day)
      season.add(Season.orderWithVisit(code: nil))
      season.click("ANNA2026", at: Season.day(-2, hour: 23))
    },
    Row("a promotion beside a click takes nothing away", .holding) { season in
      season.add(Season.orderWithVisit(code: "SUMMER26"))
      season.click("ANNA2026", at: Season.day(1))
    },
    Row("a claim on the last day", .lateClaim) { season in
      season.offer.attribution.claimDeadline = CalendarSpan(5, .day)
      season.add(Season.order(1, code: nil))
      season.claim(1, at: Season.day(7, hour: 23))
    },
    Row("a claim a day later", .claimTooLate) { season in
      season.offer.attribution.claimDeadline = CalendarSpan(5, .day)
      season.add(Season.order(1, code: nil))
      season.claim(1, at: Season.day(8, hour: 0))
    },
  ]

  static let people: [Row] = [
    Row("old enough on the day", .holding) { season in
      var order = Season.order(1)
      order.flags.age = 18
      season.add(order)
    },
    Row("younger than another offer allows", .holding) { season in
      season.offer.minimumAge = 16
      var order = Season.order(1)
      order.flags.age = 16
      season.add(order)
    },
    Row("a day too young", .underAge) { season in
      season.offer.minimumAge = 16
      var order = Season.order(1)
      order.flags.age = 15
      season.add(order)
    },
    Row("an advocate's telephone of an order that is not known yet", .holding) { season in
      season.addOwnOrder(at: Season.day(21)) { $0.phone = 778 }
      season.addOrder { $0.phone = 778 }
    },
    Row("the telephone of another advocate", .holding) { season in
      season.addOwnOrder { keys in
        keys = Season.person(2000)
        keys.phone = 778
      }
      season.addOrder { $0.phone = 778 }
    },
    Row("a shared household that the offer allows", .holding) { season in
      season.offer.allowsSameHousehold = true
      season.addOwnOrder { $0.address = 778 }
      season.addOrder { $0.address = 778 }
    },
    Row("a registration of a firm", .businessCustomer) { season in
      season.addRegistration { $0.flags = .business }
    },
    Row("a registration with two advocates' codes", .multipleCodes) { season in
      season.offer.attribution.multipleCodes = .hold
      season.addRegistration { $0.codes.append(Season.code("BEN2026")) }
    },
  ]

  @Test func aRegistrationBelongsToThePageThatWasVisited() async throws {
    var season = Season()
    season.offer.attribution.codeBeatsClick = false
    season.addRegistration { $0.landingCode = Season.code("BEN2026") }
    let decision = try #require(await season.decision())
    #expect(decision.advocate == season.advocates[Season.ben].id)
    #expect(decision.reasons.contains(.clickOverridesCode))
  }

  @Test func aMergedOrderKeepsTheAgeThatIsKnown() async throws {
    var season = Season()
    season.offer.minimumAge = 30
    for (source, age) in [(0, nil), (1, 29), (2, 12)] as [(UInt8, Int?)] {
      var order = Season.order(1)
      order.record = RecordKey(source: FactSource(rank: source), id: UInt64(source) + 70)
      order.flags.age = age
      season.add(order)
    }
    #expect(try #require(await season.decision()).reason == .underAge)
    season.offer.minimumAge = 29
    #expect(try #require(await season.decision()).reason == .holding)
  }

  @Test(arguments: windows + amounts + days + people)
  func aBoundaryBelongsToOneSide(row: Row) async throws {
    var season = Season()
    row.arrange(&season)
    let decision = try #require(await season.decision())
    #expect(decision.reason == row.reason)
  }
}
