import CommandLine
import Ledger
import Program
import Quantity
import TestSupport
import Testing
import tally

/// What does not follow from the facts is found, even if the chain is sound.
@Suite struct VerifyTests {
  @Test func anEntryThatFollowsFromNothingIsFound() async throws {
    let season = try TestSeason()
    let line = "N1,f@example.net,F1,\(season.codes[0]),300.00,EUR,paid,2026-05-20T09:00:00Z,"
    await season.tally("import", try season.table("may.csv", [line]))
    await season.tally("reconcile")
    let program = try #require(Identifier("lindenhof"))
    let books = try SQLiteBooks.writing(root: season.root, program: program)
    let last = try #require(try books.runs().last)
    let rules = try #require(try books.rules(last.rules))
    let gift = Entry(
      name: CreditName(subject: 77, purpose: 0, detail: 0), step: 0, kind: .accrual,
      reason: "RELEASED", offer: "solar-friend", advocate: 1, debit: .expense, credit: .payable,
      unit: "EUR", amount: 10_000, effectiveAt: last.asOf)
    _ = try books.post(
      NewRun(
        basis: NewRun.Basis(inputs: 1, inputHead: last.inputHead, lastRun: 1), asOf: last.asOf,
        known: last.known, recordedAt: last.asOf, rules: rules, registry: last.registry,
        decisions: NewDecisions(try books.decisions().map { PackedDecisions($0) }),
        counts: try books.counts(run: 1), entries: EntryList([gift])))
    #expect(try books.flaws().isEmpty)
    let found = await season.tally("verify")
    #expect(found.status == .findings && found.error.contains("verify.other-result"))
    // The next run takes it back, as nothing should stand.
    #expect(await season.tally("reconcile").output.contains("1 reversal: 100.00 EUR"))
    #expect(await season.tally("verify").status == .fine)
  }

  /// Older versions recorded what a run decided column by column.
  @Test func aRunOfAnOlderVersionIsProvenAndTheNextOneGoesOn() async throws {
    let season = try TestSeason()
    let line = "N1,f@example.net,F1,\(season.codes[0]),300.00,EUR,paid,2026-05-20T09:00:00Z,"
    await season.tally("import", try season.table("may.csv", [line]))
    await season.tally("reconcile")
    let program = try #require(Identifier("lindenhof"))
    let books = try SQLiteBooks.writing(root: season.root, program: program)
    let last = try #require(try books.runs().last)
    let blocks = try books.decisions()
    let older = NewDecisions(blocks.map { PackedDecisions($0, form: .columns) })
    #expect(older.digest != last.decisions)
    _ = try books.post(
      NewRun(
        basis: NewRun.Basis(inputs: 1, inputHead: last.inputHead, lastRun: 1), asOf: last.asOf,
        known: last.known, recordedAt: last.asOf,
        rules: try #require(try books.rules(last.rules)), registry: last.registry,
        decisions: older, counts: try books.counts(run: 1), entries: EntryList(),
        holds: try #require(try books.holds(run: 1))))
    #expect(try books.decisions() == blocks)
    #expect(await season.tally("verify").status == .fine)
    // It is recorded once more, in the form of today, and then stays.
    #expect(await season.tally("reconcile").output.contains("run 3 as of"))
    #expect(await season.tally("reconcile").output.contains("nothing has changed since run 3"))
    #expect(await season.tally("verify").status == .fine)
    #expect(try books.runs().last?.decisions == last.decisions)
  }

  @Test func theHeadOfARunIsKnownByItsBeginning() async throws {
    let season = try TestSeason()
    await season.tally("import", try season.table("a.csv", []))
    let line = "N1,f@example.net,F1,,300.00,EUR,paid,2026-05-20T09:00:00Z,"
    await season.tally("import", try season.table("may.csv", [line]))
    let run = await season.tally("reconcile").output
    let head = try #require(run.split(separator: "head ").last?.prefix(16))
    #expect(await season.tally("verify", "--head", String(head)).status == .fine)
    let other = await season.tally("verify", "--head", "0123456789abcdef")
    #expect(other.error.contains("verify.unknown-head"))
  }
}
