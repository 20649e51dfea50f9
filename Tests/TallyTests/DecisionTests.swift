import CommandLine
import TestSupport
import Testing
import tally

/// A person's word that would change nothing is said, and not recorded.
@Suite struct DecisionTests {
  private static let now = "2026-06-02T12:00:00Z"

  /// N1 earns, N2 has a mistyped code, N3 none, N4 is not paid, N5 was paid back, N6 is a test, N7
  /// was rejected, and so on.
  private func season() async throws -> TestSeason {
    let season = try TestSeason()
    let code = season.codes[0]
    let mistyped = String(code.dropLast()) + (code.hasSuffix("Z") ? "Y" : "Z")
    let lines = [
      "N1,f1@example.net,F1,\(code),300.00,EUR,paid,2026-05-20T09:00:00Z,,",
      "N2,f2@example.net,F2,\(mistyped),300.00,EUR,paid,2026-05-20T09:00:00Z,,",
      "N3,f3@example.net,F3,,300.00,EUR,paid,2026-05-20T09:00:00Z,,",
      "N4,f4@example.net,F4,\(code),300.00,EUR,pending,2026-05-20T09:00:00Z,,",
      "N5,f5@example.net,F5,\(code),300.00,EUR,refunded,2026-05-20T09:00:00Z,,",
      "N6,f6@example.net,F6,\(code),300.00,EUR,paid,2026-05-20T09:00:00Z,,yes",
      "N7,f7@example.net,F7,\(code),300.00,EUR,paid,2026-05-20T09:00:00Z,,",
    ]
    let table = ([TestSeason.header + ",test"] + lines).joined(separator: "\n") + "\n"
    try season.folder.write(table, to: "orders.csv")
    await season.tally("import", season.folder.path + "orders.csv")
    await season.tally("reconcile")
    await season.tally("reject", "N7", "--person", "Jana", "--reason", "a forum")
    return season
  }

  private func run(_ season: TestSeason, _ words: String) async -> TestSeason.Run {
    let words = words.split(separator: " ").map { word -> String in
      switch word {
      case "CODE": season.codes[0]
      case "OTHER": season.codes[1]
      default: String(word.replacing("_", with: " "))
      }
    }
    return await season.tally(words + ["--person", "Jana", "--reason", "why"], clock: Self.now)
  }

  @Test(arguments: [
    ("approve N2", "decision.needs-code"), ("approve N3", "decision.needs-code"),
    ("approve N5", "decision.no-effect"), ("approve N6", "decision.no-effect"),
    ("approve N1 --amount 20.00_USD", "decision.other-currency"),
    ("reject N7", "decision.no-effect"), ("withdraw N1", "decision.nothing-to-withdraw"),
    ("claim N1 --code CODE", "decision.no-effect"), ("claim N1 --code OTHER", "decision.no-effect"),
    ("claim N7 --code OTHER", "decision.no-effect"),
  ])
  func whatWouldChangeNothingIsNotRecorded(words: String, finding: String) async throws {
    let season = try await season()
    let before = await season.tally("export", "facts").output
    let run = await run(season, words)
    #expect(run.error.contains("[\(finding)]"), "\(run.error)")
    #expect(run.status == .findings)
    #expect(await season.tally("export", "facts").output == before)
  }

  @Test(arguments: [
    ("approve N2 --code CODE", "CREDIT_PENDING, MANUAL_APPROVE"),
    ("approve N3 --code OTHER", "CREDIT_PENDING, MANUAL_APPROVE"),
    ("approve N4", "the decision counts once it is"),
    ("approve N1 --amount 20.00_EUR", "CREDIT_PENDING, MANUAL_ADJUST"),
    ("approve N1 --amount 0.00_EUR", "MANUAL_ADJUST"), ("reject N1", "REJECTED, MANUAL_REJECT"),
    ("reject N2", "REJECTED, MANUAL_REJECT"), ("approve N7", "CREDIT_PENDING, MANUAL_APPROVE"),
    ("withdraw N7", "CREDIT_PENDING, HOLDING"), ("claim N3 --code CODE", "HELD, LATE_CLAIM"),
  ])
  func whatCountsIsRecordedAndSaysWhatFollows(words: String, outcome: String) async throws {
    let season = try await season()
    let run = await run(season, words)
    #expect(run.error.isEmpty && run.status == .fine, "\(run.error)")
    #expect(run.output.contains("recorded as input 3"))
    #expect(run.output.contains(outcome), "\(run.output)")
  }

  @Test func aSecondApprovalThatSaysTheSameIsNotRecorded() async throws {
    let season = try await season()
    #expect(await run(season, "approve N2 --code CODE").status == .fine)
    #expect(await run(season, "approve N2 --code CODE").error.contains("[decision.no-effect]"))
    #expect(await run(season, "approve N2 --code OTHER").status == .fine)
    #expect(await run(season, "claim N3 --code CODE").status == .fine)
    #expect(await run(season, "claim N3 --code CODE").error.contains("[decision.no-effect]"))
  }

  @Test func aMistypedCodeIsProposedAndNeverCredited() async throws {
    let season = try await season()
    #expect(await run(season, "approve N2").error.contains("perhaps `\(season.codes[0])`"))
    let review = await season.tally("review").output
    #expect(
      review.contains("orders.csv:3") && review.contains("1 with a code that may be mistyped"))
    let json = await season.tally("review", "--format", "json").output
    #expect(json.contains("\"type\":\"mistyped\"") && json.contains(season.codes[0]))
  }
}
