import CommandLine
import Foundation
import TestSupport
import Testing
import tally

/// What support reads: facts with file and line, what each rule saw, the decision, the entries.
@Suite struct ExplainTests {
  private func season() async throws -> TestSeason {
    let season = try TestSeason()
    let (code, other) = (season.codes[0], season.codes[1])
    let mistyped = String(code.dropLast()) + (code.hasSuffix("Z") ? "Y" : "Z")
    await season.tally(
      "import",
      try season.table(
        "orders.csv",
        [
          "N1,f1@example.net,F1,\(code),300.00,EUR,paid,2026-03-20T09:00:00Z,",
          "N2,f2@example.net,F2,\(mistyped),300.00,EUR,paid,2026-05-20T09:00:00Z,",
          "N3,f1@example.net,F1,\(other),300.00,EUR,paid,2026-05-20T09:00:00Z,",
          "N4,f4@example.net,F4,\(code),80.00,EUR,paid,2026-05-20T09:00:00Z,",
        ]))
    await season.tally("reconcile")
    return season
  }

  /// However they are wrapped.
  private func words(of run: TestSeason.Run) -> String {
    run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func anOrderShowsFactsRulesDecisionAndEntries() async throws {
    let season = try await season()
    let run = await season.tally("explain", "order", "N1")
    let (text, words) = (run.output, words(of: run))
    for part in [
      "orders.csv:2", "goods 300.00 EUR", "What was decided: CREDIT_APPROVED",
      "RELEASED The hold is over", "To the advocate: The reward is released.",
      "held for 30 days, released 2026-04-19 10:00 → RELEASED", "minimum 100.00 EUR",
      "entry 1", "accrual of 50.00 EUR from expense to pending",
    ] {
      #expect(words.contains(part))
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func aRuleThatRefusesShowsWhatItCompared() async throws {
    let season = try await season()
    let minimum = await season.tally("explain", "order", "N4").output
    #expect(minimum.contains("base 80.00 EUR, minimum 100.00 EUR"))
    #expect(minimum.contains("BELOW_MINIMUM"))
    let friend = await season.tally("explain", "order", "N3").output
    #expect(friend.contains("orders.csv:2") && friend.contains("FRIEND_NOT_NEW"))
  }

  /// Facts of other blocks than the order's own.
  @Test func anEarlierOrderAndAVisitOfOtherFilesAreFound() async throws {
    let season = try TestSeason()
    let code = season.codes[0]
    let line = { (number: String, friend: String, code: String, day: String) in
      "\(number),\(friend)@example.net,\(friend),\(code),300.00,EUR,paid,\(day)T12:00:00Z,"
    }
    await season.tally("import", try season.table("a.csv", [line("N1", "F1", code, "2026-05-01")]))
    await season.tally("import", try season.table("b.csv", [line("N2", "F1", code, "2026-05-20")]))
    let agent = "Mozilla/5.0 Firefox/140.0"
    try season.folder.write(
      "192.0.2.7 - - [20/May/2026:11:00:00 +0000] \"GET /r/\(code) HTTP/1.1\" 200 5 \"-\" "
        + "\"\(agent)\"\n",
      to: "access.log")
    await season.tally("import", season.folder.path + "access.log")
    let header = "order_id,email,customer_id,code,amount,currency,status,created_at,ip,user_agent"
    let visited =
      "N3,f3@example.net,F3,,300.00,EUR,paid,2026-05-20T12:00:00Z,192.0.2.7,\(agent)"
    try season.folder.write("\(header)\n\(visited)\n", to: "c.csv")
    await season.tally("import", season.folder.path + "c.csv")
    await season.tally("reconcile")
    #expect(await season.tally("explain", "order", "N2").output.contains("a.csv:2"))
    let third = await season.tally("explain", "order", "N3").output
    #expect(third.contains("visit to the page of \(code)"))
    #expect(third.contains("counts \(code)") && third.contains("HOLDING"))
    let approved = await season.tally("approve", "N3", "--person", "Jana", "--reason", "seen")
    #expect(approved.status == .fine, "\(approved.error)")
  }

  @Test func aPayoutIsShownWithTheOrderThatItPaid() async throws {
    let season = try await season()
    let before = words(of: await season.tally("explain", "order", "N1"))
    #expect(!before.contains("payout 1") && before.contains("goes into the next one."))
    #expect(try await season.payOut(clock: TestSeason.now))
    let after = words(of: await season.tally("explain", "order", "N1"))
    #expect(after.contains("payout 1 took the reward.") && after.contains("paid out 50.00 EUR"))
    #expect(after.contains("Name the day of payout 1: 2026-06-01."), "\(after)")
    let json = await season.tally("explain", "order", "N1", "--format", "json").output
    #expect(json.contains(#""payouts":[{"payout":1,"kind":"payout","reason":"PAYOUT""#))
    await season.tally("payouts", "mark", "1", "--failed", "AC04")
    let failed = words(of: await season.tally("explain", "order", "N1"))
    #expect(failed.contains("50.00 EUR did not arrive, AC04"))
    #expect(failed.contains("goes into the next one."))
  }

  @Test func aVisitThatLogsTellTwiceIsOne() async throws {
    let season = try TestSeason()
    let code = season.codes[0]
    let visit = { (minute: Int) in
      "192.0.2.7 - - [20/May/2026:11:\(10 + minute):00 +0000] \"GET /r/\(code) HTTP/1.1\" 200 5 "
        + "\"-\" \"Mozilla/5.0 Firefox/140.0\"\n"
    }
    try season.folder.write(visit(1) + visit(2), to: "a.log")
    try season.folder.write(visit(2) + visit(3), to: "b.log")
    await season.tally("import", season.folder.path + "a.log", season.folder.path + "b.log")
    await season.tally("reconcile")
    let explained = words(of: await season.tally("explain", "code", code))
    #expect(explained.contains("visits 3 to its share page"), "\(explained)")
    let report = await season.tally("report", "--format", "json").output
    #expect(report.contains(#""name":"views","kind":"count","value":3"#), "\(report)")
  }

  /// Of a refund that its source told again, changed, only the newest version counts.
  @Test func versionsThatDoNotCountSaySo() async throws {
    let season = try await season()
    let refund = { (amount: String, changed: String) in
      #"{"type":"refund","id":"R1","order":"N1","at":"2026-04-01T09:00:00Z","amount":"\#(amount)","#
        + #""currency":"EUR","changed_at":"\#(changed)"}"# + "\n"
    }
    let second = refund("8.00", "2026-04-03T10:00:00Z")
    try season.folder.write(refund("10.00", "2026-04-01T10:00:00Z"), to: "a.ndjson")
    try season.folder.write(second, to: "b.ndjson")
    try season.folder.write(second + "\n", to: "c.ndjson")
    for name in ["a", "b", "c"] {
      await season.tally("import", season.folder.path + name + ".ndjson")
    }
    await season.tally("reconcile")
    let text = words(of: await season.tally("explain", "order", "N1"))
    #expect(text.contains("refund completed, 10.00 EUR; SUPERSEDED_RECORD"), "\(text)")
    #expect(text.split(separator: "refund completed, 8.00 EUR").count == 3)
    #expect(text.split(separator: "refund completed, 8.00 EUR; DUPLICATE_RECORD").count == 2)
  }

  @Test func aMistypedCodeComesWithWhatItMayHaveMeant() async throws {
    let season = try await season()
    let order = await season.tally("explain", "order", "N2").output
    #expect(order.contains("MALFORMED_CODE"))
    #expect(order.contains("perhaps") && order.contains(season.codes[0]))
    let mistyped = String(season.codes[0].dropLast()) + (season.codes[0].hasSuffix("Z") ? "Y" : "Z")
    let code = await season.tally("explain", "code", mistyped).output
    #expect(code.contains("never issued") && code.contains(season.codes[0]))
  }

  @Test func anAdvocateAndACreditShowWhatWasPosted() async throws {
    let season = try await season()
    for number in 1...4 {
      let text = await season.tally("explain", "advocate", "A\(number)").output
      guard text.contains(season.codes[0]) else { continue }
      #expect(text.contains("50.00 EUR to be paid, 0.00 EUR held"))
      #expect(text.contains("entry 2") && text.contains("release of 50.00 EUR"))
    }
    let credit = await season.tally("explain", "credit", "2").output
    #expect(credit.contains("A credit: the advocate's reward for an order"))
    #expect(credit.contains("entry 1") && credit.contains("orders.csv:2"))
    let none = await season.tally("explain", "credit", "77")
    #expect(none.error.contains("[tally.unknown-entry]") && none.status == .findings)
  }

  @Test(arguments: ["order N1", "order N2", "code QQQQQQ", "advocate A1", "credit 1"])
  func programsGetObjects(words: String) async throws {
    let season = try await season()
    let words = ["explain"] + words.split(separator: " ").map(String.init)
    let run = await season.tally(words + ["--format", "json"])
    let lines = run.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(object is [String: Any])
    }
  }
}
