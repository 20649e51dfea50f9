import Facts
import Program
import Quantity
import Reconcile
import Testing

/// What comes late cannot push aside what was paid, and what is paid back is owed.
@Suite struct ClosedPayoutTests {
  @Test func anEarlierOrderThatComesLateIsDecidedAgainstTheRoomThatIsLeft() async throws {
    var season = Season()
    season.offer.limits.rewardsMax = 1
    season.asOf = AsOf(Season.day(60))
    season.add(Season.order(2, friend: 2, at: Season.day(3)))
    season.pay(2, 5000)
    var late = Season.order(1, at: Season.day(2))
    late.recordedAt = Season.day(40)
    season.add(late)
    let first = try #require(await season.decision(1))
    #expect(first.reason == .capReferrerLifetime)
    #expect(first.reasons.contains(.lateEvent))
    #expect(await season.decision(2)?.outcome == .creditApproved)
    #expect(await season.reconciled().entries().isEmpty)
  }

  /// A later closing does not make good what was late before.
  @Test(arguments: [
    (2, 6, false), (2, 10, true), (2, 40, true), (8, 34, false), (8, 36, true), (29, 36, true),
    (31, 50, false),
  ])
  func anOrderIsLateByThePeriodItBelongsTo(day: Int, recorded: Int, isLate: Bool) async throws {
    var season = Season()
    season.asOf = AsOf(Season.day(60))
    season.posted = PostedBook(
      [],
      closings: [
        Closing(period: Season.day(30), closedAt: Season.day(35)),
        Closing(period: Season.day(5), closedAt: Season.day(7)),
        Closing(period: Season.day(12), closedAt: Season.day(35)),
      ])
    var order = Season.order(1, at: Season.day(day))
    order.recordedAt = Season.day(recorded)
    season.add(order)
    let decision = try #require(await season.decision(1))
    #expect(decision.reasons.contains(.lateEvent) == isLate)
  }

  @Test func aFriendStaysWithTheAdvocateWhoWasPaid() async {
    var season = Season()
    season.asOf = AsOf(Season.day(60))
    season.add(Season.order(2, code: "BEN2026", at: Season.day(3)))
    season.pay(2, 5000, advocate: Season.ben)
    season.add(Season.order(1, at: Season.day(2)))
    #expect(await season.decision(1)?.reason == .friendAlreadyReferred)
    #expect(await season.decision(2)?.outcome == .creditApproved)
  }

  @Test func aRefundAfterPayoutIsAClawback() async throws {
    var season = Season()
    season.asOf = AsOf(Season.day(60))
    season.add(Season.order(1))
    season.pay(1, 5000)
    season.refund(1, 20_000, at: Season.day(50))
    let entries = await season.reconciled().entries()
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
    #expect(entry.kind == .clawback)
    #expect(entry.reason == .clawback)
    #expect(entry.amount == 5000)
    #expect(entry.postings.map(\.account.kind) == [.payable, .expense])
  }

  /// A payout of what a refund had left already takes nothing back. `paid` and `takenBack` of a
  /// reward of which 1000 are left.
  @Test(arguments: [(1000, 0, false), (1001, 0, true), (2000, 0, true), (1000, 1000, true)])
  func onlyWhatWasPaidOutBeyondTheRestIsAClawback(
    paid: Int64, takenBack: Int64, isClawback: Bool
  ) async throws {
    var season = Season()
    season.asOf = AsOf(Season.day(60))
    season.offer.advocateReward = RewardRules(
      .share(100_000, atLeast: nil, atMost: nil), as: .cash)
    season.add(Season.order(1))
    season.refund(1, 10_000, at: Season.day(50))
    season.pay(1, paid)
    var credit = try #require(season.posted.credits.first)
    credit.takenBack = takenBack
    season.posted = PostedBook([credit])
    let decision = try #require(await season.decision(1))
    #expect(decision.outcome == .creditReduced)
    #expect(decision.reasons.contains(.clawback) == isClawback)
    #expect(decision.reason == (isClawback ? .clawback : .refundAfterRelease))
  }

  @Test func aRefundThatCostsNothingOfWhatWasPaidIsNoClawback() async throws {
    var season = Season()
    season.asOf = AsOf(Season.day(60))
    season.add(Season.order(1))
    season.refund(1, 1000, at: Season.day(50))
    season.pay(1, 5000)
    let decision = try #require(await season.decision(1))
    #expect(decision.outcome == .creditApproved)
    #expect(!decision.reasons.contains(.clawback))
  }

  @Test func anOrderThatTurnsOutToBeAnotherAdvocatesMoves() async {
    var season = Season()
    season.add(Season.order(1))
    var books = BooksModel()
    books.post(await season.reconciled())
    season.orders = [Season.order(1, code: "BEN2026")]
    season.posted = books.posted
    books.post(await season.reconciled())
    let held = books.balances.filter { $0.key.kind == .pending && $0.value != 0 }
    #expect(held.map(\.key.holder) == [season.advocates[Season.ben].id])
    season.posted = books.posted
    #expect(await season.reconciled().entries().isEmpty)
  }

  @Test(arguments: [
    (MilestoneReversal.strict, false, false), (.strict, true, false),
    (.untilPaid, false, false), (.untilPaid, true, true),
    (.sticky, false, true), (.sticky, true, true),
  ])
  func aBonusIsKeptOrLapsesByTheOffersRule(
    rule: MilestoneReversal, isPaid: Bool, isKept: Bool
  ) async {
    var season = Season()
    season.offer.milestones = [
      MilestoneRule(count: 2, reward: RewardRules(.gift(900), as: .gift))
    ]
    season.offer.milestoneReversal = rule
    season.asOf = AsOf(Season.day(60))
    season.addFriends(2)
    var books = BooksModel()
    books.post(await season.reconciled())
    if isPaid { books.payOut(at: Season.day(55)) }
    season.posted = books.posted
    season.refund(2, 20_000, at: Season.day(50))
    let result = await season.reconciled()
    #expect(result.credits.contains { $0.key.purpose == .milestone } == isKept)
    let lost = result.entries().filter { $0.reason == .milestoneLost }
    #expect(lost.isEmpty == isKept)
  }
}
