internal import Codes
import Facts
internal import Program
import Quantity
import Reconcile
import Testing

/// What people look at: proposals, refunds without orders, counts.
@Suite struct ReviewTests {
  @Test(arguments: [
    ("ANNA2O26", ["ANNA2026"]), ("ANA2026", ["ANNA2026"]), ("ANNNA2026", ["ANNA2026"]),
    ("NANA2026", ["ANNA2026"]), ("ANNA2026", []), ("BNN2026", ["BEN2026"]), ("NOBODY", []),
  ])
  func aMistypedCodeBringsItsNeighbours(text: String, expected: [String]) async {
    let result = await Season().reconciled()
    #expect(result.proposals(for: Season.code(text)).map(\.text) == expected)
  }

  @Test func aRefundWaitsForItsOrder() async {
    var season = Season()
    season.add(Season.order(1))
    season.refund(1, 100, at: Season.day(4), id: 1)
    season.refund(2, 20_000, at: Season.day(4), id: 2)
    season.refund(3, 20_000, at: Season.day(4), id: 3) { $0.status = .pending }
    let waiting = await season.reconciled().waiting(season.facts)
    #expect(waiting.items.map(\.order) == [2])
    #expect(waiting.counts.map(\.reason) == [.orphanRefund])
    season.add(Season.order(2, friend: 2))
    #expect(await season.reconciled().waiting(season.facts).items.isEmpty)
    #expect(await season.decision(2)?.reason == .refundFull)
  }

  @Test func aPersonsCodeAttributesAnOrderThatHadNone() async throws {
    var season = Season()
    season.add(Season.order(1, code: "ANNA2O26"))
    #expect(await season.decision()?.outcome == .rejected)
    season.decide(1, .approve, code: "ANNA2026")
    let decision = try #require(await season.decision())
    #expect(decision.outcome == .creditPending)
    #expect(decision.advocate == season.advocates[Season.anna].id)
    season.decide(1, .withdraw, at: Season.day(5))
    #expect(await season.decision()?.outcome == .rejected)
  }

  @Test func aLeadEarnsUnderAnOfferForLeads() async throws {
    var season = Season()
    season.offer.event = .lead
    season.offer.minimum = []
    var lead = Season.order(1)
    lead.kind = .lead
    lead.amounts.gross = 0
    season.add(lead)
    #expect(await season.decision()?.outcome == .creditPending)
    lead.status = .awaitingPayment
    season.facts.orders = []
    season.add(lead)
    #expect(await season.decision()?.reason == .awaitingPayment)
  }

  @Test func bothSidesAreRewardedAndADiscountIsNotPostedAgain() async {
    var season = Season()
    season.offer.friendReward = RewardRules(
      .fixed([Money(minorUnits: 2000, currency: .euro)]), as: .voucher)
    season.add(Season.order(1))
    let both = await season.reconciled()
    #expect(both.credits.map(\.amount).sorted() == [2000, 5000])
    let friends = both.entries().flatMap(\.postings).filter(\.account.isFriends)
    #expect(friends.map(\.amount) == [-2000])
    season.offer.friendReward?.form = .discount
    #expect(await season.reconciled().credits.map(\.amount) == [5000])
  }
}
