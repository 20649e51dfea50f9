import Facts
import Program
import Quantity
import Reconcile
import Testing

/// A reason comes with the values that its rule compared.
@Suite struct ObservationTests {
  private func euros(_ minorUnits: Int64) -> Observation.Value {
    .money(Money(minorUnits: minorUnits, currency: .euro))
  }

  private func seen(_ season: Season, _ reason: ReasonCode, row: Int) async -> [Observation.Value] {
    let observations = await season.reconciled().observations(block: 0, row: row)
    return observations.first { $0.reason == reason }?.seen.map(\.value) ?? []
  }

  /// `unit: order` counts each order for itself, so that no span ends anything.
  @Test(arguments: [(EarningUnit.friend, "for 12 months"), (.order, "every")])
  func howOftenAnOfferEarnsIsShownAsItIsCounted(unit: EarningUnit, shown: String) async {
    var season = Season()
    season.offer.repetition = .during(CalendarSpan(12, .month))
    season.offer.unit = unit
    season.add(Season.order(1))
    let checks = await season.reconciled().checks(block: 0, row: 0, reasons: nil)
    let earns = checks.flatMap(\.seen).filter { $0.name == "earns" }.map(\.value)
    #expect(earns == [.word(shown)])
  }

  @Test func anotherCurrencyShowsWhatTheOfferDoesNotSayInIt() async {
    var season = Season()
    season.offer.limits.budget = 100_000
    var order = Season.order(1)
    order.amounts.currency = Currency(code: "CHF") ?? .euro
    season.add(order)
    #expect(
      await seen(season, .currencyMismatch, row: 0)
        == [.word("CHF"), .word("reward, minimum, budget")])
    let francs = Money(minorUnits: 10_000, currency: order.amounts.currency)
    season.offer.minimum.append(francs)
    season.offer.advocateReward = RewardRules(.fixed([francs]), as: .cash)
    #expect(
      await seen(season, .currencyMismatch, row: 0) == [.word("CHF"), .word("budget")])
  }

  @Test func anOrderBelowTheMinimumShowsBoth() async {
    var season = Season()
    var order = Season.order(1)
    order.amounts.gross = 9000
    season.add(order)
    #expect(await seen(season, .belowMinimum, row: 0) == [euros(9000), euros(10_000)])
  }

  @Test func aRefundShowsWhatIsLeft() async {
    var season = Season()
    season.add(Season.order(1))
    season.refund(1, 15_000, at: Season.day(4))
    #expect(
      await seen(season, .refundBelowMinimum, row: 0)
        == [euros(15_000), euros(5000), euros(10_000)])
  }

  @Test func aHoldShowsItsEnd() async {
    var season = Season()
    season.add(Season.order(1))
    #expect(await seen(season, .holding, row: 0) == [.instant(Season.day(32))])
  }

  @Test func aFriendWhoIsNotNewShowsTheEarlierOrder() async {
    var season = Season()
    season.add(Season.order(3, code: nil, at: Season.day(1, hour: 1)))
    season.add(Season.order(2, code: nil, at: Season.day(1)))
    season.add(Season.order(1))
    #expect(
      await seen(season, .friendNotNew, row: 2) == [.order(2), .instant(Season.day(1))])
  }

  @Test func aFriendOfAnotherAdvocateShowsTheFirstOrderThatEarned() async {
    var season = Season()
    season.offer.newCustomer = .any
    season.offer.repetition = .every
    season.add(Season.order(3, code: "BEN2026", at: Season.day(1, hour: 1)))
    season.add(Season.order(2, code: "BEN2026", at: Season.day(1)))
    season.add(Season.order(1))
    #expect(
      await seen(season, .friendAlreadyReferred, row: 2)
        == [.order(3), .instant(Season.day(1, hour: 1))])
  }

  @Test func aScoreShowsItsLimit() async {
    var season = Season()
    var order = Season.order(1)
    order.friend.name = 1005
    season.add(order)
    #expect(await seen(season, .fraudHold, row: 0) == [.count(50), .count(50)])
  }
}
