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

  @Test func whatIsWrittenOffIsACostAgain() async throws {
    let season = try TestSeason()
    let path = season.folder.path + "Content/program/program.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = text.replacing("write_off_below: 5.00 EUR", with: "write_off_below: 60.00 EUR")
    try #require(changed != text)
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
    await season.tally("import", try season.table("april.csv", [season.line(1), season.line(2)]))
    await season.tally("reconcile", clock: "2026-06-01")
    try #require(try await season.payOut(clock: "2026-06-01"))
    await season.tally("payouts", "mark", "1", "--paid", clock: "2026-06-01")
    let undone = [season.line(1, status: "refunded", refunded: "300.00")]
    await season.tally("import", try season.table("undone.csv", undone), clock: "2026-06-10")
    await season.tally("reconcile", clock: "2026-06-10")
    try #require(try await season.payOut(clock: "2026-06-11"))
    let before = await season.tally("report", "--format", "json", clock: "2026-06-12").output
    #expect(before.contains(#""newer_acts":1,"#), "the newest run did not see it")
    #expect(try figures(before)["written_off_small"]?["value"] as? Int == 0)
    #expect(try figures(before)["rewards_net"]?["value"] as? Int == 5_000)
    await season.tally("reconcile", clock: "2026-07-01")
    let after = await season.tally("report", "--format", "json", clock: "2026-07-01").output
    let found = try figures(after)
    #expect(found["advocate_rewards"]?["value"] as? Int == 10_000)
    #expect(found["clawed_back"]?["value"] as? Int == 5_000)
    #expect(found["written_off_small"]?["value"] as? Int == 5_000)
    #expect(found["written_off_borne"]?["value"] as? Int == 0)
    #expect(found["rewards_net"]?["value"] as? Int == 10_000, "all that was ever paid")
    // What was known before.
    let then = await season.tally("report", "--as-of", "2026-06-20", "--format", "json").output
    #expect(try figures(then)["written_off_small"]?["value"] as? Int == 0)
    #expect(then.contains(#""newer_acts":1,"#) && after.contains(#""newer_acts":0,"#))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func anEarlierDayIsReportedAsItWasThen(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try TestSeason()
    // Three versions of each order: corrections and refunds come late.
    let lines = (0..<3).flatMap { _ in season.orders(40, &random) }
    var reports: [String: String] = [:]
    for (index, day) in ["2026-04-03", "2026-05-04", "2026-06-05", "2026-07-06"].enumerated() {
      let some = lines.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      await season.tally(
        "import", try season.table("orders\(index).csv", some), "--source", "orders", clock: day)
      await season.tally("reconcile", clock: day)
      if index == 1 { try await season.payOut(clock: day) }
      reports[day] = await season.tally("report", "--format", "json", clock: day).output
    }
    func body(_ text: String) -> [Substring] { Array(text.split(separator: "\n").dropFirst()) }
    #expect(Set(reports.values.map { body($0) }).count == 4, "each day has figures of its own")
    for (day, report) in reports {
      // The day itself, and one on which nothing had happened since.
      for asked in [day, day.dropLast(2) + "28"] {
        let again = await season.tally(
          "report", "--as-of", String(asked), "--format", "json", clock: "2026-08-01")
        #expect(again.status == .fine, "\(again.error)")
        #expect(body(again.output) == body(report), "\(asked)")
        #expect(again.output.contains(#""is_as_decided":true"#))
      }
    }
  }

  @Test func whatTheRegistryHasForgottenIsSaidOfAnEarlierDay() async throws {
    let season = try await season()
    let day = ["report", "--as-of", "2026-05-21"]
    let table = await season.tally(day).output
    #expect(table.contains("run 1 as of 2026-05-20 14:00"))
    #expect(table.contains("there are later runs") && !table.contains("have changed"))
    // Somebody new changes nothing of what was decided, and is not counted before their time.
    try season.folder.write("id,email,audience\nZ9,zoe@example.com,customer\n", to: "more.csv")
    TestSeason.importAdvocates(season.folder.path + "more.csv", into: season.root, days: 150)
    let counted = await season.tally(day).output
    #expect(counted.contains("have changed since that run, and are counted as they are known"))
    #expect(
      counted.hasPrefix(table.prefix(upTo: table.range(of: "\n\n")?.lowerBound ?? table.endIndex)))
    // Whose e-mail address is gone, to them nobody is alike any more.
    await season.tally("forget", "A4")
    let decided = await season.tally(day).output
    #expect(decided.contains("orders are decided by those of today, and not as they were"))
  }

  @Test func beforeTheFirstRunThereWasNothing() async throws {
    let run = try await season().tally("report", "--as-of", "2026-05-19")
    #expect(run.status == .findings && run.error.contains("report.not-reconciled"))
    #expect(run.error.contains("the first run is as of 2026-05-20 14:00"))
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
