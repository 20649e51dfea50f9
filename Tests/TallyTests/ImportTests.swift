import CommandLine
import Foundation
import SQLite
import Synchronization
import TestSupport
import Testing
import tally

/// However a season's orders are cut into files, the ledger says the same.
@Suite struct ImportTests {
  @Test func theDefinitionsOfTheToolAreSound() {
    #expect(Tally.tool.flaws == [])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aSecondImportAndASecondRunChangeNothing(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try TestSeason()
    let path = try season.table("orders.csv", season.orders(120, &random))
    #expect(await season.tally("import", path).status == .fine)
    let first = await season.tally("reconcile")
    #expect(first.output.contains("run 1 "))
    let entries = await season.entries()
    #expect(!entries.isEmpty)
    let again = await season.tally("import", path)
    #expect(again.error.contains("import.known-file"))
    #expect(await season.tally("reconcile").output.contains("nothing has changed since run 1"))
    // Read again on purpose, every order is there twice, and nothing is credited twice.
    #expect(await season.tally("import", path, "--again").status == .fine)
    let second = await season.tally("reconcile")
    #expect(second.output.contains("120 DUPLICATE") || second.output.contains("DUPLICATE_RECORD"))
    #expect(await season.entries() == entries)
    #expect(await season.tally("verify").status == .fine)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func overlapsPartsAndTheirOrderMakeNoDifference(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let whole = try TestSeason()
    let lines = whole.orders(90, &random)
    await whole.tally("import", try whole.table("all.csv", lines))
    await whole.tally("reconcile")

    let parts = try TestSeason()
    #expect(parts.codes == whole.codes)
    let cuts = [0, 20, 50, 90]
    var files: [String] = []
    for index in 0..<3 {
      let lower = max(0, cuts[index] - 10)
      var part = Array(lines[lower..<cuts[index + 1]])
      part.shuffle(using: &random)
      files.append(try parts.table("part\(index).csv", part))
    }
    files.shuffle(using: &random)
    for file in files { await parts.tally("import", file, "--source", "orders") }
    await parts.tally("reconcile")
    #expect(await parts.entries() == whole.entries())
    #expect(await parts.outcomes() == whole.outcomes())
  }

  @Test func aCorrectionPostsTheDifferenceAndKeepsTheOldVersion() async throws {
    let season = try TestSeason()
    let line = { (refund: String) in
      "N1,friend@example.net,F1,\(season.codes[0]),300.00,EUR,paid,2026-05-20T09:00:00Z,\(refund)"
    }
    await season.tally("import", try season.table("may.csv", [line("")]))
    await season.tally("reconcile")
    #expect(await season.entries().count == 1)
    await season.tally(
      "import", try season.table("june.csv", [line("300.00")]), clock: "2026-06-03T12:00:00Z")
    let run = await season.tally("reconcile", clock: "2026-06-03T12:00:00Z")
    #expect(run.output.contains("1 reversal: 50.00 EUR"))
    let explained = await season.tally("explain", "order", "N1", clock: "2026-06-03T12:00:00Z")
    #expect(explained.output.contains("may.csv:2") && explained.output.contains("june.csv:2"))
    #expect(explained.output.contains("SUPERSEDED_RECORD"))
    let past = await season.tally(
      "reconcile", "--as-of", "2026-06-02", "--dry-run", clock: "2026-06-03T12:00:00Z")
    #expect(past.output.contains("HOLDING") && past.output.contains("nothing was recorded"))
  }

  /// A file is imported while its shop still writes it, and once more when it is complete.
  @Test(arguments: [11, 12, 13] as [UInt64])
  func aFileThatHasGrownIsReadAgainAndNothingIsCountedTwice(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try TestSeason()
    let lines = season.orders(40, &random)
    let whole = ([TestSeason.header] + lines).joined(separator: "\n") + "\n"
    let cut = Int.random(in: 200..<whole.utf8.count - 1, using: &random)
    try season.folder.write(Array(whole.utf8.prefix(cut)), to: "orders.csv")
    let path = season.folder.path + "orders.csv"
    await season.tally("import", path)
    await season.tally("reconcile")
    try season.folder.write(whole, to: "orders.csv")
    let later = "2026-06-02T12:00:00Z"
    #expect(await season.tally("import", path, clock: later).status == .fine)
    await season.tally("reconcile", clock: later)

    let straight = try TestSeason()
    await straight.tally("import", try straight.table("orders.csv", lines))
    await straight.tally("reconcile", clock: later)
    #expect(await season.balances() == straight.balances())
    #expect(await season.tally("verify", clock: later).status == .fine)
  }

  /// Somebody appends an order ten thousand times a second until the import has ended.
  @Test func aFileThatGrowsWhileItIsReadIsNamed() async throws {
    var random = SeededGenerator(seed: 14)
    let season = try TestSeason()
    let path = try season.table("orders.csv", season.orders(2_000, &random))
    #expect(!(await season.tally("import", path)).error.contains("import.changing-file"))
    let line = Data((season.orders(1, &random)[0] + "\n").utf8)
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seekToEnd()
    let isRead = Mutex(false)
    let writer = Thread {
      while !isRead.withLock({ $0 }) {
        file.write(line)
        Thread.sleep(forTimeInterval: 0.000_1)
      }
    }
    writer.start()
    let run = await season.tally("import", path, clock: "2026-06-02T12:00:00Z")
    isRead.withLock { $0 = true }
    while !writer.isFinished { try await Task.sleep(for: .milliseconds(1)) }
    #expect(run.status == .fine)
    #expect(run.error.contains("warning[import.changing-file]"))
    let whole = await season.tally("import", path, clock: "2026-06-02T13:00:00Z")
    #expect(whole.status == .fine && whole.output.contains("orders.csv"))
  }

  /// Inputs that were recorded before there were fingerprints have their SHA-256.
  @Test(arguments: [true, false]) func aFileIsKnownByItsBytes(hasFingerprint: Bool) async throws {
    var random = SeededGenerator(seed: 15)
    let season = try TestSeason()
    let lines = season.orders(3, &random)
    let path = try season.table("orders.csv", lines)
    #expect(await season.tally("import", path).status == .fine)
    if !hasFingerprint {
      let ledger = try Database(season.root + "/Ledger/ledger.sqlite", .readWrite)
      try ledger.run("DROP TRIGGER fingerprints_stay; DELETE FROM fingerprints")
    }
    // As long, and another order.
    let others = lines.map { $0.replacing("N", with: "M", maxReplacements: 1) }
    let other = try season.table("others.csv", others)
    #expect(!(await season.tally("import", other)).error.contains("import.known-file"))
    let again = await season.tally("import", try season.table("again.csv", lines))
    #expect(again.error.contains("warning[import.known-file]"))
    #expect(again.error.contains("as input 1;"))
    #expect(await season.tally("verify").status == .fine)
  }

  @Test func everyRecordIsCounted() async throws {
    var random = SeededGenerator(seed: 9)
    let season = try TestSeason()
    var lines = season.orders(40, &random)
    lines.insert("N90,x@example.net,F1,,12.3x,EUR,paid,2026-03-01T09:00:00Z,", at: 7)
    lines.append("N91,x@example.net,F1,,12.30,EUR,dunno,2026-03-01T09:00:00Z,")
    let run = await season.tally("import", try season.table("orders.csv", lines))
    #expect(run.status == .findings)
    #expect(run.error.contains("orders.csv:9:") && run.error.contains("record.bad-amount"))
    #expect(run.error.contains("record.unknown-status"))
    #expect(!run.error.contains("x@example.net"))
    let decided = await season.tally("reconcile").output
    let added = "42 records in 1 input = 40 orders decided + 0 other facts + 0 passed over + 2"
    #expect(decided.contains(added))
    let json = await season.tally("reconcile", "--format", "json", "--dry-run").output
    var sum = 0
    for line in json.split(whereSeparator: \.isNewline) where line.contains("\"type\":\"count\"") {
      let count = line.split(separator: ":").last?.dropLast()
      sum += count.flatMap { Int($0) } ?? 0
    }
    #expect(sum == 40)
  }
}
