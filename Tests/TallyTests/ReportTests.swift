import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// What the programme came to, from files to figures.
@Suite struct ReportTests {
  private func season() async throws -> TestSeason {
    let season = try TestSeason()
    let (one, two) = (season.codes[0], season.codes[1])
    let lines = [
      "N1,f1@example.net,F1,\(one),300.00,EUR,paid,2026-03-02T09:00:00Z,",
      "N2,f2@example.net,F2,\(one),200.00,EUR,paid,2026-04-02T09:00:00Z,50.00",
      "N3,f3@example.net,F3,\(two),300.00,EUR,paid,2026-04-12T09:00:00Z,",
      "N4,f4@example.net,F4,,300.00,EUR,paid,2026-04-12T09:00:00Z,",
      "N5,f5@example.net,F5,\(two),50.00,EUR,paid,2026-04-12T09:00:00Z,",
      "N6,f6@example.net,F6,\(two),300.00,EUR,pending,2026-04-12T09:00:00Z,",
      // The second advocate is a friend of the first.
      "N7,advocate2@example.org,A2,\(one),300.00,EUR,paid,2026-02-12T09:00:00Z,",
    ]
    await season.tally("import", try season.table("orders.csv", lines))
    // Their addresses are alike, so that a person has to say who they are.
    await season.tally("approve", "N7", "--person", "Jana", "--reason", "two neighbours")
    await season.tally("reconcile", clock: "2026-05-20T12:00:00Z")
    let refunded = lines[2] + "300.00"
    await season.tally(
      "import", try season.table("june.csv", [refunded]), "--source", "orders")
    await season.tally("reconcile")
    return season
  }

  /// Figures by name, of EUR where there are several.
  private func figures(_ text: String) throws -> [String: [String: Any]] {
    var figures: [String: [String: Any]] = [:]
    for line in text.split(separator: "\n") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      if let name = object["name"] as? String { figures[name] = object }
    }
    return figures
  }

  @Test func figuresByHand() async throws {
    let run = try await season().tally("report", "--format", "json")
    #expect(run.status == .fine, "\(run.error)")
    let found = try figures(run.output)
    func value(_ name: String) -> Double? { found[name]?["value"] as? Double }
    #expect(value("advocates_with_code") == 4)
    #expect(value("attributed_orders") == 6)
    #expect(value("credited_orders") == 3)
    #expect(value("refused_orders") == 1 && value("open_orders") == 1)
    #expect(value("reversed_orders") == 1 && value("reversal_rate") == 0.25)
    #expect(value("customers_brought") == 3)
    #expect(found["viewed_rate"]?["value"] is NSNull)
    // Two advocates of the first degree, one friend who is an advocate, who brought nobody now.
    #expect(value("depth_0") == 3 && value("depth_1") == 3)
    #expect(value("advocate_rewards") == 20_000 && value("reversed") == 5_000)
    #expect(value("rewards_net") == 15_000)
    // 300 + 150 + 300, tax not said.
    #expect(value("revenue") == 75_000)
    #expect(value("cost_per_customer") == 5_000 && value("cost_ratio") == 0.2)
    #expect(value("reversals_within_14_days") == 1)
    // Codes are of 2026-01-01: 42 days to the first customer of one; two's was paid back.
    #expect(value("days_until_quarter") == 42)
  }

  @Test func everyReportSaysWhatItRestsOn() async throws {
    let season = try await season()
    let lines = await season.tally("report", "--format", "json").output.split(separator: "\n")
    let context = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(context["as_of"] as? String == "2026-06-01T12:00:00Z")
    #expect(context["since"] as? String == "2025-06-01T22:00:00Z")
    #expect(context["zone"] as? String == "Europe/Berlin")
    #expect(context["inputs"] as? Int == 3 && context["records"] as? Int == 9)
    #expect(context["views_first"] is NSNull)
    #expect(context["is_registry_newer"] as? Bool == false)
    #expect(context["newer_inputs"] as? Int == 0)
    #expect(context["orders_longest_gap_days"] as? Int == 30)
    let table = await season.tally("report").output
    #expect(table.contains("as of 2026-06-01 14:00") && table.contains("views: none"))
    #expect(table.contains("WORD OF MOUTH") && table.contains("never added up"))
  }

  @Test func theWindowCutsFiguresAndNotTheForest() async throws {
    let season = try await season()
    let found = try figures(
      await season.tally("report", "--since", "2026-04-01", "--format", "json").output)
    #expect(found["credited_orders"]?["value"] as? Int == 1)
    #expect(found["depth_1"]?["value"] as? Int == 3)
    // All four had a code on the first day; one friend was brought since.
    #expect(found["k_factor"]?["whole"] as? Int == 4)
    #expect(found["k_factor"]?["value"] as? Double == 0.25)
  }

  @Test func linesAreAsTheSchemaSays() async throws {
    try await SchemaCheck.check(season().tally("report", "--format", "json").output, "report")
  }

  @Test func whatCameSinceTheRunIsSaid() async throws {
    let season = try await season()
    await season.tally("import", try season.table("late.csv", []), "--source", "orders")
    await season.tally("forget", "A4")
    let table = await season.tally("report").output
    #expect(table.contains("advocates or codes have changed since that run"))
    #expect(table.contains("inputs since that run: 1"))
  }

  @Test func beforeTheFirstRunThereIsNothingToReport() async throws {
    let season = try TestSeason()
    await season.tally("import", try season.table("a.csv", []))
    let run = await season.tally("report")
    #expect(run.status == .findings && run.error.contains("tally.not-reconciled"))
  }
}
