import CommandLine
import TestSupport
import Testing
import tally

/// What comes before its order is counted, listed with a reason, and applied when the order comes.
@Suite struct WaitingTests {
  private static let events = [
    #"{"type":"refund","id":"r1","order":"N1","amount":"300.00","at":"2026-05-21T09:00:00Z"}"#,
    #"{"type":"payment","id":"p1","order":"N2","amount":"300.00","at":"2026-05-21T09:00:00Z"}"#,
    #"{"type":"dispute","id":"d1","order":"N3","state":"open","amount":"300.00","#
      + #""at":"2026-05-22T09:00:00Z"}"#,
    #"{"type":"claim","id":"c1","order":"N4","code":"CODE","at":"2026-05-22T09:00:00Z"}"#, "",
  ].joined(separator: "\n")

  private func season() async throws -> TestSeason {
    let season = try TestSeason()
    try season.folder.write(
      Self.events.replacing("CODE", with: season.codes[0]), to: "events.ndjson")
    await season.tally("import", season.folder.path + "events.ndjson")
    return season
  }

  private static let reasons = ["REFUND", "PAYMENT", "DISPUTE", "CLAIM"].map { "ORPHAN_\($0)" }

  @Test func theyAreCountedAndListedWhileTheyWait() async throws {
    let season = try await season()
    let run = await season.tally("reconcile").output
    #expect(run.contains("4 records in 1 input = 0 orders decided + 4 other facts + 0 passed over"))
    #expect(run.contains("other facts: 1 payment, 1 refund, 1 dispute, 1 claim"))
    let status = await season.tally("status").output
    let review = await season.tally("review").output
    let json = await season.tally("review", "--format", "json").output
    for (line, reason) in Self.reasons.enumerated() {
      #expect(run.contains("waiting: 1 × \(reason)"))
      #expect(status.contains("waiting: 1 × \(reason)"))
      #expect(review.contains("events.ndjson:\(line + 1)") && review.contains(reason))
      #expect(json.contains("\"reason\":\"\(reason)\""))
    }
  }

  @Test func theyAreAppliedWhenTheirOrdersCome() async throws {
    let season = try await season()
    await season.tally("reconcile")
    let code = season.codes[0]
    let rows = [
      ("N1", code, "paid"), ("N2", code, "pending"), ("N3", code, "paid"), ("N4", "", "paid"),
    ]
    let lines = rows.map {
      "\($0.0),\($0.0)@example.net,F\($0.0),\($0.1),300.00,EUR,\($0.2),2026-05-20T09:00:00Z,"
    }
    await season.tally("import", try season.table("orders.csv", lines))
    let run = await season.tally("reconcile").output
    #expect(!run.contains("waiting:"))
    #expect(run.contains("8 records in 2 inputs = 4 orders decided + 4 other facts"))
    for reason in ["REFUND_FULL", "HOLDING", "CHARGEBACK_OPEN", "LATE_CLAIM"] {
      #expect(run.contains(reason))
    }
    #expect(!(await season.tally("review").output.contains("ORPHAN")))
  }

  /// Whichever comes first, the ledger ends the same.
  @Test func theOrderOfTheFilesMakesNoDifference() async throws {
    let outcomes = try await withEvents(first: true)
    #expect(try await withEvents(first: false) == outcomes)
    #expect(outcomes.count == 2)
  }

  private func withEvents(first: Bool) async throws -> [String: String] {
    let season = try TestSeason()
    let lines = ["N1", "N3"].map {
      "\($0),\($0)@example.net,F\($0),\(season.codes[0]),300.00,EUR,paid,2026-05-20T09:00:00Z,"
    }
    let orders = try season.table("orders.csv", lines)
    try season.folder.write(
      Self.events.replacing("CODE", with: season.codes[0]), to: "events.ndjson")
    let events = season.folder.path + "events.ndjson"
    await season.tally("import", first ? events : orders, "--source", "shop")
    await season.tally("reconcile")
    await season.tally("import", first ? orders : events, "--source", "shop")
    await season.tally("reconcile")
    return await season.outcomes()
  }
}
