import Diagnostics
import Program
import Quantity
import Testing
import YAML

@Suite struct OfferTests {
  @Test func theOfferOfTheDesignIsReadAsWritten() throws {
    let offer = try Self.offer("solar-friend")
    #expect(offer.title[.german] == "Nachbarn ans Netz holen")
    #expect(offer.audience == .customer)
    #expect(offer.run.days.description == "2026-01-01..2026-12-31")
    #expect(offer.advocateReward.kind == .fixed)
    #expect(offer.advocateReward.form == .voucher)
    #expect(offer.advocateReward.costMax?.description == "50.00 EUR")
    guard case .percent(let rate, nil, let atMost) = offer.friendReward?.measure else {
      Issue.record("the friend's reward is a percentage without a least amount")
      return
    }
    #expect(rate.description == "5 %")
    #expect(atMost?.value.description == "100.00 EUR")
    #expect(offer.friendReward?.form == .discount)
    #expect(offer.earnedBy.event == .order)
    #expect(offer.earnedBy.repetition == .first)
    #expect(offer.earnedBy.unit == .friend)
    #expect(offer.eligibility.newCustomer == .within(CalendarSpan(12, .month)))
    #expect(offer.eligibility.minimum?.main.description == "100.00 EUR")
    #expect(offer.eligibility.basis == .netAfterDiscount)
    #expect(offer.eligibility.countries.map(\.code) == ["DE", "AT"])
    #expect(offer.attribution.window == CalendarSpan(30, .day))
    #expect(offer.attribution.codeBeatsClick)
    #expect(offer.attribution.click == .last)
    #expect(offer.hold == CalendarSpan(30, .day))
    #expect(offer.limits.perAdvocate?.rewardsMax == 10)
    #expect(offer.limits.perAdvocate?.period == .calendarYear)
    #expect(offer.limits.budget?.value.description == "10000.00 EUR")
    #expect(offer.tiers?.mode == .marginal)
    #expect(offer.tiers?.steps.map(\.from.value) == [5])
    #expect(offer.tiers?.steps.first?.amount?.value.description == "75.00 EUR")
    #expect(offer.terms.value.text == "terms")
  }

  @Test func amountsOfAListStandForEachOther() throws {
    let offer = try Self.offer("trade-partner")
    let minimum = try #require(offer.eligibility.minimum)
    #expect(minimum.main.currency == .euro)
    let francs = try #require(Currency(code: "CHF"))
    #expect(minimum[francs]?.description == "550.00 CHF")
    let dollars = try #require(Currency(code: "USD"))
    #expect(minimum[dollars] == nil)
  }

  @Test func whatAnOfferLeavesOutComesFromTheProgramme() throws {
    let offer = try Self.offer("solar-friend")
    #expect(offer.graceMinutes == 15)
    #expect(offer.attribution.multipleCodes == .firstTouch)
    #expect(offer.attribution.claimDeadline == CalendarSpan(3, .month))
    #expect(offer.clawback.afterPayout == .carryForward)
    #expect(offer.clawback.writeOffAfter == CalendarSpan(12, .month))
    #expect(offer.disclosure?[.english] == "Ad – I receive a reward if you order.")
    #expect(
      offer.shopAddress(for: "7F3K9QXM2T", in: .german)
        == "https://shop.example.org/?code=7F3K9QXM2T")
  }

  @Test func whatAnOfferSaysItselfComesFirst() throws {
    let offer = try Self.offer("trade-partner")
    #expect(offer.graceMinutes == 0)
    #expect(offer.hold == CalendarSpan(6, .week))
    #expect(offer.attribution.window == CalendarSpan(90, .day))
    #expect(offer.attribution.codeBeatsClick)
    #expect(offer.attribution.click == .ignored)
    #expect(offer.attribution.multipleCodes == .hold)
    #expect(offer.clawback.afterPayout == .writeOff)
    #expect(offer.clawback.writeOffAfter == nil)
    #expect(offer.disclosure?[.german] == "Anzeige – ich erhalte Provision.")
    #expect(
      offer.shopAddress(for: "SOLARJANA", in: .english)
        == "https://shop.example.org/en/p?c=SOLARJANA")
  }

  @Test func withoutAProgrammeTheUsualRulesHold() throws {
    let changes: [String: String?] = ["program/program.yaml": nil]
    let campaign = try #require(SampleCampaign.load(changes).campaign)
    #expect(campaign.currency == .euro)
    let offer = try #require(campaign.offers.last)
    #expect(offer.attribution == .standard)
    #expect(offer.clawback.afterPayout == .carryForward)
  }

  @Test func offersStandInTheirOrderThenByPath() throws {
    let first = SampleProgram.fullOffer
    let third = SampleProgram.designOffer.replacing("solar-friend", with: "aaa")
    let (campaign, _) = SampleCampaign.load([
      FindingTests.trade: first, "program/offers/aaa.yaml": third,
    ])
    let ids = try #require(campaign).offers.map(\.id.value.text)
    #expect(ids == ["trade-partner", "aaa", "solar-friend"])
  }

  @Test func anOfferRunsOnItsLastDay() throws {
    let offer = try Self.offer("solar-friend")
    let last = try #require(Day(year: 2026, month: 12, day: 31))
    #expect(offer.isRunning(on: last))
    #expect(!offer.isRunning(on: last.adding(days: 1)))
    #expect(!offer.isRunning(on: last.adding(days: -365)))
  }

  private static func offer(_ id: String) throws -> Offer {
    let campaign = try #require(SampleCampaign.load().campaign)
    let name = try #require(Identifier(id))
    return try #require(campaign.offer(name))
  }
}
