import CommandLine
import TestSupport
import Testing
import tally

/// What people decide is a fact, with who and why.
@Suite struct PeopleTests {
  private func season() async throws -> TestSeason {
    let season = try TestSeason()
    let codes = season.codes.prefix(2).joined(separator: ",")
    await season.tally(
      "import",
      try season.table(
        "orders.csv",
        [
          "N1,f1@example.net,F1,\"\(codes)\",300.00,EUR,paid,2026-03-20T09:00:00Z,",
          "N2,f2@example.net,F2,,300.00,EUR,paid,2026-05-20T09:00:00Z,",
        ]))
    await season.tally("reconcile")
    return season
  }

  @Test func anOrderThatIsHeldIsApprovedForACodeAndEarns() async throws {
    let season = try await season()
    let held = await season.tally("review")
    #expect(held.output.contains("orders.csv:2") && held.output.contains("MULTIPLE_CODES"))
    let words = ["approve", "orders.csv:2", "--person", "Jana", "--reason", "she named Murat"]
    #expect(await season.tally(words + ["--code", season.codes[1]]).status == .fine)
    let run = await season.tally("reconcile")
    #expect(run.output.contains("MANUAL_APPROVE"))
    #expect(await season.entries().count == 2)
    let explained = await season.tally("explain", "order", "#n1")
    #expect(explained.output.contains("approve by Jana: she named Murat"))
    #expect(await season.tally("verify").status == .fine)
    await season.tally("withdraw", "N1", "--person", "Jana", "--reason", "wrong order")
    #expect(await season.tally("reconcile").output.contains("reversal"))
    #expect(await season.tally("verify").status == .fine)
  }

  @Test func anAmountThatIsSetIsWhatIsPosted() async throws {
    let season = try await season()
    await season.tally(
      "approve", "N1", "--amount", "20.00 EUR", "--code", season.codes[0], "--person", "Jana",
      "--reason", "agreed")
    #expect(await season.tally("reconcile").output.contains("1 accrual: 20.00 EUR"))
  }

  @Test func aLateClaimCreditsAnOrderWithoutACode() async throws {
    let season = try await season()
    await season.tally(
      "claim", "N2", "--code", season.codes[0], "--person", "Jana", "--reason", "telephoned")
    let run = await season.tally("reconcile")
    #expect(run.output.contains("LATE_CLAIM") || run.output.contains("HOLDING"))
    #expect(await season.tally("explain", "order", "N2").output.contains("claimed with code"))
  }

  @Test(arguments: [
    (["approve", "N1", "--person", "Jana"], "usage.unusable"),
    (["approve", "N1", "--reason", "why"], "usage.unusable"),
    (["claim", "N1", "--person", "Jana", "--reason", "why"], "usage.unusable"),
    (["approve", "N9", "--person", "Jana", "--reason", "why"], "tally.unknown-order"),
    (["claim", "N1", "--code", "QQQQQQ", "--person", "J", "--reason", "w"], "tally.unissued-code"),
    (["claim", "N1", "--code", "-", "--person", "J", "--reason", "w"], "tally.not-a-code"),
  ])
  func whatIsMissingOrUnknownIsSaid(words: [String], finding: String) async throws {
    let season = try await season()
    let run = await season.tally(words)
    #expect(run.error.contains("[\(finding)]"))
    #expect(run.status != .fine)
  }

  /// Erasing somebody must not bring back what leaving has ended.
  @Test func whoeverLeftAndIsForgottenEarnsNothingLater() async throws {
    let season = try TestSeason(list: "id,email,audience\nA1,a@example.org,customer\n")
    let left = "id,email,audience,state\nA1,a@example.org,customer,inactive\n"
    try season.folder.write(left, to: "left.csv")
    TestSeason.importAdvocates(season.folder.path + "left.csv", into: season.root, days: 30)
    let order = "N1,f@example.net,C1,\(season.codes[0]),200.00,EUR,paid,2026-03-01T10:00:00Z,0"
    await season.tally("import", try season.table("orders.csv", [order]))
    await season.tally("reconcile")
    #expect(await season.tally("status").output.contains("REFERRER_INELIGIBLE"))
    await season.tally("forget", "A1")
    await season.tally("reconcile")
    #expect(await season.entries() == [])
  }

  @Test func whoeverIsForgottenLeavesEveryBalance() async throws {
    let season = try await season()
    await season.tally(
      "approve", "N1", "--code", season.codes[0], "--person", "Jana", "--reason", "agreed")
    await season.tally("reconcile")
    let entries = await season.entries()
    for number in 1...4 { await season.tally("forget", "A\(number)") }
    #expect(await season.tally("explain", "order", "N1").output.contains("words erased"))
    await season.tally("reconcile")
    #expect(await season.entries() == entries)
    #expect(await season.tally("verify").status == .fine)
  }
}
