import CommandLine
import TestSupport
import Testing
import tally

/// Webhooks tell of an order again and again, and not each of them names the code.
@Suite struct LaterVersionTests {
  private func lemon(_ day: Int, status: String = "paid") -> String {
    #"{"meta":{"event_name":"order_created"},"data":{"type":"orders","id":"1","attributes":"#
      + #"{"identifier":"u-1","order_number":42,"user_email":"f@example.net","currency":"EUR","#
      + #""subtotal":30000,"discount_total":1500,"tax":0,"total":28500,"status":"\#(status)","#
      + #""created_at":"2026-03-20T09:00:00Z","updated_at":"2026-03-\#(day)T09:00:00Z"}}}"#
  }

  private func redemption(_ code: String) -> String {
    #"{"type":"discount-redemptions","id":"5","attributes":{"discount_code":"\#(code)","#
      + #""order_id":1,"amount":1500}}"#
  }

  private func stripe(_ created: Int, promotion: String) -> String {
    #"{"id":"evt_\#(created)","object":"event","type":"checkout.session.completed","#
      + #""created":\#(created),"livemode":true,"data":{"object":{"id":"cs_1","#
      + #""object":"checkout.session","amount_total":28500,"created":1773997200,"#
      + #""currency":"eur","customer_details":{"email":"f@example.net"},"#
      + #""payment_intent":"pi_1","payment_status":"paid","status":"complete","#
      + #""discounts":[{"promotion_code":"\#(promotion)"}]}}}"#
  }

  private func imports(_ files: [String], into season: TestSeason) async throws -> [String] {
    var outcomes: [String] = []
    for (index, text) in files.enumerated() {
      try season.folder.write(text + "\n", to: "events-\(index).jsonl")
      let run = await season.tally(
        "import", season.folder.path + "events-\(index).jsonl",
        clock: "2026-03-\(25 + index)T12:00:00Z")
      #expect(run.status == .fine, "\(run.error)")
      outcomes.append(await season.tally("reconcile", clock: "2026-03-30T12:00:00Z").output)
    }
    return outcomes
  }

  @Test func lemonSqueezysLaterWebhookKeepsTheCodeOfTheRedemption() async throws {
    let season = try TestSeason()
    let runs = try await imports(
      [lemon(20) + "\n" + redemption(season.codes[0]), lemon(21)], into: season)
    #expect(runs[0].contains("1 accrual: 50.00 EUR"))
    #expect(runs[1].contains("HOLDING") && !runs[1].contains("reversal"))
    #expect(await season.balances().count == 1)
    #expect(await season.tally("verify").status == .fine)
  }

  @Test func aRefundThatALaterWebhookTellsOfCountsAllTheSame() async throws {
    let season = try TestSeason()
    let runs = try await imports(
      [lemon(20) + "\n" + redemption(season.codes[0]), lemon(21, status: "refunded")],
      into: season)
    #expect(runs[1].contains("REFUND_FULL") && runs[1].contains("1 reversal: 50.00 EUR"))
  }

  @Test func stripesLaterEventWithoutThePromotionCodeKeepsIt() async throws {
    let season = try TestSeason()
    let promotion =
      #"{"id":"promo_1","object":"promotion_code","code":"\#(season.codes[0])","active":true}"#
    let runs = try await imports(
      [
        stripe(1_773_997_300, promotion: "promo_1") + "\n" + promotion,
        stripe(1_774_000_000, promotion: "promo_1"),
      ], into: season)
    #expect(runs[0].contains("1 accrual: 50.00 EUR"))
    #expect(runs[1].contains("HOLDING") && !runs[1].contains("reversal"))
  }

  @Test func anOwnLineTakesACodeBackOnlyWhenItSaysSo() async throws {
    let season = try TestSeason()
    let line = { (day: Int, codes: String) in
      #"{"type":"order","id":"N1","at":"2026-03-20T09:00:00Z","changed_at":"2026-03-\#(day)"#
        + #"T09:00:00Z","status":"paid","amount":"300.00","currency":"EUR","#
        + #""customer":{"email":"f@example.net"}\#(codes)}"#
    }
    let runs = try await imports(
      [
        line(20, #","codes":["\#(season.codes[0])"]"#), line(21, ""), line(22, #","codes":[]"#),
      ], into: season)
    #expect(runs[0].contains("1 accrual: 50.00 EUR"))
    #expect(runs[1].contains("HOLDING") && !runs[1].contains("reversal"))
    #expect(runs[2].contains("NO_CODE") && runs[2].contains("1 reversal: 50.00 EUR"))
  }
}
