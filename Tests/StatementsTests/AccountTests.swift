import Quantity
import Reconcile
import Statements
import Testing

/// What becomes a line, and where it counts.
@Suite struct AccountTests {
  /// Midnight of 1 January 2026 in UTC.
  private static let newYear: Int64 = 1_767_225_600

  private static func posting(
    _ order: UInt64, _ from: AccountSide, _ to: AccountSide, _ amount: Int64 = 50,
    number: Int64 = 1, at seconds: Int64 = newYear + 3600, reason: ReasonCode = .released,
    purpose: CreditKey.Purpose = .advocate
  ) -> AccountPosting {
    AccountPosting(
      number: number, advocate: 1,
      credit: CreditKey(purpose: purpose, subject: order, detail: 0), offer: "a",
      reason: reason.code, unit: .money(.euro), from: from, to: to, amount: amount,
      at: Instant(seconds: seconds))
  }

  private static func statement(
    _ period: String, _ postings: [AccountPosting], releases: [CreditKey: Day] = [:]
  ) throws -> Statement? {
    let days = try #require(StatementPeriod(period)).days
    return StatementMaker(days, in: .utc, releases: releases).statements(postings).first
  }

  private static func account(
    _ period: String, _ postings: [AccountPosting], releases: [CreditKey: Day] = [:]
  ) throws -> Statement.Account {
    try #require(try statement(period, postings, releases: releases)?.accounts.first)
  }

  static let ways: [(from: AccountSide, to: AccountSide, kind: StatementLine.Kind)] = [
    (.cost, .held, .credited), (.cost, .due, .credited), (.held, .cost, .corrected),
    (.due, .cost, .corrected), (.held, .due, .released), (.due, .held, .heldAgain),
    (.due, .payout, .paid), (.payout, .due, .returned), (.due, .waived, .forfeited),
    (.held, .waived, .forfeited), (.waived, .due, .waived),
  ]

  @Test(arguments: ways.indices) func whatALineIsFollowsFromItsTwoSides(index: Int) throws {
    let way = Self.ways[index]
    let account = try Self.account("2026-01", [Self.posting(1, way.from, way.to)])
    #expect(account.lines.map(\.kind) == [way.kind])
  }

  @Test func aPeriodBeginsAndEndsWithItsDays() throws {
    let february = Self.newYear + 31 * 86_400
    let postings = [
      Self.posting(1, .cost, .due, 1, at: Self.newYear - 1),
      Self.posting(2, .cost, .due, 10, at: Self.newYear),
      Self.posting(3, .cost, .due, 100, at: february - 1),
      Self.posting(4, .cost, .due, 1000, at: february),
    ]
    let january = try Self.account("2026-01", postings)
    #expect(january.opening.due == 1)
    #expect(january.lines.map(\.change.due) == [10, 100])
    #expect(january.closing.due == 111)
    #expect(january.year.year == 2026 && january.year.earned == 110)
    let before = try Self.account("2025-12", postings).year
    #expect(before.year == 2025 && before.earned == 1)
    let whole = try Self.account("2026", postings).year
    #expect(whole.year == 2026 && whole.earned == 1110)
  }

  @Test func whatIsHeldHasItsDayAndABonusItsNumber() throws {
    let day = Day(daysSinceEpoch: 20_700)
    let held = Self.posting(1, .cost, .held, 30, number: 8)
    let bonus = Self.posting(9, .cost, .held, 20, number: 9, purpose: .milestone)
    let gone = Self.posting(3, .cost, .held, 5, number: 10)
    let account = try Self.account(
      "2026-01", [held, bonus, gone, Self.posting(3, .held, .due, 5, number: 11)],
      releases: [held.credit: day])
    #expect(account.holds.map(\.subject) == [.referral(8), .bonus(9)])
    #expect(account.holds.map(\.releasedOn) == [day, nil])
    #expect(account.holds.map(\.amount) == [30, 20])
  }

  @Test func whatMovesNothingIsNoLine() throws {
    let account = try Self.account(
      "2026-01", [Self.posting(1, .cost, .due), Self.posting(1, .payout, .waived, number: 2)])
    #expect(account.lines.count == 1)
  }

  @Test func aLineOfSeveralKeepsTheLastReasonUnlessItCorrects() throws {
    let credited = try Self.account(
      "2026-01",
      [
        Self.posting(1, .cost, .held, reason: .holding),
        Self.posting(1, .held, .due, reason: .released),
      ])
    #expect(credited.lines.map(\.reason) == ["RELEASED"])
    let corrected = try Self.account(
      "2026-01",
      [
        Self.posting(1, .held, .cost, reason: .refundPartial),
        Self.posting(1, .held, .due, reason: .released),
      ])
    #expect(corrected.lines.map(\.reason) == ["REFUND_PARTIAL"])
  }

  @Test func aPayoutIsOneLineWhateverItComesTo() throws {
    let even = try Self.account(
      "2026-01",
      [Self.posting(2, .payout, .due, number: 3), Self.posting(1, .due, .payout, number: 3)])
    #expect(even.lines.map(\.kind) == [.paid])
    #expect(even.lines.map(\.offer) == [""])
    let back = try Self.account(
      "2026-01",
      [Self.posting(1, .due, .payout, 20, number: 3), Self.posting(2, .payout, .due, number: 3)])
    #expect(back.lines.map(\.kind) == [.returned])
    #expect(back.lines.map(\.subject) == [.payout(3)])
  }

  @Test func aStatementIsEmptyWhenNothingHappenedAndNothingIsOwed() throws {
    let before = Self.posting(1, .cost, .due, at: Self.newYear - 9)
    let gone = Self.posting(1, .due, .cost, number: 2, at: Self.newYear - 8)
    #expect(try Self.statement("2026-01", [before, gone])?.isEmpty == true)
    #expect(try Self.statement("2026-01", [before])?.isEmpty == false)
    let inside = [Self.posting(1, .cost, .due), Self.posting(1, .due, .cost, number: 2)]
    #expect(try Self.statement("2026-01", inside)?.isEmpty == false)
  }

  @Test func aStatusGivesTheReasonOfTheCreditAndNoDayOnceNothingIsHeld() throws {
    let day = Day(daysSinceEpoch: 20_700)
    var maker = AdvocateStatusMaker(in: .utc)
    maker.add(Self.posting(1, .cost, .held, reason: .holding), run: 1, releasedOn: day)
    maker.add(Self.posting(1, .held, .due, number: 2, reason: .released), run: 2, releasedOn: day)
    maker.add(
      Self.posting(1, .due, .payout, number: 1, reason: .clawback), run: 2, releasedOn: nil)
    let account = try #require(maker.finish()?.accounts.first)
    #expect(account.credits.map(\.reason) == ["RELEASED"])
    #expect(account.nextRelease == nil)
  }
}
