import CommandLine
import TestSupport
import Testing
import tally

/// The firm's own people do not take part, as advocates neither.
@Suite struct StaffTests {
  private func season() async throws -> TestSeason {
    let season = try TestSeason(
      list: """
        id,email,audience
        A1,jana@lindenhof-solar.example,customer
        A2,murat@Mail.Lindenhof-Solar.example,customer
        A3,kim@lindenhof-solar.example.org,customer

        """)
    let rows = season.codes.enumerated().map { index, code in
      "N\(index),f\(index)@example.net,F\(index),\(code),300.00,EUR,paid,"
        + "2026-03-20T09:00:00Z,"
    }
    await season.tally("import", try season.table("orders.csv", rows))
    return season
  }

  @Test func anAdvocateWithAnAddressOfTheFirmEarnsNothing() async throws {
    let season = try await season()
    let run = await season.tally("reconcile")
    #expect(run.output.contains("1 accrual: 50.00 EUR"))
    let refused = await season.outcomes().filter { $0.value.contains("REFERRER_INELIGIBLE") }
    #expect(refused.count == 2)
    var explained = 0
    for number in 0..<3 {
      let text = await season.tally("explain", "order", "N\(number)").output
      if text.contains("the firm"), text.contains("REFERRER_INELIGIBLE") { explained += 1 }
    }
    #expect(explained == 2)
    #expect(await season.tally("verify").status == .fine)
  }

  @Test func anOfferMayLetThemTakePart() async throws {
    let season = try await season()
    await season.tally("reconcile")
    let path = "Content/program/offers/solar-friend.yaml"
    let offer = String(decoding: try season.folder.read(path), as: UTF8.self)
    try season.folder.write(
      offer.replacing("eligibility:\n", with: "eligibility:\n  employees: true\n"), to: path)
    #expect(await season.tally("reconcile").output.contains("2 accruals: 100.00 EUR"))
  }

  /// Erasing somebody must not bring back what they could never earn.
  @Test func whoeverIsForgottenStaysOneOfTheFirm() async throws {
    let season = try await season()
    await season.tally("reconcile")
    for id in ["A1", "A2", "A3"] { await season.tally("forget", id) }
    let run = await season.tally("reconcile")
    #expect(run.output.contains("REFERRER_INELIGIBLE") && !run.output.contains("accrual"))
    #expect(await season.outcomes().values.count { $0.contains("REFERRER_INELIGIBLE") } == 2)
  }
}
