import Codes
import Facts
import Metrics
import Program
import Quantity
import Reconcile
import TestSupport
import Testing

/// Two sets of rules over the same orders of two advocates: Anna's 701, Ben's 702.
@Suite struct WhatIfTests {
  private static let start = Instant(seconds: 1_767_225_600)

  private static func euros(_ amount: Int64) -> RewardRules {
    RewardRules(.fixed([Money(minorUnits: amount * 100, currency: .euro)]), as: .voucher)
  }

  private static func rules(_ change: (inout OfferRules) -> Void = { _ in }) -> RuleBook {
    var fraud = FraudPolicy()
    fraud.historySince = Day(year: 2020, month: 1, day: 1)
    var offer = OfferRules(id: "friend", advocateReward: euros(50))
    offer.hold = CalendarSpan(0, .day)
    change(&offer)
    return RuleBook(
      programme: "test", currency: .euro, zone: .utc, fraud: fraud, offers: [offer])
  }

  private static let codes = ["ANNA2026", "BEN2026"].compactMap { Code(exactly: $0) }

  /// `codes`: the place of the code of each order; orders are a day apart, of 100, 101 … EUR.
  private static func facts(_ codes: [Int]) -> FactSet {
    var facts = FactSet()
    for (number, code) in codes.enumerated() {
      let id = UInt64(number + 1)
      var order = Order(
        record: RecordKey(source: FactSource(rank: 0), id: id), number: id, content: id,
        provenance: Provenance(file: 1, line: UInt32(id)),
        occurredAt: start.adding(seconds: Int64(number) * 86_400), recordedAt: start,
        amounts: OrderAmounts(.euro, gross: 10_000 + Int64(number) * 100))
      order.codes = [Self.codes[code]]
      order.friend.customer = 1_000 + id
      facts.append(order)
    }
    return facts
  }

  private static func replay(
    _ facts: FactSet, _ rules: RuleBook, since: Instant? = nil
  ) async -> Replay {
    let book = CodeBook(
      [Advocate(id: 701), Advocate(id: 702)],
      codes.enumerated().map { IssuedCode($1, advocate: $0) })
    let reconciliation = await Reconciliation(
      facts, rules: rules, book: book, asOf: AsOf(start.adding(seconds: 90 * 86_400)), jobs: 1)
    return Replay(reconciliation, facts, rules, since: since)
  }

  @Test func rewardsOfFriendsAndBonusesAreToldApart() async {
    let facts = Self.facts([0, 0, 0, 1])
    let before = await Self.replay(facts, Self.rules())
    let after = await Self.replay(
      facts,
      Self.rules { offer in
        offer.advocateReward = Self.euros(40)
        offer.friendReward = Self.euros(10)
        offer.milestones = [MilestoneRule(count: 3, reward: Self.euros(100))]
      })
    let found = WhatIf(before, after)
    #expect(found.costs.map(\.offer) == [nil, "friend"])
    let sums = found.costs[0].sums
    #expect(sums.before.count == 4 && sums.before.total == 20_000)
    #expect(sums.after.advocates == 16_000 && sums.after.friends == 4_000)
    #expect(sums.after.bonuses == 10_000 && sums.after.count == 9)
    #expect(found.costs[0].difference == 10_000)
    // Anna: 150 before, 120 and the bonus after. Ben: 50 before, 40 after.
    #expect(found.advocates.map(\.number) == [701, 702])
    #expect(found.advocates.map(\.difference) == [7_000, -1_000])
    #expect(found.fates.first?.gain == 7_000 && found.fates.first?.loss == 1_000)
    #expect(found.turns.isEmpty && found.held.after == 0)
  }

  @Test func ordersThatWaitForAPersonAreCountedBothWays() async throws {
    let facts = Self.facts([0, 1, 0])
    let before = await Self.replay(facts, Self.rules())
    let dollar = try #require(Currency(code: "USD"))
    let after = await Self.replay(
      facts, Self.rules { $0.minimum = [Money(minorUnits: 10_000, currency: dollar)] })
    let found = WhatIf(before, after)
    #expect(found.held.before == 0 && found.held.after == 3 && found.heldNewly == 3)
    #expect(found.turns.first?.reason.after == .currencyMismatch)
    let back = WhatIf(after, before)
    #expect(back.held.before == 3 && back.heldNewly == 0 && back.heldNoMore == 3)
  }

  @Test func budgetsAreMetInTheOrderOfTime() async {
    let facts = Self.facts([0, 1, 0, 1, 0])
    let before = await Self.replay(facts, Self.rules { $0.limits.budget = 20_000 })
    let after = await Self.replay(facts, Self.rules { $0.limits.budget = 10_000 })
    let found = WhatIf(before, after)
    #expect(found.limits.map(\.reason) == [.capBudget])
    #expect(found.limits[0].orders.before == 1 && found.limits[0].orders.after == 3)
    #expect(found.costs[0].difference == -10_000)
  }

  @Test func fromADayOnOnlyLaterOrdersAndBonusesAreCompared() async {
    let facts = Self.facts([0, 0, 1, 0])
    let since = Self.start.adding(seconds: 2 * 86_400)
    let rules = Self.rules { offer in
      offer.milestones = [
        MilestoneRule(count: 2, reward: Self.euros(7)),
        MilestoneRule(count: 3, reward: Self.euros(100)),
      ]
    }
    let before = await Self.replay(facts, Self.rules(), since: since)
    let after = await Self.replay(facts, rules, since: since)
    let found = WhatIf(before, after)
    #expect(found.orders == 2)
    #expect(found.costs[0].sums.before.total == 10_000)
    // The third referral counts the two before it; the bonus for two was released before.
    #expect(found.costs[0].sums.after.bonuses == 10_000)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatIsGainedLessWhatIsLostIsWhatItCosts(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    let facts = Self.facts(
      (0..<Int.random(in: 1...40, using: &random)).map { _ in Int.random(in: 0...1, using: &random)
      })
    let books = (0..<2).map { _ in
      Self.rules { offer in
        offer.advocateReward = Self.euros(Int64.random(in: 1...80, using: &random))
        offer.minimum = [
          Money(minorUnits: Int64.random(in: 9_000...14_000, using: &random), currency: .euro)
        ]
        offer.limits.rewardsMax = Int.random(in: 1...20, using: &random)
      }
    }
    let first = await Self.replay(facts, books[0])
    let second = await Self.replay(facts, books[1])
    let found = WhatIf(first, second)
    let back = WhatIf(second, first)
    let difference = found.costs.first { $0.offer == nil }?.difference ?? 0
    let balance = found.fates.reduce(0) { $0 + $1.gain - $1.loss }
    #expect(balance == difference)
    #expect(found.advocates.reduce(0) { $0 + $1.difference } == difference)
    #expect(back.fates.reduce(0) { $0 + $1.gain - $1.loss } == -difference)
    #expect(found.turns.reduce(0) { $0 + $1.count } == back.turns.reduce(0) { $0 + $1.count })
    let same = WhatIf(first, first)
    #expect(same.advocates.isEmpty && same.turns.isEmpty && same.heldNewly == 0)
    #expect(same.costs.allSatisfy { $0.difference == 0 })
  }
}
