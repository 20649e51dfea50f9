import CommandLine
import TestSupport
import Testing
import tally

/// Shops name each month's export alike: an order is never taken for that of another month.
@Suite struct SharedNameTests {
  private func season() async throws -> TestSeason {
    let season = try TestSeason()
    let codes = season.codes.prefix(2).joined(separator: ",")
    let line = { (number: String, day: String) in
      "\(number),\(number)@example.net,\(number),\"\(codes)\",300.00,EUR,paid,\(day)T09:00:00Z,"
    }
    await season.tally(
      "import", try season.table("may/shop.csv", [line("N1", "2026-05-20")]),
      try season.table("june/shop.csv", [line("N2", "2026-05-30"), line("N3", "2026-05-31")]))
    await season.tally("reconcile")
    return season
  }

  private static let why = ["--person", "Jana", "--reason", "asked the customer"]

  @Test func aLineOfTwoInputsIsNeitherShownNorDecided() async throws {
    let season = try await season()
    for words in [["explain", "order", "shop.csv:2"], ["reject", "shop.csv:2"] + Self.why] {
      let run = await season.tally(words)
      #expect(run.status == .findings)
      #expect(run.error.contains("[tally.ambiguous-order]"), "\(run.error)")
      #expect(run.error.contains("`shop.csv#1:2`, `shop.csv#2:2`"))
    }
    let status = await season.tally("status", "--format", "json").output
    #expect(status.contains("\"input\":2") && !status.contains("\"input\":3"))
  }

  @Test func whatReviewListsReachesEachOrder() async throws {
    let season = try await season()
    let held = await season.tally("review").output
    #expect(held.contains("shop.csv#1:2") && held.contains("shop.csv#2:2"))
    #expect(await season.tally(["reject", "shop.csv#1:2"] + Self.why).status == .fine)
    await season.tally("reconcile")
    let outcomes = await season.outcomes()
    #expect(outcomes.values.filter { $0.hasPrefix("REJECTED") }.count == 1)
    let first = await season.tally("explain", "order", "N1").output
    #expect(first.contains("MANUAL_REJECT") && first.contains("shop.csv#1:2"))
  }

  @Test func aLineThatOnlyOneOfThemHasNeedsNoNumber() async throws {
    let season = try await season()
    let third = await season.tally("explain", "order", "shop.csv:3").output
    #expect(third.contains("shop.csv#2:3"))
  }

  /// A file that is imported anew tells of the same orders in the same lines.
  @Test func aFileThatWasReadAnewIsOneFile() async throws {
    let season = try await season()
    await season.tally("import", "--again", season.folder.path + "june/shop.csv")
    await season.tally("reconcile")
    #expect(await season.tally("explain", "order", "shop.csv:3").status == .fine)
    #expect(await season.tally("explain", "order", "shop.csv:2").status == .findings)
  }
}
