import Quantity
import Reconcile
import Statements
import TestSupport
import Testing

@Suite struct AdvocateStatusTests {
  private static let seeds = Array(1...24) as [UInt64]
  private static let zone = ZoneRules.fixed(minutes: 60)

  // Accounts in all their ways.

  private func statuses(_ history: History) -> [Int64: AdvocateStatus] {
    var maker = AdvocateStatusMaker(in: Self.zone)
    var statuses: [Int64: AdvocateStatus] = [:]
    for (advocate, postings) in Dictionary(grouping: history.postings, by: \.advocate) {
      for posting in postings { maker.add(posting, run: 1, releasedOn: nil) }
      statuses[advocate] = maker.finish()
    }
    return statuses
  }

  @Test(arguments: seeds) func accountsStandAsStatementsSay(seed: UInt64) throws {
    let history = History(seed: seed)
    let days = try #require(StatementPeriod("2026")).days
    let statements = StatementMaker(days, in: Self.zone, releases: [:])
      .statements(history.postings)
    let statuses = statuses(history)
    #expect(statuses.count == statements.count)
    for statement in statements {
      let status = try #require(statuses[statement.advocate])
      #expect(status.accounts.map(\.unit) == statement.accounts.map(\.unit))
      #expect(status.accounts.map(\.balance) == statement.accounts.map(\.closing))
      #expect(status.accounts.map(\.paid) == statement.accounts.map(\.year.paid))
      let last = statement.accounts.flatMap(\.lines).map(\.day).max()
      #expect(status.changedOn == last)
    }
  }

  @Test(arguments: seeds) func creditsComeToWhatWasCredited(seed: UInt64) {
    let history = History(seed: seed)
    for (advocate, status) in statuses(history) {
      for account in status.accounts where account.olderCount == 0 {
        let own = history.postings.filter {
          $0.advocate == advocate && $0.unit == account.unit && $0.credit.purpose != .friend
        }
        let credited = own.reduce(Int64(0)) { sum, posting in
          sum + (posting.from == .cost ? posting.amount : 0)
            - (posting.to == .cost ? posting.amount : 0)
        }
        #expect(account.credits.reduce(0) { $0 + $1.amount } == credited)
        let held = account.credits.filter { if case .held = $0.state { true } else { false } }
        #expect(held.isEmpty == (account.balance.held == 0))
      }
    }
  }

  @Test(arguments: seeds) func noMoreCreditsAreToldThanFitThePage(seed: UInt64) {
    let history = History(seed: seed)
    for (advocate, status) in statuses(history) {
      for account in status.accounts {
        let own = history.postings.filter {
          $0.advocate == advocate && $0.unit == account.unit && $0.credit.purpose != .friend
        }
        #expect(account.credits.count <= AdvocateStatus.creditsMax)
        let all = Set(own.map(\.credit)).count
        #expect(account.credits.count + account.olderCount == all)
      }
    }
  }

  // One credit, step by step.

  struct Step: Sendable {
    var from: AccountSide
    var to: AccountSide
    var amount: Int64
    var day: Int
    var reason: ReasonCode
    var number: Int64 = 9
  }

  private static func step(
    _ from: AccountSide, _ to: AccountSide, _ amount: Int64, day: Int,
    _ reason: ReasonCode = .holding, number: Int64 = 9
  ) -> Step {
    Step(from: from, to: to, amount: amount, day: day, reason: reason, number: number)
  }

  private static func day(_ number: Int) -> Day {
    Day(daysSinceEpoch: 20_600 + number)
  }

  private func stand(
    _ steps: [Step], purpose: CreditKey.Purpose = .advocate, releasedOn: Day? = nil
  ) -> AdvocateStatus? {
    var maker = AdvocateStatusMaker(in: .utc)
    for step in steps {
      let at = Instant(seconds: Int64(Self.day(step.day).daysSinceEpoch) * 86_400 + 40_000)
      maker.add(
        AccountPosting(
          number: step.number, advocate: 1,
          credit: CreditKey(purpose: purpose, subject: 5, detail: 0), offer: "solar-friend",
          reason: step.reason.code, unit: .money(.euro), from: step.from, to: step.to,
          amount: step.amount, at: at), run: step.day, releasedOn: releasedOn)
    }
    return maker.finish()
  }

  private static let credited = step(.cost, .held, 5_000, day: 1)
  private static let released = step(.held, .due, 5_000, day: 2, .released)
  private static let paid = step(.due, .payout, 5_000, day: 3, number: 1)

  /// What was posted, what has become of it, and what it comes to.
  static let ways: [(name: String, steps: [Step], state: AdvocateStatus.State, amount: Int64)] = [
    ("credited", [credited], .held(until: day(30)), 5_000),
    ("released", [credited, released], .due, 5_000),
    (
      "in part", [credited, step(.held, .due, 1_000, day: 2)], .held(until: day(30)), 5_000
    ),
    ("paid", [credited, released, paid], .paid(on: day(3)), 5_000),
    (
      "sent back",
      [credited, released, paid, step(.payout, .due, 5_000, day: 4, number: 1)], .returned, 5_000
    ),
    (
      "paid again",
      [
        credited, released, paid, step(.payout, .due, 5_000, day: 4, number: 1),
        step(.due, .payout, 5_000, day: 5, number: 2),
      ], .paid(on: day(5)), 5_000
    ),
    ("cancelled", [credited, step(.held, .cost, 5_000, day: 2, .refundFull)], .gone, 0),
    (
      "clawed back",
      [credited, released, paid, step(.due, .cost, 5_000, day: 4, .clawback)], .gone, 0
    ),
    (
      "set off",
      [
        credited, released, paid, step(.due, .cost, 5_000, day: 4, .clawback),
        step(.payout, .due, 5_000, day: 5, number: 2),
      ], .gone, 0
    ),
    (
      "written off",
      [
        credited, released, paid, step(.due, .cost, 5_000, day: 4, .clawback),
        step(.waived, .due, 5_000, day: 5, number: 0),
      ], .waived, 0
    ),
    (
      "forfeited", [credited, released, step(.due, .waived, 5_000, day: 9, number: 0)],
      .forfeited, 5_000
    ),
    (
      "reduced after payout",
      [credited, released, paid, step(.due, .cost, 2_000, day: 4, .refundPartial)],
      .paid(on: day(3)), 3_000
    ),
  ]

  @Test(arguments: ways)
  func aCreditSaysWhatHasBecomeOfIt(
    name: String, steps: [Step], state: AdvocateStatus.State, amount: Int64
  ) throws {
    let status = try #require(stand(steps, releasedOn: Self.day(30)))
    let credit = try #require(status.accounts.first?.credits.first)
    #expect(credit.state == state)
    #expect(credit.amount == amount)
    #expect(credit.subject == .referral(9))
    #expect(credit.offer == "solar-friend")
    #expect(status.changedOn == Self.day(steps.map(\.day).max() ?? 0))
    #expect(status.run == steps.map(\.day).max())
  }

  @Test func withoutADayOfReleaseItIsOpen() {
    let credit = stand([Self.credited])?.accounts.first?.credits.first
    #expect(credit?.state == .held(until: nil))
  }

  @Test func correctionsAreSummedAndSayTheLastReason() {
    let credit = stand([
      Self.credited, Self.step(.held, .cost, 1_000, day: 2, .refundPartial),
      Self.step(.held, .cost, 500, day: 4, .capBudget),
    ])?.accounts.first?.credits.first
    #expect(
      credit?.correction
        == .init(day: Self.day(4), change: -1_500, reason: ReasonCode.capBudget.code))
  }

  @Test func aCreditThatGrowsLaterIsCorrected() {
    let credit = stand([
      Self.credited, Self.step(.cost, .held, 700, day: 4, .manualAdjust),
    ])?.accounts.first?.credits.first
    #expect(
      credit?.correction
        == .init(day: Self.day(4), change: 700, reason: ReasonCode.manualAdjust.code))
    #expect(credit?.amount == 5_700)
  }

  @Test func creditedAtOneTimeInPartsIsNoCorrection() {
    let credit = stand([Self.credited, Self.step(.cost, .held, 700, day: 1)])?
      .accounts.first?.credits.first
    #expect(credit?.correction == nil && credit?.amount == 5_700)
  }

  @Test func theLastPayoutIsTheLastThatStayed() throws {
    let back = Self.step(.payout, .due, 5_000, day: 4, number: 1)
    let steps = [Self.credited, Self.released, Self.paid]
    let once = try #require(stand(steps)?.accounts.first)
    #expect(once.lastPayout == .init(number: 1, day: Self.day(3), amount: 5_000))
    #expect(once.paid == 5_000)
    let returned = try #require(stand(steps + [back])?.accounts.first)
    #expect(returned.lastPayout == nil && returned.paid == 0)
    let again = stand(steps + [back, Self.step(.due, .payout, 5_000, day: 6, number: 2)])
    #expect(
      again?.accounts.first?.lastPayout == .init(number: 2, day: Self.day(6), amount: 5_000))
  }

  @Test func bonusesAreNamedSoAndFriendsRewardsPassedOver() {
    let bonus = stand([Self.credited], purpose: .milestone)
    #expect(bonus?.accounts.first?.credits.map(\.subject) == [.bonus(9)])
    #expect(stand([Self.credited], purpose: .friend) == nil)
  }

  @Test func settlingAPayoutIsNoChange() {
    let settled = Self.step(.payout, .payout, 5_000, day: 8, number: 1)
    let status = stand([Self.credited, Self.released, Self.paid, settled])
    #expect(status?.changedOn == Self.day(3))
    #expect(status?.accounts.first?.paid == 5_000)
  }

  @Test func whatChangedLastComesFirstAndTheRestIsCounted() throws {
    var maker = AdvocateStatusMaker(in: .utc)
    func add(_ subject: UInt64, _ from: AccountSide, _ to: AccountSide, at: Int64) {
      maker.add(
        AccountPosting(
          number: Int64(subject), advocate: 1, credit: CreditKey(advocateFor: subject),
          offer: "", reason: ReasonCode.holding.code, unit: .points, from: from, to: to,
          amount: 10, at: Instant(seconds: at)), run: 1, releasedOn: nil)
    }
    for subject in 1...15 { add(UInt64(subject), .cost, .held, at: Int64(subject)) }
    add(4, .held, .due, at: 99)
    let account = try #require(maker.finish()?.accounts.first)
    let numbers = account.credits.map { $0.subject }
    #expect(numbers == ([4] + (5...15).reversed()).map { StatementLine.Subject.referral($0) })
    #expect(account.olderCount == 3)
    #expect(account.balance == AccountBalance(held: 140, due: 10))
  }

  @Test func oneAdvocatesPostingsDoNotReachTheNext() {
    var maker = AdvocateStatusMaker(in: .utc)
    #expect(maker.finish() == nil)
    let posting = AccountPosting(
      number: 1, advocate: 1, credit: CreditKey(advocateFor: 1), offer: "", reason: "",
      unit: .points, from: .cost, to: .held, amount: 10, at: Instant(seconds: 86_400 * 9))
    maker.add(posting, run: 4, releasedOn: nil)
    let first = maker.finish()
    #expect(first?.run == 4)
    #expect(maker.finish() == nil)
    var next = posting
    next.at = Instant(seconds: 0)
    maker.add(next, run: 2, releasedOn: nil)
    let second = maker.finish()
    #expect(second?.run == 2 && second?.changedOn == Day(daysSinceEpoch: 0))
  }
}
