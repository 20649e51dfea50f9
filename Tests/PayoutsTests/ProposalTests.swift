import Payouts
import Program
import Quantity
import TestSupport
import Testing

/// What is paid, waits, is carried on or given up.
@Suite struct ProposalTests {
  private static let today = Day(daysSinceEpoch: 20_605)

  private func credit(
    _ advocate: Int64, _ due: Int64, friend: UInt64? = nil, unit: String = "EUR",
    form: RewardForm = .cash
  ) -> PayoutCredit {
    PayoutCredit(
      holder: PayoutHolder(advocate: advocate, friendOf: friend), unit: unit, form: form, due: due)
  }

  private func propose(
    _ credits: [PayoutCredit], _ rules: PayoutRules = PayoutRules(), since: Day? = nil
  ) throws -> PayoutProposal {
    try PayoutProposal(credits, rules, on: Self.today) { _ in since }
  }

  @Test func lossesAreSetOffAndUnitsAndFormsStayApart() throws {
    let proposal = try propose([
      credit(2, 5000), credit(1, 2500), credit(1, -1000),
      credit(1, 40, unit: "POINTS", form: .points),
      credit(1, 700, form: .voucher), credit(1, 300, friend: 9),
    ])
    #expect(proposal.batches.map(\.unit) == ["EUR", "EUR", "POINTS"])
    #expect(proposal.batches.map(\.form) == [.cash, .voucher, .points])
    #expect(proposal.batches[0].items.map(\.amount) == [1500, 300, 5000])
    #expect(proposal.batches[0].items.map(\.credits) == [[1, 2], [5], [0]])
    #expect(proposal.batches[0].total == 6800)
  }

  /// Both sides of the minimum.
  @Test(arguments: [(999, false), (1000, true), (1001, true)] as [(Int64, Bool)])
  func smallBalancesWait(amount: Int64, isPaid: Bool) throws {
    let rules = PayoutRules(minimum: Money(minorUnits: 1000, currency: .euro))
    let proposal = try propose([credit(1, amount)], rules)
    #expect(proposal.batches.isEmpty != isPaid)
    #expect(proposal.waiting.isEmpty == isPaid)
    // A friend has one order, and would wait for ever.
    #expect(try propose([credit(1, amount, friend: 3)], rules).waiting.isEmpty)
    // Another unit has no minimum.
    #expect(try propose([credit(1, amount, unit: "CHF")], rules).waiting.isEmpty)
  }

  @Test func whatIsOwedIsCarriedUnlessARuleGivesItUp() throws {
    let owed = [credit(1, -2500)]
    #expect(try propose(owed).carried.map(\.amount) == [-2500])
    let borne = PayoutRules(afterPayout: .writeOff)
    #expect(try propose(owed, borne).writeOffs.map(\.reason) == [.borne])
    let bounds: [(Int64, WriteOffReason?)] = [(2500, nil), (2501, .small)]
    for (bound, reason) in bounds {
      let rules = PayoutRules(writeOffBelow: Money(minorUnits: bound, currency: .euro))
      #expect(try propose(owed, rules).writeOffs.first?.reason == reason)
    }
    let aged = PayoutRules(writeOffAfter: CalendarSpan(30, .day))
    let ages: [(Int, WriteOffReason?)] = [(-29, nil), (-30, .aged)]
    for (days, reason) in ages {
      let since = Self.today.adding(days: days)
      #expect(try propose(owed, aged, since: since).writeOffs.first?.reason == reason)
    }
  }

  /// The tool says `payouts.sum-too-large` then.
  @Test func aSumBeyondAllAmountsIsRefused() {
    #expect(throws: PayoutProposal.Overflow.self) {
      try propose([credit(1, .max), credit(1, 1)])
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyCreditIsInOnePlaceAndNoPayoutIsNegative(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let credits = (0..<200).map { _ in
      let due = Int64.random(in: -3000...5000, using: &random)
      return credit(
        Int64.random(in: 1...20, using: &random), due == 0 ? 1 : due,
        friend: Bool.random(using: &random) ? UInt64.random(in: 1...5, using: &random) : nil,
        unit: ["EUR", "CHF"].randomElement(using: &random) ?? "EUR",
        form: [RewardForm.cash, .voucher].randomElement(using: &random) ?? .cash)
    }
    let rules = PayoutRules(
      minimum: Money(minorUnits: 900, currency: .euro),
      writeOffBelow: Money(minorUnits: 500, currency: .euro))
    let proposal = try propose(credits, rules)
    let paid = proposal.batches.flatMap(\.items)
    #expect(paid.allSatisfy { $0.amount > 0 })
    #expect((proposal.carried + proposal.writeOffs.map(\.item)).allSatisfy { $0.amount < 0 })
    let all = paid + proposal.waiting + proposal.carried + proposal.writeOffs.map(\.item)
    #expect(
      all.allSatisfy { item in item.credits.reduce(0) { $0 + credits[$1].due } == item.amount })
    let settled = Set(all.flatMap(\.credits))
    #expect(settled.count == all.reduce(0) { $0 + $1.credits.count })
    // What is in none of them comes to nothing for its holder.
    let rest = credits.indices.filter { !settled.contains($0) }.reduce(0) { $0 + credits[$1].due }
    #expect(rest == 0)
    #expect(try propose(credits, rules).batches == proposal.batches)
  }
}
