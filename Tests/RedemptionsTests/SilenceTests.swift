import Facts
import Redemptions
import Testing

/// A record without a code says that there is none, or does not speak of codes.
@Suite struct SilenceTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let text: String
    let isSilent: Bool

    init(_ name: String, isSilent: Bool, _ text: String) {
      (self.name, self.text, self.isSilent) = (name, text, isSilent)
    }

    var testDescription: String { name }
  }

  private static func lemon(_ discount: Int, meta: String = "") -> String {
    let data =
      #"{"type":"orders","id":"1","attributes":{"identifier":"u-1","order_number":42,"#
      + #""currency":"USD","discount_total":\#(discount),"total":2100,"status":"paid","#
      + #""created_at":"2026-05-11T09:55:16Z"}}"#
    return meta.isEmpty ? data : #"{"meta":{"event_name":"order_updated"\#(meta)},"data":\#(data)}"#
  }

  private static func stripe(_ discounts: String, promotion: String = "") -> String {
    #"{"id":"cs_1","object":"checkout.session","amount_total":11900,"created":1767225600,"#
      + #""currency":"eur","payment_status":"paid"\#(discounts)}"# + promotion
  }

  private static func paddle(_ discount: String) -> String {
    #"{"event_id":"evt_1","event_type":"transaction.completed","data":{"id":"txn_1","#
      + #""status":"completed","currency_code":"EUR","created_at":"2026-05-11T09:55:16Z","#
      + #""custom_data":null\#(discount),"details":{"totals":{"total":"10900"}}}}"#
  }

  private static func shopify(_ codes: String) -> String {
    #"{"id":1,"name":"1","created_at":"2026-05-11T09:55:16Z","financial_status":"paid","#
      + #""currency":"EUR","total_price":"50.00"\#(codes)}"#
  }

  private static func woo(_ coupons: String) -> String {
    #"{"id":1,"number":"1","order_key":"k","status":"completed","currency":"EUR","#
      + #""date_created_gmt":"2026-05-11T09:55:16","total":"50.00"\#(coupons)}"#
  }

  private static func line(_ codes: String) -> String {
    #"{"type":"order","id":"1","at":"2026-05-11T09:55:16Z","status":"paid","amount":5\#(codes)}"#
  }

  static let rows = [
    Row("lemon squeezy, discounted, list", isSilent: true, lemon(200)),
    Row("lemon squeezy, full price, list", isSilent: true, lemon(0)),
    Row(
      "lemon squeezy, discounted, own data", isSilent: true,
      lemon(200, meta: #","custom_data":{"x":"y"}"#)),
    Row(
      "lemon squeezy, full price, own data", isSilent: false,
      lemon(0, meta: #","custom_data":{"x":"y"}"#)),
    Row("lemon squeezy, webhook without data", isSilent: true, lemon(0, meta: #","x":1"#)),
    Row("stripe, old interface", isSilent: true, stripe("")),
    Row("stripe, no discount", isSilent: false, stripe(#","discounts":[]"#)),
    Row(
      "stripe, promotion by id", isSilent: true,
      stripe(#","discounts":[{"promotion_code":"promo_1"}]"#)),
    Row(
      "stripe, coupon alone", isSilent: false,
      stripe(#","discounts":[{"coupon":"x","promotion_code":null}]"#)),
    Row(
      "stripe, charge", isSilent: true,
      #"{"id":"ch_1","object":"charge","amount":500,"currency":"eur","created":1767225600,"#
        + #""status":"succeeded"}"#),
    Row("paddle, no discount", isSilent: false, paddle(#","discount_id":null"#)),
    Row("paddle, discount by id", isSilent: true, paddle(#","discount_id":"dsc_1""#)),
    Row("paddle, without the member", isSilent: true, paddle("")),
    Row("shopify, none", isSilent: false, shopify(#","discount_codes":[]"#)),
    Row("shopify, without the member", isSilent: true, shopify("")),
    Row("woocommerce, none", isSilent: false, woo(#","coupon_lines":[]"#)),
    Row("woocommerce, without the member", isSilent: true, woo("")),
    Row("own lines, none", isSilent: false, line(#","codes":[]"#)),
    Row("own lines, without the member", isSilent: true, line("")),
    Row(
      "magento", isSilent: true,
      #"{"increment_id":"42","grand_total":150,"order_currency_code":"EUR","state":"complete","#
        + #""created_at":"2026-05-11 09:55:16"}"#),
    Row(
      "a table with an empty cell", isSilent: false,
      "order_id,code,amount,created_at\n1,,5,2026-03-01\n"),
    Row(
      "a table without a column", isSilent: true, "order_id,amount,created_at\n1,5,2026-03-01\n"),
    Row(
      "items without a column of codes", isSilent: true,
      "order_id,amount,created_at,item_sku,item_total\n1,5,2026-03-01,P-1,5\n"),
  ]

  @Test(arguments: rows)
  func whatSaysNothingOfCodesIsMarked(row: Row) async throws {
    let result = try await Sample.read(row.text)
    #expect(result.flaws.isEmpty)
    let order = try #require(result.orders.first)
    #expect(order.codes.isEmpty)
    #expect(order.flags.contains(.silentOnCodes) == row.isSilent)
  }
}
