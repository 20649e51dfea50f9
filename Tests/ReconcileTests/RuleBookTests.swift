internal import Codes
import Diagnostics
import Facts
import Program
import Quantity
import Reconcile
import Testing

/// A programme's files become rules without losing anything.
@Suite struct RuleBookTests {
  private static let site = """
    title: Test
    base_url: https://test.example/
    languages: [{ code: en, name: English }]
    currency: EUR
    """
  private static let program = """
    id: test
    rounding: half_even
    hold: 21 days
    grace_minutes: 5
    codes: { length: 12 }
    fraud: { same_address: reject, on_ban: void_pending, history_since: 2024-02-29 }
    disclosure: { en: Advertising. }
    """
  private static let offer = """
    id: friend
    title: { en: Friend }
    audience: partner
    runs: { from: 2026-03-01, through: 2026-03-31 }
    advocate_reward: { kind: percent, rate: 2.5 %, at_least: 1.00 EUR, at_most: 90.00 EUR }
    friend_reward: { kind: fixed, amount: [10.00 EUR, 12.00 CHF], as: voucher }
    earned_by: { event: contract, repeat: for 12 months, unit: contract }
    eligibility:
      new_customer: 6 months
      minimum: [100.00 EUR, 110.00 CHF]
      basis: gross_before_discount
      countries: [DE, AT]
      private_only: true
      same_household: true
      employees: true
    attribution: { multiple_codes: hold, claim_deadline: 10 days }
    limits:
      per_advocate: { rewards: 7, amount: 300.00 EUR, per: calendar_quarter }
      per_friend: 3
      friends: 9
      budget: 5000.00 EUR
    tiers: { mode: retroactive, steps: [{ from: 3, rate: 5 % }] }
    milestones:
      on_reversal: sticky
      bonuses: [{ at: 4, reward: { kind: points, points: 50 } }]
    terms: terms
    """

  private func book(_ offer: String = offer) throws -> RuleBook {
    let sources = [
      ("site.yaml", Self.site), ("program/program.yaml", Self.program),
      ("program/offers/friend.yaml", offer),
    ].map { Source(path: "Content/" + $0.0, text: $0.1) }
    let terms = try #require(PageName("terms"))
    let context = CampaignContext(
      pages: [terms: [.english]], asOf: Day(daysSinceEpoch: 20_513)
    ) { _ in true }
    var findings: [Diagnostic] = []
    let campaign = Campaign.load(sources, in: context, findings: &findings)
    #expect(findings.filter { $0.severity == .error }.isEmpty)
    return RuleBook(try #require(campaign), zone: Season.berlin)
  }

  @Test func theProgrammesOwnRulesAreTaken() throws {
    let book = try book()
    #expect(book.programme == "test")
    #expect(book.rounding == .halfEven)
    #expect(book.codeShape.length == 12)
    #expect(book.fraud.sameAddress == .reject)
    #expect(book.fraud.onBan == .voidPending)
    #expect(book.fraud.historySince == Day(year: 2024, month: 2, day: 29))
  }

  @Test func anOffersRulesAreTaken() throws {
    let offer = try #require(book().offers.first)
    #expect(offer.id == "friend")
    #expect(offer.audience == .partner)
    #expect(offer.event == .contract)
    #expect(offer.runs == Season.start..<Season.berlin.start(of: Day(daysSinceEpoch: 20_544)))
    #expect(offer.graceMinutes == 5)
    #expect(offer.hold == CalendarSpan(21, .day))
    #expect(
      offer.advocateReward
        == RewardRules(.share(25_000, atLeast: 100, atMost: 9000), as: .discount))
    let francs = try #require(Currency(code: "CHF"))
    #expect(
      offer.friendReward?.measure
        == .fixed([
          Money(minorUnits: 1000, currency: .euro), Money(minorUnits: 1200, currency: francs),
        ]))
    #expect(offer.minimum.map(\.minorUnits) == [10_000, 11_000])
    #expect(offer.basis == .grossBeforeDiscount)
    #expect(offer.countries.map(\.description) == ["DE", "AT"])
    #expect(offer.privateOnly && offer.allowsSameHousehold && offer.allowsEmployees)
  }

  /// What an offer that names no day, or only its first, is told to run: explanations show no day
  /// that nobody wrote.
  @Test(arguments: [("", true), ("runs: { from: 2026-03-01 }", false)])
  func anOfferWithoutDaysHasNoBounds(runs: String, isOpen: Bool) throws {
    let written = "runs: { from: 2026-03-01, through: 2026-03-31 }"
    let offer = try #require(book(Self.offer.replacing(written, with: runs)).offers.first)
    let start = isOpen ? Instant(milliseconds: .min) : Season.start
    #expect(offer.runs == start..<Instant(milliseconds: .max))
  }

  @Test func anOffersLimitsAreTaken() throws {
    let offer = try #require(book().offers.first)
    #expect(offer.repetition == .during(CalendarSpan(12, .month)))
    #expect(offer.unit == .contract)
    #expect(offer.newCustomer == .within(CalendarSpan(6, .month)))
    #expect(offer.attribution.multipleCodes == .hold)
    #expect(offer.attribution.claimDeadline == CalendarSpan(10, .day))
    #expect(offer.limits.rewardsMax == 7)
    #expect(offer.limits.amountMax == 30_000)
    #expect(offer.limits.period == .calendarQuarter)
    #expect(offer.limits.rewardsPerFriend == 3)
    #expect(offer.limits.friendsMax == 9)
    #expect(offer.limits.budget == 500_000)
    #expect(offer.tierMode == .retroactive)
    #expect(offer.tiers == [TierRule(from: 3, parts: 50_000)])
    #expect(offer.milestoneReversal == .sticky)
    #expect(
      offer.milestones == [MilestoneRule(count: 4, reward: RewardRules(.points(50), as: .points))])
  }
}
