import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// Whatever ends a process, running it again gives the ledger that would have been.
@Suite struct CrashTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func killedAtAnyMomentARepetitionConverges(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let calm = try TestSeason()
    let lines = calm.orders(300, &random)
    await calm.tally("import", try calm.table("orders.csv", lines))
    await calm.tally("reconcile")

    let rough = try TestSeason()
    let path = try rough.table("orders.csv", lines)
    for words in [["import", path], ["reconcile"]] {
      for _ in 0..<6 {
        let process = try rough.command(words).start()
        usleep(UInt32.random(in: 0...60_000, using: &random))
        process.send(SIGKILL)
        process.wait()
      }
      _ = try rough.command(words).run()
    }
    #expect(await rough.entries() == calm.entries())
    #expect(await rough.outcomes() == calm.outcomes())
    #expect(await rough.tally("verify").status == .fine)
  }

  @Test func twoProcessesAtOnceLoseNothingAndPostNothingTwice() async throws {
    var random = SeededGenerator(seed: 8)
    let alone = try TestSeason()
    let lines = alone.orders(200, &random)
    await alone.tally("import", try alone.table("all.csv", lines))
    await alone.tally("reconcile")

    let crowd = try TestSeason()
    var processes: [RunningCommand] = []
    for index in 0..<4 {
      let part = Array(lines[(index * 50)..<(index * 50 + 50)])
      let path = try crowd.table("part\(index).csv", part)
      for words in [["import", path], ["import", path], ["reconcile"]] {
        processes.append(try crowd.command(words).start())
      }
    }
    for process in processes { process.wait() }
    await crowd.tally("reconcile")
    #expect(await crowd.outcomes() == alone.outcomes())
    let status = await crowd.tally("status").output
    #expect((0..<4).allSatisfy { status.contains("part\($0).csv") })
    // Runs in between may have posted what a later one took back; the balances are the same.
    #expect(await balances(crowd) == balances(alone))
    #expect(await crowd.tally("verify").status == .fine)
  }

  private func balances(_ season: TestSeason) async -> [String: Int] {
    var sums: [String: Int] = [:]
    for line in await season.entries() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for (account, sign) in [(cells[7], 1), (cells[8], -1)] {
        sums["\(cells[3]) \(account)", default: 0] += sign * (Int(cells[9]) ?? 0)
      }
    }
    return sums.filter { $0.value != 0 }
  }
}
