import Foundation
import TestSupport
import Testing
import tally

/// Plain text accounting agrees with the ledger.
@Suite struct JournalTests {
  @Test(arguments: [1, 2] as [UInt64])
  func hledgerChecksTheJournalAndFindsTheSameBalances(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try TestSeason()
    let lines = season.orders(150, &random)
    await season.tally("import", try season.table("a.csv", lines))
    await season.tally("reconcile", clock: "2026-06-01T12:00:00Z")
    await season.tally("reconcile", clock: "2026-07-15T12:00:00Z")
    let journal = await season.tally("export", "journal").output
    try season.folder.write(journal, to: "ledger.journal")
    let path = season.folder.path + "ledger.journal"
    let check = try #require(Command.named("hledger", ["-f", path, "check", "--strict"])).run()
    #expect(check.status == 0, "\(check.errorText)")
    let balance = try #require(
      Command.named("hledger", ["-f", path, "balance", "-N", "--flat", "-O", "csv"])
    ).run()
    var theirs: [String: String] = [:]
    for line in balance.outputText.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",").map { $0.trimmingCharacters(in: ["\""]) }
      theirs[cells[0]] = cells[1]
    }
    var ours: [String: Int] = [:]
    for line in await season.entries() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let (holder, amount) = (cells[3], try #require(Int(cells[9])))
      for (account, change) in [(cells[7], amount), (cells[8], -amount)] {
        let name =
          account == "expense"
          ? "expenses:referral" : "liabilities:referral:advocate-\(holder):\(account)"
        ours[name, default: 0] += change
      }
    }
    let shown = ours.filter { $0.value != 0 }.mapValues { cents in
      let sign = cents < 0 ? "-" : ""
      return "\(sign)\(abs(cents) / 100).\(String(format: "%02d", abs(cents) % 100)) EUR"
    }
    #expect(!shown.isEmpty && theirs == shown)
  }

  @Test func exportsAreTablesThatProgramsRead() async throws {
    var random = SeededGenerator(seed: 3)
    let season = try TestSeason()
    await season.tally("import", try season.table("a.csv", season.orders(30, &random)))
    await season.tally("reconcile")
    for kind in ["facts", "decisions", "entries"] {
      let table = await season.tally("export", kind).output
      let lines = await season.tally("export", kind, "--as", "json").output
      let rows = table.split(whereSeparator: \.isNewline).count - 1
      #expect(rows > 0 && rows == lines.split(separator: "\n").count)
      for line in lines.split(separator: "\n") {
        _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
      }
    }
    let beancount = await season.tally("export", "journal", "--as", "beancount").output
    #expect(beancount.contains(" open Expenses:Referral"))
  }
}
