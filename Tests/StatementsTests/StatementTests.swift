import Quantity
import Reconcile
import Statements
import TestSupport
import Testing

@Suite struct StatementTests {
  private static let seeds = Array(1...24) as [UInt64]

  private func statements(_ history: History, _ period: String) throws -> [Statement] {
    let days = try #require(StatementPeriod(period)).days
    return StatementMaker(days, in: .fixed(minutes: 60), releases: [:])
      .statements(history.postings)
  }

  @Test(arguments: seeds) func openingAndMovementsAreTheClosing(seed: UInt64) throws {
    for period in ["2026-01", "2026-03", "2026"] {
      for statement in try statements(History(seed: seed), period) {
        for account in statement.accounts {
          let held = account.lines.reduce(account.opening.held) { $0 + $1.change.held }
          let due = account.lines.reduce(account.opening.due) { $0 + $1.change.due }
          #expect(AccountBalance(held: held, due: due) == account.closing)
          let kinds = StatementLine.Kind.allCases.map { account.sum(of: $0).total }
          #expect(account.opening.total + kinds.reduce(0, +) == account.closing.total)
        }
      }
    }
  }

  @Test(arguments: seeds) func eachMonthBeginsWhereTheOneBeforeEnded(seed: UInt64) throws {
    let history = History(seed: seed)
    var ends: [String: AccountBalance] = [:]
    for month in 1...12 {
      let period = "2026-\(month < 10 ? "0" : "")\(month)"
      for statement in try statements(history, period) {
        for account in statement.accounts {
          let name = "\(statement.advocate) \(account.unit.code)"
          #expect(account.opening == ends[name] ?? .zero, "\(period) \(name)")
          ends[name] = account.closing
        }
      }
    }
    for statement in try statements(history, "2026") {
      for account in statement.accounts {
        #expect(ends["\(statement.advocate) \(account.unit.code)"] == account.closing)
      }
    }
  }

  @Test(arguments: seeds) func allStatementsTogetherAreTheAdvocatesAccounts(seed: UInt64) throws {
    let history = History(seed: seed)
    let end = ZoneRules.fixed(minutes: 60).start(
      of: try #require(Day(year: 2026, month: 4, day: 1)))
    var journal: [String: Int64] = [:]
    for posting in history.postings where posting.at < end && posting.credit.purpose != .friend {
      for (side, sign) in [(posting.to, Int64(1)), (posting.from, -1)]
      where side == .held || side == .due {
        journal["\(side) \(posting.unit.code)", default: 0] += sign * posting.amount
      }
    }
    var sums: [String: Int64] = [:]
    for statement in try statements(history, "2026-03") {
      for account in statement.accounts {
        sums["held \(account.unit.code)", default: 0] += account.closing.held
        sums["due \(account.unit.code)", default: 0] += account.closing.due
        #expect(account.holds.reduce(0) { $0 + $1.amount } == account.closing.held)
      }
    }
    #expect(sums.filter { $0.value != 0 } == journal.filter { $0.value != 0 })
  }

  @Test(arguments: seeds) func theYearIsTheSumOfItsMonths(seed: UInt64) throws {
    let history = History(seed: seed)
    var earned: [String: Int64] = [:]
    var paid: [String: Int64] = [:]
    for month in 1...9 {
      for statement in try statements(history, "2026-0\(month)") {
        for account in statement.accounts {
          let name = "\(statement.advocate) \(account.unit.code)"
          earned[name, default: 0] += account.sum(of: .credited, .corrected).total
          paid[name, default: 0] -= account.sum(of: .paid, .returned).total
          #expect(account.year.earned == earned[name])
          #expect(account.year.paid == paid[name])
        }
      }
    }
  }

  @Test func aReferralThatIsReleasedAtOnceIsOneLine() throws {
    let key = CreditKey(advocateFor: 7)
    let noon = Instant(seconds: 1_767_268_800)
    let made = [(AccountSide.cost, AccountSide.held), (.held, .due)].enumerated().map {
      index, way in
      AccountPosting(
        number: Int64(index + 5), advocate: 1, credit: key, offer: "a", reason: "RELEASED",
        unit: .points, from: way.0, to: way.1, amount: 10, at: noon)
    }
    let maker = StatementMaker(
      try #require(StatementPeriod("2026-01")).days, in: .utc, releases: [:])
    let account = try #require(maker.statements(made).first?.accounts.first)
    #expect(account.lines.map(\.kind) == [.credited])
    #expect(account.lines.map(\.subject) == [.referral(5)])
    #expect(account.lines.map(\.change) == [AccountBalance(held: 0, due: 10)])
    #expect(account.holds.isEmpty)
  }

  @Test func aPayoutWithWhatItSetsOffIsOneLine() throws {
    let noon = Instant(seconds: 1_767_268_800)
    let ways: [(UInt64, AccountSide, AccountSide, Int64, Int64)] = [
      (1, .cost, .due, 50, 1), (2, .due, .cost, 20, 2), (1, .due, .payout, 50, 3),
      (2, .payout, .due, 20, 3),
    ]
    let postings = ways.map { order, from, to, amount, number in
      AccountPosting(
        number: number, advocate: 1, credit: CreditKey(advocateFor: order), offer: "a",
        reason: "X", unit: .points, from: from, to: to, amount: amount, at: noon)
    }
    let maker = StatementMaker(
      try #require(StatementPeriod("2026-01")).days, in: .utc, releases: [:])
    let account = try #require(maker.statements(postings).first?.accounts.first)
    #expect(account.lines.map(\.subject) == [.referral(1), .referral(2), .payout(3)])
    #expect(account.lines.last?.kind == .paid)
    #expect(account.lines.last?.change == AccountBalance(held: 0, due: -30))
    #expect(account.closing == .zero)
    #expect(account.year.paid == 30)
  }

  @Test(arguments: [
    ("2026-05", "2026-05-01", "2026-06-01"), ("2026", "2026-01-01", "2027-01-01"),
    ("2024-02", "2024-02-01", "2024-03-01"), ("2026-12", "2026-12-01", "2027-01-01"),
  ]) func periodsAreMonthsAndYears(text: String, lower: String, upper: String) throws {
    let period = try #require(StatementPeriod(text))
    #expect(period.days.lower.description == lower)
    #expect(period.days.upper.description == upper)
    #expect("\(period)" == text)
  }

  @Test(arguments: [
    "", "26", "226", "20266", "02026", "2026-13", "2026-005", "2026-00", "2026-5", "2026-05-01",
    "+026", "2026-+5", "0000", "-2026",
    "9999", "２０２６", "2026-05 ",
  ]) func otherTextsAreNoPeriods(text: String) {
    #expect(StatementPeriod(text) == nil)
  }
}
