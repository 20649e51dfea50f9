import Accounts
import Ledger
import Quantity
import Statements
import Testing

@Suite struct AdvocateStatusesTests {
  private let name = CreditName(subject: 5, purpose: 0, detail: 0)

  private func entry(
    _ kind: EntryKind, _ debit: Ledger.Account, _ credit: Ledger.Account, unit: String = "EUR",
    run: Int = 1, after days: Int64 = 0
  ) -> Ledger.Entry {
    var entry = Ledger.Entry(
      name: name, step: 0, kind: kind, reason: "HOLDING", offer: "friend", advocate: 7,
      debit: debit, credit: credit, unit: unit, amount: 500,
      effectiveAt: Instant(seconds: days * 86_400))
    entry.number = 40 + Int64(run)
    entry.run = run
    return entry
  }

  private func movement(
    _ kind: MovementKind, _ debit: Ledger.Account, _ credit: Ledger.Account
  ) -> Movement {
    Movement(
      payout: 3, name: name, advocate: 7, unit: "EUR", kind: kind, reason: "PAYOUT",
      offer: "friend", debit: debit, credit: credit, amount: 500)
  }

  private static func day(_ number: Int) -> Day { Day(daysSinceEpoch: number) }

  @Test func rowsOfTheLedgerBecomeTheStatusOfTheirAccount() throws {
    var statuses = AdvocateStatuses(in: .utc)
    var rows: [AccountRow] = [
      .entry(entry(.accrual, .expense, .pending), releasedOn: Self.day(30))
    ]
    let first = statuses.status(rows)
    let held = try #require(first?.accounts.first)
    #expect(held.balance == Statements.AccountBalance(held: 500, due: 0))
    #expect(held.credits.map(\.state) == [.held(until: Self.day(30))])
    #expect(held.credits.map(\.subject) == [.referral(41)])
    rows.append(.entry(entry(.release, .pending, .payable, run: 2, after: 2), releasedOn: nil))
    rows.append(
      .movement(
        movement(.payout, .payable, .clearing), run: 2, at: Instant(seconds: 3 * 86_400)))
    rows.append(
      .movement(
        movement(.settlement, .clearing, .settled), run: 2, at: Instant(seconds: 4 * 86_400)))
    let last = statuses.status(rows)
    let status = try #require(last)
    #expect(status.run == 2 && status.changedOn == Self.day(3))
    let paid = try #require(status.accounts.first)
    #expect(paid.credits.map(\.state) == [.paid(on: Self.day(3))])
    #expect(paid.lastPayout == .init(number: 3, day: Self.day(3), amount: 500))
    #expect(paid.paid == 500 && paid.balance == .zero)
  }

  @Test func rowsThatAreOnNoAccountGiveNone() {
    var statuses = AdvocateStatuses(in: .utc)
    let none = statuses.status([])
    #expect(none == nil)
    let unknown = entry(.accrual, .expense, .pending, unit: "no such unit")
    let other = statuses.status([.entry(unknown, releasedOn: nil)])
    #expect(other == nil)
  }
}
