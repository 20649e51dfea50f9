import CommandLine
import Foundation
import SQLite
import TestSupport
import Testing
import tally

/// A closed month stays as it was, and what comes late stands in the open one.
@Suite struct ClosingTests {
  @Test func whatComesLateIsPostedInTheOpenMonth() async throws {
    let season = try TestSeason()
    await season.tally("import", try season.table("a.csv", [season.line(1)]), clock: "2026-05-02")
    await season.tally("reconcile", clock: "2026-05-02")
    await season.tally("reconcile", clock: "2026-06-01T12:00:00Z")
    let closed = await season.tally("close", "2026-05", clock: "2026-06-02")
    #expect(closed.status == .fine && closed.output.contains("50.00 EUR"))
    let late = [season.line(2, code: 1, at: "2026-04-15")]
    await season.tally("import", try season.table("late.csv", late), clock: "2026-06-05")
    #expect(
      await season.tally("reconcile", "--as-of", "2026-05-20", clock: "2026-06-05").status
        == .findings)
    await season.tally("reconcile", clock: "2026-06-05")
    let decisions = await season.tally("export", "decisions").output
    #expect(decisions.contains("LATE_EVENT"))
    let entries = await season.tally("export", "entries").output.split(separator: "\r\n")
    #expect(entries.last?.contains("2026-06-05") == true)
    #expect(await season.tally("verify", clock: "2026-06-05").status == .fine)
  }

  @Test(arguments: [
    ("2026-06", "close.not-over"), ("2026-05", "close.undecided"),
    ("2026-03", "close.closed-before"),
  ])
  func aMonthIsClosedWhenItIsOverAndDecided(month: String, id: String) async throws {
    let season = try TestSeason()
    await season.tally("import", try season.table("a.csv", [season.line(1)]), clock: "2026-05-02")
    await season.tally("reconcile", clock: "2026-05-02")
    await season.tally("close", "2026-04", clock: "2026-05-02")
    let refused = await season.tally("close", month, clock: "2026-06-15")
    #expect(refused.status == .findings && refused.error.contains(id))
  }

  @Test func aMonthThatDoesNotComeToWhatItDidIsFound() async throws {
    let season = try TestSeason()
    await season.tally("import", try season.table("a.csv", [season.line(1)]), clock: "2026-05-02")
    await season.tally("reconcile", clock: "2026-05-02")
    await season.tally("reconcile", clock: "2026-06-02")
    await season.tally("close", "2026-05", clock: "2026-06-02")
    let database = try Database(season.root + "/Ledger/ledger.sqlite", .readWrite)
    try database.run("DROP TRIGGER act_balances_keep; UPDATE act_balances SET amount = amount + 1")
    #expect(
      await season.tally("verify", clock: "2026-06-02").error.contains("verify.changed-month"))
  }
}
