import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// A run that is killed at any moment issued all of its invoices or none; the next one gives no
/// number twice and leaves none out.
@Suite struct InvoiceCrashTests {
  private func paid() async throws -> InvoiceSeason {
    let season = try InvoiceSeason()
    try await season.letters.spring()
    try await season.payOut(on: "2026-06-25")
    return season
  }

  private func command(_ season: InvoiceSeason) throws -> Command {
    let season = season.letters.season
    let command = try season.command([
      "invoices", "--businesses", season.folder.path + "businesses.csv",
    ])
    return Command(command.executable, command.arguments.dropLast() + ["2026-07-01T12:00:00Z"])
  }

  @Test(arguments: [1, 2] as [UInt64])
  func killedWhileIssuingNoNumberIsLostOrGivenTwice(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try await paid()
    let command = try command(season)
    for _ in 0..<8 {
      let milliseconds = Int.random(in: 1...60, using: &random)
      let killed = try #require(
        Command.named(
          "timeout",
          ["-s", "KILL", "0.\(milliseconds < 10 ? "00" : "0")\(milliseconds)"]
            + [command.executable.path(percentEncoded: false)] + command.arguments))
      _ = try killed.run()
    }
    let rows = try await season.rows("--payout", "1")
    #expect(rows.compactMap(\.number) == ["GS-2026-0001", "GS-2026-0002"])
    #expect(season.letters.names(InvoiceSeason.folder).filter { $0.hasSuffix("html") }.count == 2)
    #expect(await season.letters.tally("verify").status == .fine)
  }

  @Test func twoWhoIssueAtOnceIssueOnce() async throws {
    let season = try await paid()
    let command = try command(season)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try? command.run() } }
    }
    let rows = try await season.rows("--payout", "1")
    #expect(rows.compactMap(\.number) == ["GS-2026-0001", "GS-2026-0002"])
    #expect(rows.last?.issued == 0)
    #expect(await season.letters.tally("verify").status == .fine)
  }
}
