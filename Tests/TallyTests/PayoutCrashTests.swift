import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// A close that is killed at any moment happened whole or not at all; closing again pays nothing
/// twice.
@Suite struct PayoutCrashTests {
  @Test(arguments: [1, 2] as [UInt64])
  func killedWhileClosingNothingIsPaidTwiceOrLost(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try TestSeason()
    let lines = season.orders(200, &random)
    await season.tally("import", try season.table("a.csv", lines))
    await season.tally("reconcile")
    let code = try #require(try await season.proposal(clock: TestSeason.now))
    let due = await season.tally("payouts", "propose").output
    for _ in 0..<8 {
      let command = try season.command(["payouts", "close", code])
      let milliseconds = Int.random(in: 1...60, using: &random)
      let killed = try #require(
        Command.named(
          "timeout",
          ["-s", "KILL", "0.\(milliseconds < 10 ? "00" : "0")\(milliseconds)"]
            + [command.executable.path(percentEncoded: false)] + command.arguments))
      _ = try killed.run()
    }
    await season.tally("payouts", "close", code)
    #expect(await season.tally("verify").status == .fine)
    let rows = await season.tally("payouts", "list", "--format", "json").output
      .split(separator: "\n")
    #expect(try await season.proposal(clock: TestSeason.now) == nil)
    var paid = 0
    for row in rows {
      let object = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
      paid += (object?["amount"] as? String).flatMap { Int($0) } ?? 0
    }
    let total = "\(paid / 100).\(paid % 100 < 10 ? "0" : "")\(paid % 100) EUR"
    #expect(due.contains(": \(total) to "), "\(due) \(total)")
  }

  @Test func twoWhoCloseAtOncePayOnce() async throws {
    let season = try TestSeason()
    await season.tally("import", try season.table("a.csv", [season.line(1), season.line(2)]))
    await season.tally("reconcile")
    let code = try #require(try await season.proposal(clock: TestSeason.now))
    let commands = try (0..<4).map { _ in try season.command(["payouts", "close", code]) }
    await withTaskGroup(of: Void.self) { group in
      for command in commands { group.addTask { _ = try? command.run() } }
    }
    let list = await season.tally("payouts", "list", "--format", "json").output
    #expect(list.split(separator: "\n").count == 1)
    #expect(await season.tally("verify").status == .fine)
  }
}
