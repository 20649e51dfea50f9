import Facts
import Quantity
import Redemptions
import Testing

/// What interfaces and webhooks tell of line items.
@Suite struct EventItemTests {
  private func items(_ text: String) async throws -> [OrderItem] {
    let result = try await Sample.read(text)
    #expect(result.flaws.isEmpty)
    return try #require(result.orders.first).items
  }

  private func item(
    _ article: String, _ amount: Int64, tax: Int64 = 0, refunded: Int64 = 0
  ) -> OrderItem {
    var item = OrderItem(article, amount: amount)
    (item.tax, item.refunded) = (tax, refunded)
    return item
  }

  static let shopifyItems = """
    "line_items": [{"id": 1, "sku": "P-1", "price": "65.00", "quantity": 2,
       "total_discount": "0.00", "discount_allocations": [{"amount": "10.00"}],
       "tax_lines": [{"price": "19.16"}]},
      {"id": 2, "sku": "GIFT-9", "price": "31.00", "quantity": 1, "total_discount": "1.00"},
      {"id": 3, "sku": "CARD", "gift_card": true, "price": "25.00", "quantity": 1}],
    "refunds": [{"id": 9, "created_at": "2026-05-20T10:00:00Z", "refund_line_items":
      [{"line_item_id": 2, "quantity": 1, "subtotal": "30.00", "total_tax": "4.79"}],
      "transactions": []}]}
    """

  private func shopify(_ rest: String) -> String {
    """
    {"id": 1, "name": "#1", "created_at": "2026-05-11T09:55:16Z", "financial_status": "paid",
     "currency": "EUR", "total_price": "175.00", \(rest)
    """.replacing("\n", with: "")
  }

  @Test func shopifysItemsAreAfterAllDiscountsAndSayWhatWasPaidBack() async throws {
    let gross = try await items(shopify(Self.shopifyItems))
    #expect(
      gross == [
        item("P-1", 12_000, tax: 1916), item("GIFT-9", 3000, refunded: 3000), item("CARD", 0),
      ])
    let net = try await items(shopify("\"taxes_included\": false, " + Self.shopifyItems))
    #expect(
      net == [
        item("P-1", 13_916, tax: 1916), item("GIFT-9", 3000, refunded: 3479), item("CARD", 0),
      ])
  }

  @Test func graphQLsItemsStandWithinTheOrderOrBelowIt() async throws {
    let order =
      #"{"id":"gid://shopify/Order/7","name":"7","createdAt":"2026-05-11T09:55:16Z","#
      + #""displayFinancialStatus":"PAID","totalPriceSet":{"shopMoney":{"amount":"150.00","#
      + #""currencyCode":"EUR"}}"#
    let first =
      #"{"sku":"P-1","quantity":2,"originalTotalSet":{"shopMoney":{"amount":"130.00"}},"#
      + #""discountedTotalSet":{"shopMoney":{"amount":"120.00"}}"#
    let second =
      #"{"sku":"GIFT-9","quantity":3,"originalUnitPriceSet":{"shopMoney":{"amount":"10.00"}}"#
    let expected = [item("P-1", 12_000), item("GIFT-9", 3000)]
    let nodes = try await items(order + #","lineItems":{"nodes":[\#(first)},\#(second)}]}}"#)
    let edges = try await items(
      order + #","lineItems":{"edges":[{"node":\#(first)}},{"node":\#(second)}}]}}"#)
    let parent = #","__parentId":"gid://shopify/Order/7"}"#
    let bulk = try await Sample.read(
      [
        order + "}", first + parent, second + parent,
        order.replacing("Order/7", with: "Order/8").replacing(
          "\"name\":\"7\"", with: "\"name\":\"8\"") + "}",
      ].joined(separator: "\n") + "\n")
    #expect(nodes == expected && edges == expected)
    #expect(bulk.orders.map(\.items) == [expected, []])
    #expect(bulk.readCount == 2 && bulk.passedOver == [.lineItem: 2])
  }

  @Test func wooCommercesItemsAreWithTheirTax() async throws {
    let text = EventTests.woo.replacing(
      "\"line_items\": []",
      with: """
        "line_items": [{"sku": "P-1", "quantity": 2, "subtotal": "90.00", "total": "84.03",
          "total_tax": "15.97"}, {"sku": "", "total": "0.00", "total_tax": "0.00"}]
        """)
    #expect(try await items(text) == [item("P-1", 10_000, tax: 1597), item("", 0)])
    let bad = text.replacing("84.03", with: "84.0336")
    #expect(try await items(bad) == [])
  }

  @Test func magentosItemsLeaveOutWhatTheyConsistOf() async throws {
    let text = """
      {"increment_id": "42", "entity_id": 7, "grand_total": 150, "order_currency_code": "EUR",
       "state": "complete", "created_at": "2026-05-11 09:55:16", "items": [
        {"item_id": 1, "sku": "P-1-XL", "row_total": 109.24, "row_total_incl_tax": 130,
         "discount_amount": 11, "tax_amount": 19, "amount_refunded": 50, "tax_refunded": 9.5},
        {"item_id": 2, "parent_item_id": 1, "sku": "P-1-XL", "row_total": 0},
        {"item_id": 3, "sku": "GIFT-9", "row_total": 31, "tax_amount": 0}]}
      """
    #expect(
      try await items(text) == [
        item("P-1-XL", 11_900, tax: 1900, refunded: 5950), item("GIFT-9", 3100),
      ])
  }

  @Test func stripesItemsAreKnownWhereTheyWereAskedFor() async throws {
    let items =
      #""line_items":{"object":"list","has_more":false,"data":["#
      + #"{"amount_total":11900,"amount_tax":1900,"price":{"id":"price_1","product":"prod_1","#
      + #""metadata":{"sku":"P-1"}}},"#
      + #"{"amount_total":3100,"price":{"id":"price_2","product":{"id":"prod_2","metadata":{}},"#
      + #""lookup_key":null}}]},"#
    let text = EventTests.session.replacing(
      #""livemode":true"#, with: items + #""livemode":true"#)
    #expect(
      try await self.items(text) == [item("P-1", 11_900, tax: 1900), item("prod_2", 3100)])
    let more = text.replacing(#""has_more":false"#, with: #""has_more":true"#)
    #expect(try await self.items(more) == [])
    #expect(try await self.items(EventTests.session) == [])
  }

  @Test func paddlesItemsHaveTheShopsNumberOrTheProducts() async throws {
    let text =
      #"{"event_id":"evt_1","event_type":"transaction.completed","data":{"id":"txn_1","#
      + #""status":"completed","currency_code":"EUR","created_at":"2026-05-11T09:55:16Z","#
      + #""items":[{"price":{"id":"pri_1","product_id":"pro_1","custom_data":{"sku":"P-1"}}},"#
      + #"{"price":{"id":"pri_2","product_id":"pro_2","custom_data":null}}],"#
      + #""details":{"totals":{"total":"15000","tax":"1900"},"line_items":["#
      + #"{"price_id":"pri_1","totals":{"total":"11900","tax":"1900"},"product":{"id":"pro_1"}},"#
      + #"{"price_id":"pri_2","totals":{"total":"3100","tax":"0"}}]}}}"#
    #expect(try await items(text) == [item("P-1", 11_900, tax: 1900), item("pro_2", 3100)])
  }

  @Test func lemonSqueezysFirstItemIsAllWhereItCostsWhatTheOrderDoes() async throws {
    let text =
      #"{"type":"orders","id":"1","attributes":{"identifier":"u-1","order_number":42,"#
      + #""currency":"USD","subtotal":2000,"discount_total":0,"tax":300,"total":2300,"#
      + #""status":"paid","created_at":"2026-05-11T09:55:16Z","first_order_item":"#
      + #"{"product_id":3,"variant_id":77,"price":1000,"quantity":2}}}"#
    #expect(try await items(text) == [item("77", 2300, tax: 300)])
    let more = text.replacing(#""subtotal":2000"#, with: #""subtotal":2500"#)
    #expect(try await items(more) == [])
  }

  @Test func ourOwnLinesNameItemsStrictly() async throws {
    let line = { (items: String) in
      #"{"type":"order","id":"1","at":"2026-05-11T09:55:16Z","status":"paid","amount":"150.00","#
        + #""currency":"EUR","items":\#(items)}"#
    }
    let read = try await items(
      line(
        #"[{"sku":"P-1","amount":"119.00","tax":"19.00"},"#
          + #"{"sku":"GIFT-9","amount":31,"refunded":"31.00"}]"#))
    #expect(read == [item("P-1", 11_900, tax: 1900), item("GIFT-9", 3100, refunded: 3100)])
    for (items, flaw) in [
      ("{}", "type(\"items\")"), ("[1]", "type(\"items\")"),
      (#"[{"sku":"P-1"}]"#, "missing(\"items.amount\")"),
      (#"[{"sku":"P-1","amount":"1e3"}]"#, "amount(\"items.amount\""),
    ] {
      let result = try await Sample.read(line(items))
      #expect(result.flaws.count == 1 && result.flaws[0].contains(flaw))
    }
  }
}
