import Facts
import Program
import Quantity
import Reconcile
import Testing

/// An order in another currency earns what the offer, or a person, says in so many words.
@Suite struct ForeignOrderTests {
  private let dinar = Currency(code: "KWD") ?? .euro
  private let franc = Currency(code: "CHF") ?? .euro

  private func season(_ currency: Currency, gross: Int64 = 2_000_000) -> Season {
    var season = Season()
    season.offer.minimum = []
    var order = Season.order(1)
    order.amounts = OrderAmounts(currency, gross: gross)
    season.add(order)
    return season
  }

  @Test func anApprovalDoesNotConvertAShare() async {
    var season = season(dinar)
    season.offer.advocateReward = RewardRules(
      .share(20_000, atLeast: nil, atMost: nil), as: .voucher)
    season.decide(1, .approve)
    let decision = await season.decision()
    #expect(decision?.outcome == .held && decision?.reason == .currencyMismatch)
    #expect(decision?.reasons.contains(.manualApprove) == false)
    #expect(await season.reconciled().credits.isEmpty)
    season.decide(1, .adjust, amount: 700, at: Season.day(5))
    let credit = await season.reconciled().credits.first
    #expect(credit?.amount == 700 && credit?.unit == .money(.euro))
  }

  @Test func anApprovalDoesNotTakeAStepInAnotherCurrency() async {
    var season = season(franc)
    season.offer.advocateReward = RewardRules(
      .fixed([
        Money(minorUnits: 5000, currency: .euro), Money(minorUnits: 2700, currency: franc),
      ]), as: .voucher)
    season.offer.tiers = [TierRule(from: 1, amount: 7500, parts: nil)]
    season.decide(1, .approve)
    #expect(await season.decision()?.outcome == .held)
    #expect(await season.reconciled().credits.isEmpty)
  }

  /// The offer names an amount in the order's currency: only its limit, in euro, is in the way.
  @Test func anApprovalLetsPassWhatTheOfferNamesAndLeavesTheLimitAlone() async {
    var season = season(franc)
    season.offer.advocateReward = RewardRules(
      .fixed([
        Money(minorUnits: 5000, currency: .euro), Money(minorUnits: 2700, currency: franc),
      ]), as: .voucher)
    season.offer.limits.amountMax = 5000
    season.add(Season.order(2, friend: 2, at: Season.day(3)))
    #expect(await season.decision()?.reason == .currencyMismatch)
    season.decide(1, .approve)
    let credits = await season.reconciled().credits
    #expect(credits.map(\.amount) == [2700, 5000])
    #expect(credits.map(\.unit) == [.money(franc), .money(.euro)])
  }

  @Test func aPersonsAmountSaysNothingOfTheFriendsShare() async {
    var season = season(dinar)
    season.offer.friendReward = RewardRules(
      .share(20_000, atLeast: nil, atMost: nil), as: .voucher)
    season.decide(1, .adjust, amount: 700)
    #expect(await season.reconciled().credits.map(\.amount) == [700])
  }
}
