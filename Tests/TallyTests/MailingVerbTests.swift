import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// Who is told what, and that nobody is told twice.
@Suite struct MailingVerbTests {
  /// The rows of all lists: occasion, id and reward or reason.
  private func rows(_ letters: LetterSeason) throws -> [String] {
    let script = """
      import csv, glob, json, sys
      rows = []
      for path in glob.glob(sys.stdin.read() + 'Output/mailings/*.csv'):
          occasion = path.split('-')[-1].split('.')[0]
          with open(path, encoding='utf-8-sig', newline='') as file:
              for row in csv.DictReader(file):
                  rows.append(f"{occasion} {row['id']} {row['reward']}{row['reason']}")
      print(json.dumps(sorted(rows)))
      """
    let output = try Python.output(of: script, input: Array(letters.season.folder.path.utf8))
    return try JSONDecoder().decode([String].self, from: Data((output ?? "[]").utf8))
  }

  @Test func eachThingIsToldOnceAndInItsTurn() async throws {
    let letters = try LetterSeason()
    let code = letters.codes[0]
    try await letters.read("a.csv", [letters.order(1, code, on: "2026-03-01")], on: "2026-03-10")
    await letters.tally("mailings", on: "2026-03-10")
    let first = try rows(letters)
    #expect(first.count == 1 && first[0].hasPrefix("ordered "), "\(first)")
    #expect(await letters.tally("mailings", on: "2026-03-10").output.contains("nobody is owed"))

    await letters.season.tally(["reconcile"], clock: "2026-04-20T12:00:00Z")
    await letters.tally("mailings", on: "2026-04-20")
    #expect(try rows(letters).map { $0.prefix(8) } == ["ordered ", "released"])

    let back = [letters.order(1, code, on: "2026-03-01", status: "refunded")]
    try await letters.read("b.csv", back, on: "2026-05-01")
    await letters.tally("mailings", on: "2026-05-01")
    #expect(try rows(letters).map { $0.prefix(7) } == ["ordered", "refused", "release"])
    #expect(await letters.tally("mailings", on: "2026-05-02").output.contains("nobody is owed"))
    #expect(await letters.tally("verify").status == .fine)
  }

  @Test func listsHoldNothingOfAFriendAndNobodyElseCanOpenThem() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.tally("mailings")
    #expect(letters.names("Output/mailings").count >= 4)
    #expect(try letters.permissions("Output/mailings") == 0o700)
    for name in letters.names("Output/mailings") {
      #expect(try letters.permissions("Output/mailings/" + name) == 0o600)
      let text = try letters.text("Output/mailings/" + name)
      #expect(!text.contains("friend1") && !text.contains("example.net"), "\(name)")
      #expect(!text.contains("300") && !text.contains(",N1"), "\(name)")
      #expect(!text.contains("{"), "\(name)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func killedAtAnyMomentRecordAndListsAgreeAfterTheNextRun(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let calm = try LetterSeason()
    try await calm.spring()
    await calm.tally("mailings", on: "2026-06-01")

    let rough = try LetterSeason()
    try await rough.spring()
    for _ in 0..<5 {
      let process = try rough.season.command(["mailings"]).start()
      usleep(UInt32.random(in: 0...80_000, using: &random))
      process.send(SIGKILL)
      process.wait()
    }
    _ = try rough.season.command(["mailings"]).run()
    #expect(try rows(rough) == rows(calm))
    #expect(letters(rough) == letters(calm))
  }

  private func letters(_ season: LetterSeason) -> [String] {
    season.names("Output/mailings").filter { $0.hasSuffix(".csv") }
  }

  @Test func twoRunsAtOnceTellNobodyTwice() async throws {
    let alone = try LetterSeason()
    try await alone.spring()
    await alone.tally("mailings", on: "2026-06-01")
    let crowd = try LetterSeason()
    try await crowd.spring()
    let processes = try (0..<4).map { _ in try crowd.season.command(["mailings"]).start() }
    for process in processes { process.wait() }
    #expect(try rows(crowd) == rows(alone))
  }

  @Test func aMailingIsWrittenAgainAsItWas() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.tally("mailings")
    let before = try rows(letters)
    for name in letters.names("Output/mailings") {
      try FileManager.default.removeItem(
        atPath: letters.season.folder.path + "Output/mailings/" + name)
    }
    await letters.tally("mailings", "--mailing", "1")
    #expect(try rows(letters) == before)
    #expect(await letters.tally("mailings", "--mailing", "2").error.contains("mailing.unknown"))
  }

  @Test func aDryRunRecordsNothingAndWhoIsForgottenIsLeftOut() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    let dry = await letters.tally("mailings", "--dry-run")
    #expect(dry.output.contains("dry run") && letters.names("Output").isEmpty)
    await letters.tally("forget", "A1", on: "2026-07-02")
    await letters.tally("mailings", on: "2026-07-02")
    #expect(try rows(letters).allSatisfy { !$0.contains(" A1 ") })
    #expect(try !rows(letters).isEmpty)
  }

  @Test func whatBecameKnownBeforeADayIsLeft() async throws {
    let letters = try LetterSeason()
    try await letters.spring()
    await letters.tally("mailings", "--since", "2026-06-15", on: "2026-06-20")
    #expect(letters.names("Output/mailings").isEmpty)
    await letters.tally("mailings", "--since", "2026-05-01", on: "2026-06-20")
    #expect(!letters.names("Output/mailings").isEmpty)
  }
}
