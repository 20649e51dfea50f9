import Diagnostics
import Hashing
import Ledger
import Quantity
import SQLite
import Testing

/// Payouts, answers and closed months in the chain of runs.
@Suite struct ActTests {
  private func movement(payout: Int = 1, amount: Int64 = 500) -> Movement {
    Movement(
      payout: payout, name: CreditName(subject: 1, purpose: 0, detail: 0), advocate: 1,
      unit: "EUR", kind: .payout, reason: "PAYOUT", offer: "friend", debit: .payable,
      credit: .clearing, amount: amount)
  }

  private func payout(_ number: Int = 1) -> NewAct {
    var act = NewAct(.payout, until: TestRegistry.now)
    act.payout = number
    act.unit = "EUR"
    act.form = "cash"
    act.proposal = .blake2b(of: [7])
    act.movements = [movement(payout: number)]
    return act
  }

  private func books() throws -> TestBooks {
    let books = try TestBooks()
    _ = try books.add("a")
    _ = try #require(try books.post(entries: [books.entry(step: 0)]))
    return books
  }

  @Test func whatIsRecordedComesBackAndTheChainGoesOn() throws {
    let books = try books()
    let basis = NewAct.Basis(lastRun: 1, lastAct: 0)
    let acts = try #require(try books.books.record([payout()], on: basis, at: TestRegistry.now))
    #expect(try books.books.acts() == acts)
    #expect(try books.books.movements(.payout(1)).map(\.amount) == [500])
    #expect(try books.books.head() == acts[0].head)
    let balance = try #require(try books.books.balances(before: nil).first)
    #expect(balance.paid == 500 && balance.due == balance.payable - 500)
    #expect(try books.books.balances(before: 1).isEmpty)
    // The next run follows the act.
    var next = try books.basis()
    #expect(try books.post(entries: [], basis: next) == nil)
    next.lastAct = 1
    let run = try #require(try books.post(entries: [], basis: next))
    #expect(try books.books.head() == run.head)
    #expect(try books.books.flaws().isEmpty)
  }

  @Test func aBasisThatDoesNotHoldAnyMoreRecordsNothing() throws {
    let books = try books()
    let basis = NewAct.Basis(lastRun: 1, lastAct: 0)
    _ = try books.books.record([payout()], on: basis, at: TestRegistry.now)
    #expect(try books.books.record([payout(2)], on: basis, at: TestRegistry.now) == nil)
    #expect(try books.books.acts().count == 1)
    // The same payout twice is refused by the database itself.
    let later = NewAct.Basis(lastRun: 1, lastAct: 1)
    #expect(throws: LedgerFailure.self) {
      try books.books.record([payout()], on: later, at: TestRegistry.now)
    }
    #expect(try books.books.acts().count == 1)
  }

  @Test func anActOfAnUnknownKindIsNotReadAsAnother() throws {
    let books = try books()
    let basis = NewAct.Basis(lastRun: 1, lastAct: 0)
    _ = try books.books.record([payout()], on: basis, at: TestRegistry.now)
    try books.database().run(
      "DROP TRIGGER acts_keep; PRAGMA ignore_check_constraints = ON; UPDATE acts SET kind = 9")
    let failure = #expect(throws: LedgerFailure.self) { _ = try books.books.acts() }
    #expect(failure?.finding.id == "ledger.damaged-act")
  }
}
