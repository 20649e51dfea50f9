import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// Changed offers over recorded facts.
@Suite struct SimulateTests {
  /// The offer with words replaced, as a file of its own; its path.
  private func offer(
    _ season: TestSeason, _ changes: [(String, String)], _ name: String = "draft.yaml"
  ) throws -> String {
    let path = "Content/program/offers/solar-friend.yaml"
    var text = try String(contentsOf: Repository.file(path), encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    try season.folder.write(text, to: name)
    return season.folder.path + name
  }

  private func season(_ lines: (TestSeason) -> [String]) async throws -> TestSeason {
    let season = try TestSeason()
    await season.tally("import", try season.table("orders.csv", lines(season)))
    await season.tally("reconcile")
    return season
  }

  private func small() async throws -> TestSeason {
    try await season { season in
      (1...6).map { number in
        let code = season.codes[number <= 4 ? 0 : 1]
        let amount = number == 6 ? "150.00" : "300.00"
        return "N\(number),f\(number)@example.net,F\(number),\(code),\(amount),EUR,paid,"
          + "2026-0\(number < 4 ? 3 : 4)-1\(number)T09:00:00Z,"
      }
    }
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func aHigherRewardAndAHigherMinimumByHand() async throws {
    let season = try await small()
    let draft = try offer(
      season,
      [
        ("amount: 50.00 EUR", "amount: 60.00 EUR"),
        ("100.00 EUR\n  basis", "200.00 EUR\n  basis"),
      ])
    let run = await season.tally("simulate", "--offer", draft, "--as", "json")
    #expect(run.status == .fine, "\(run.error)")
    let found = try objects(run.output)
    let cost = try #require(found.first { $0["type"] as? String == "cost" })
    // Six of 50 before; five of 60 after.
    #expect(cost["credits_before"] as? Int == 6 && cost["credits_after"] as? Int == 5)
    #expect(cost["advocate_rewards_before"] as? Int == 30_000)
    #expect(cost["advocate_rewards_after"] as? Int == 30_000)
    #expect(cost["difference"] as? Int == 0)
    let fate = try #require(found.first { $0["type"] as? String == "advocates" })
    #expect(fate["gaining"] as? Int == 1 && fate["gain"] as? Int == 4_000)
    #expect(fate["losing"] as? Int == 1 && fate["loss"] as? Int == 4_000)
    let turn = try #require(found.first { $0["type"] as? String == "turn" })
    #expect(turn["orders"] as? Int == 1 && turn["reason_after"] as? String == "BELOW_MINIMUM")
    let advocates = found.filter { $0["type"] as? String == "advocate" }
    #expect(advocates.map { $0["difference"] as? Int } == [4_000, -4_000])
    let table = await season.tally("simulate", "--offer", draft).output
    #expect(table.contains("1 gain 40.00 EUR, 1 lose 40.00 EUR, 0 get the same"))
    #expect(table.contains("orders compared: 6, as of 2026-06-01 14:00; nothing was recorded"))
    let csv = await season.tally("simulate", "--offer", draft, "--as", "csv").output
    #expect(csv.split(whereSeparator: \.isNewline).count == 3 && csv.contains(",-4000"))
    let basis = found[0]
    #expect(basis["orders_first_day"] as? String == "2026-03-11")
    #expect(basis["orders_last_day"] as? String == "2026-04-16" && basis["inputs"] as? Int == 1)
    #expect(basis["as_of_day"] as? String == "2026-06-01" && basis["run"] is NSNull)
    let edit = found[1]
    #expect(edit["file"] as? String == "program/offers/solar-friend.yaml")
    #expect(edit["offer"] as? String == "solar-friend" && edit["further"] as? Int == 0)
    #expect((edit["lines"] as? [String])?.map { $0.prefix(1) } == ["-", "+", "-", "+"])
    try SchemaCheck.check(run.output, "simulation")
  }

  @Test func limitsThatAreMetAreCounted() async throws {
    let season = try await small()
    let draft = try offer(season, [("rewards: 10", "rewards: 3")])
    let found = try objects(
      await season.tally("simulate", "--offer", draft, "--as", "json").output)
    let limit = try #require(found.first { $0["type"] as? String == "limit" })
    #expect(limit["reason"] as? String == "CAP_REFERRER_PERIOD")
    #expect(limit["orders_before"] as? Int == 0 && limit["orders_after"] as? Int == 1)
  }

  @Test func ordersBeforeTheFirstDayAreLeftOutButSeen() async throws {
    let season = try await small()
    let draft = try offer(season, [("rewards: 10", "rewards: 3")])
    let found = try objects(
      await season.tally(
        "simulate", "--offer", draft, "--since", "2026-04-01", "--as", "json"
      ).output)
    #expect(found.first?["orders"] as? Int == 3)
    let cost = try #require(found.first { $0["type"] as? String == "cost" })
    // Of April: one of the first advocate, whose limit March has used up, and two of the second.
    #expect(cost["credits_before"] as? Int == 3 && cost["credits_after"] as? Int == 2)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func theLedgerStaysAsItWasToTheByte(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let season = try await season { $0.orders(80, &random) }
    let draft = try offer(season, [("amount: 50.00 EUR", "amount: 20.00 EUR")])
    await season.tally("verify")
    let before = try digests(season)
    for form in ["table", "csv", "json"] {
      let run = await season.tally("simulate", "--offer", draft, "--as", form)
      #expect(run.status == .fine && !run.output.isEmpty)
    }
    await season.tally("report")
    #expect(try digests(season) == before)
    #expect(await season.tally("verify").status == .fine)
  }

  /// The bytes of all files of the ledger; the index that readers share is not data.
  private func digests(_ season: TestSeason) throws -> [String: [UInt8]] {
    let folder = season.folder.path + "Ledger/"
    var bytes: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where !name.hasSuffix("-shm") {
      let found = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + name)))
      if !found.isEmpty { bytes[name] = found }
    }
    return bytes
  }

  @Test func withoutAFileEditsAreComparedWithTheNewestRun() async throws {
    let season = try await small()
    let same = await season.tally("simulate").output
    #expect(same.contains("0 gain 0.00 EUR, 0 lose 0.00 EUR, 2 get the same"))
    _ = try offer(
      season, [("amount: 50.00 EUR", "amount: 40.00 EUR")],
      "Content/program/offers/solar-friend.yaml")
    let edited = await season.tally("simulate").output
    #expect(edited.contains("0 gain 0.00 EUR, 2 lose 60.00 EUR"))
  }

  @Test func whatIsSimulatedIsWhatARunWouldPost() async throws {
    var random = SeededGenerator(seed: 5)
    let lines = { (season: TestSeason) in season.orders(120, &random) }
    let season = try await season(lines)
    let changes = [("amount: 50.00 EUR", "amount: 35.00 EUR"), ("rewards: 10", "rewards: 4")]
    let found = try objects(
      await season.tally("simulate", "--offer", try offer(season, changes), "--as", "json").output)
    let cost = try #require(found.first { $0["type"] as? String == "cost" })
    let other = try TestSeason()
    _ = try offer(other, changes, "Content/program/offers/solar-friend.yaml")
    await other.tally("import", season.folder.path + "orders.csv")
    await other.tally("reconcile")
    let posted = await other.entries().reduce(0) { sum, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return cells[0] == "accrual" ? sum + (Int(cells[9]) ?? 0) : sum
    }
    let after = ["advocate_rewards_after", "friend_rewards_after", "bonuses_after"]
      .reduce(0) { $0 + (cost[$1] as? Int ?? 0) }
    #expect(posted > 0 && after == posted)
  }

  @Test func mistakesAreShownInTheFileThatWasNamed() async throws {
    let season = try await small()
    let bad = try offer(season, [("amount: 50.00 EUR", "amount: 50.00 USD")])
    let run = await season.tally("simulate", "--offer", bad)
    #expect(run.status == .findings)
    #expect(run.error.contains("draft.yaml:10:") && run.error.contains("USD"))
    let missing = await season.tally("simulate", "--offer", "nowhere/x.yaml")
    #expect(missing.status == .findings && missing.error.contains("nowhere"))
    let twice = await season.tally("simulate", "--offer", bad, "--offer", bad)
    #expect(twice.error.contains("simulate.repeated-offer"))
  }
}
