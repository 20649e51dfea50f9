import CommandLine
import TestSupport
import Testing
import tally

/// `reconcile --dry-run FILE` says what importing would bring, and keeps nothing.
@Suite struct TryingTests {
  /// What a run says but its last line, which tells of dry runs and numbers of runs.
  private func decided(_ run: TestSeason.Run) -> [Substring] {
    run.output.split(whereSeparator: \.isNewline).dropLast()
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aTriedFileIsDecidedAsIfItWereImported(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try TestSeason()
    let lines = season.orders(120, &random)
    let files = try [
      season.table("early.csv", Array(lines[..<70])), season.table("late.csv", Array(lines[50...])),
    ]
    let before = try season.folder.read("Ledger/ledger.sqlite")
    let both = await season.tally(["reconcile", "--dry-run"] + files)
    #expect(both.status == .fine)
    #expect(both.output.contains("in 2 inputs") && both.output.contains("nothing was recorded"))
    #expect(try season.folder.read("Ledger/ledger.sqlite") == before)
    await season.tally("import", files[0])
    #expect(decided(await season.tally("reconcile", "-n", files[1])) == decided(both))
    let known = await season.tally("reconcile", "-n", files[0], files[1])
    #expect(known.error.contains("import.known-file") && decided(known) == decided(both))
    await season.tally("import", files[1])
    #expect(decided(await season.tally("reconcile", "--dry-run")) == decided(both))
  }

  @Test func aTriedFileIsWeighedAgainstWhatIsPosted() async throws {
    let season = try TestSeason()
    let line = { (refund: String) in
      "N1,friend@example.net,F1,\(season.codes[0]),300.00,EUR,paid,2026-05-20T09:00:00Z,\(refund)"
    }
    await season.tally("import", try season.table("may.csv", [line("")]))
    await season.tally("reconcile")
    let refunded = try season.table("june.csv", [line("300.00")])
    let tried = await season.tally("reconcile", "-n", refunded, clock: "2026-06-03T12:00:00Z")
    #expect(tried.output.contains("1 reversal: 50.00 EUR"))
    let past = await season.tally(
      "reconcile", "-n", refunded, "--as-of", "2026-06-02", clock: "2026-06-03T12:00:00Z")
    #expect(past.output.contains("1 reversal: 50.00 EUR"))
  }

  /// Of a small file only the codes that it names are looked up.
  @Test func advocatesOwnOrdersAreTriedAsIfTheyWereImported() async throws {
    let season = try TestSeason(advocates: 6)
    let order = { (id: String, email: String, customer: String, code: Int) in
      "\(id),\(email),\(customer),\(season.codes[code]),300.00,EUR,paid,2026-05-20T09:00:00Z,"
    }
    let files = try [
      season.table("plain.csv", [order("N1", "f@example.net", "F1", 0)]),
      season.table(
        "own.csv",
        [order("N2", "advocate1@example.org", "", 0), order("N3", "g@example.net", "A1", 1)]),
      season.table(
        "ring.csv",
        (0..<3).map { order("R\($0)", "advocate\($0 + 1)@example.org", "A\($0 + 1)", ($0 + 1) % 3) }
      ),
      season.table(
        "two.csv",
        [
          order("N4", "advocate2@example.org", "A3", 1),
          order("N5", "advocate4@example.org", "A2", 1),
        ]),
    ]
    for file in files {
      let tried = await season.tally("reconcile", "-n", file)
      let other = try TestSeason(advocates: 6)
      await other.tally("import", file)
      #expect(decided(await other.tally("reconcile", "-n")) == decided(tried), "\(file)")
    }
  }

  @Test func badRecordsOfATriedFileAreTold() async throws {
    let season = try TestSeason()
    let file = try season.table(
      "bad.csv", ["N1,x@example.net,F1,,12.3x,EUR,paid,2026-03-01T09:00:00Z,"])
    let run = await season.tally("reconcile", "-n", file)
    #expect(run.status == .findings && run.error.contains("bad.csv:2:"))
    #expect(run.output.contains("+ 1 set aside"))
  }

  @Test func filesAreNotPostedFrom() async throws {
    let season = try TestSeason()
    let run = await season.tally("reconcile", "orders.csv")
    #expect(run.status == .usage && run.error.contains("add `--dry-run`"))
  }
}
