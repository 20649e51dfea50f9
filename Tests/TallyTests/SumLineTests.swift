import Foundation
import TestSupport
import Testing
import tally

/// What was read adds up, however many facts a record tells.
@Suite struct SumLineTests {
  private func order(_ number: Int, refunded: String?) -> String {
    let money = refunded.map { refund in
      """
      {"id":1,"created_at":"2026-05-20T09:00:00+02:00","refund_line_items":[],"transactions":[\
      {"id":1,"kind":"refund","status":"success","amount":"\(refund)","currency":"EUR"}]}
      """
    }
    return """
      {"id":70\(number),"name":"#\(number)","created_at":"2026-05-11T09:55:16+02:00","updated_at":\
      "2026-05-20T09:55:16+02:00","financial_status":"paid","currency":"EUR","email":\
      "x\(number)@example.com","subtotal_price":"1500.00","total_price":"1500.00","total_tax":\
      "239.50","taxes_included":true,"discount_codes":[],"test":false,"line_items":[],"refunds":\
      [\(money ?? "")]}
      """
  }

  @Test(arguments: [
    ([nil, nil], 0, "2 orders decided + 0 other facts + 0 passed over + 0 set aside"),
    (
      ["90.00", nil], -1,
      "2 orders decided + 1 other fact − 1 told in the record of an order + 0 passed over"
        + " + 0 set aside"
    ),
  ])
  func aRefundInTheRecordOfItsOrderIsToldSo(
    refunds: [String?], joined: Int, sum: String
  ) async throws {
    let season = try TestSeason()
    let orders = refunds.enumerated().map { order(1001 + $0, refunded: $1) }
    try season.folder.write("{\"orders\":[\(orders.joined(separator: ","))]}\n", to: "s.json")
    await season.tally("import", season.folder.path + "s.json")
    let run = await season.tally("reconcile")
    #expect(run.output.contains("2 records in 1 input = \(sum)"), "\(run.output)")
    let json = await season.tally("reconcile", "--format", "json").output
    let last = Data(json.split(separator: "\n").last.map { Array($0.utf8) } ?? [])
    let object = try #require(try JSONSerialization.jsonObject(with: last) as? [String: Any])
    let parts = ["orders", "other_facts", "joined", "passed_over", "set_aside"]
    let values = parts.map { object[$0] as? Int ?? .min }
    #expect(values[2] == joined)
    #expect(values.reduce(0, +) == object["records"] as? Int)
  }
}
