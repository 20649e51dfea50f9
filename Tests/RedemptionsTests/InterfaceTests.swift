import Codes
import Facts
import Quantity
import Redemptions
import Testing

/// Orders as the interfaces of shops give them.
@Suite struct InterfaceTests {
  static let shopify = """
    {"id": 5890000000001, "name": "#1001", "email": "jana@example.org", "test": false,
     "created_at": "2026-05-11T09:55:16-04:00", "updated_at": "2026-05-12T09:00:00-04:00",
     "cancelled_at": null, "currency": "EUR", "total_price": "149.90", "subtotal_price": "145.00",
     "total_tax": "23.93", "total_discounts": "10.00", "financial_status": "partially_refunded",
     "total_shipping_price_set": {"shop_money": {"amount": "4.90", "currency_code": "EUR"}},
     "landing_site": "/r/AB12CD34?utm_source=x", "browser_ip": "192.0.2.7",
     "client_details": {"user_agent": "Firefox"}, "payment_gateway_names": ["manual"],
     "discount_codes": [{"code": "ab12-cd34", "amount": "10.00", "type": "percentage"}],
     "customer": {"id": 77, "email": "jana@example.org"},
     "billing_address": {"name": "Jana Beispiel", "country_code": "DE", "zip": "01067",
       "address1": "Lindenstr. 1"},
     "line_items": [{"gift_card": true, "price": "25.00", "quantity": 1, "total_discount": "0.00"},
       {"gift_card": false, "price": "130.00", "quantity": 1, "total_discount": "10.00"}],
     "refunds": [{"id": 9, "created_at": "2026-05-20T10:00:00-04:00", "transactions": [
       {"kind": "refund", "status": "success", "amount": "20.00"},
       {"kind": "refund", "status": "failure", "amount": "99.00"}]}]}
    """

  @Test(arguments: [
    shopify, "[\(shopify)]", "{\"orders\": [\(shopify)]}", shopify.replacing("\n", with: "") + "\n",
    "{\"orders\":[\(shopify.replacing("\n", with: ""))]}",
  ])
  func shopifysOrdersAreReadAloneListedAndWrapped(text: String) async throws {
    let result = try await Sample.read(text)
    #expect(result.format == "shopify-json")
    #expect(result.flaws.isEmpty && result.recordCount == 1)
    let order = try #require(result.orders.first)
    #expect(order.record.id == Sample.order("5890000000001"))
    #expect(order.number == Sample.order("1001") && order.status == .paid)
    // 149.90 less shipping 4.90 and the gift card.
    #expect(order.amounts.gross == 12_000 && order.amounts.shipping == 2990)
    #expect(order.amounts.tax == 2393 && order.amounts.discount == 1000)
    #expect(order.occurredAt.description == "2026-05-11T13:55:16Z")
    #expect(order.changedAt?.description == "2026-05-12T13:00:00Z")
    #expect(order.codes == [try Sample.code("AB12CD34")])
    #expect(order.landingCode == (try Sample.code("AB12CD34")))
    #expect(order.friend.customer != 0 && order.friend.visitor != 0 && order.friend.address != 0)
    let refund = try #require(result.facts.refunds.first)
    #expect(result.facts.refunds.count == 1 && refund.amount == 2000)
    #expect(refund.order == order.number)
    #expect(refund.occurredAt.description == "2026-05-20T14:00:00Z")
  }

  /// Numbers of a shop may begin anew; the earlier order keeps what others call it by.
  @Test func ordersOfOneNameAreToldApartByTheirIds() async throws {
    let table = """
      Name,Financial Status,Total,Created at,Currency,Lineitem quantity,Lineitem name,\
      Lineitem price,Lineitem sku,Id
      #1001,paid,20.00,2026-05-12 09:55:16 -0400,EUR,1,Panel,20.00,P-2,7002
      #1001,,,,,1,Cable,2.00,P-3,
      #1002,paid,30.00,2026-05-11 10:55:16 -0400,EUR,1,Panel,30.00,P-1,7003
      #1001,paid,10.00,2026-05-11 09:55:16 -0400,EUR,1,Panel,10.00,P-1,7001
      #1001,paid,10.00,2026-05-11 09:55:16 -0400,EUR,1,Panel,10.00,P-1,7001

      """
    let orders = try await Sample.read(table).orders
    #expect(orders.map(\.record.id) == ["7002", "7003", "7001"].map(Sample.order))
    #expect(orders.map(\.number) == ["7002", "1002", "1001"].map(Sample.order))
    #expect(orders.map(\.items.count) == [2, 1, 2])
    let later = Self.shopify.replacing("2026-05-11T", with: "2026-05-12T")
      .replacing("5890000000001", with: "5890000000002").replacing("\"id\": 9", with: "\"id\": 10")
    let json = try await Sample.read("[\(later), \(Self.shopify)]")
    let numbers = [Sample.order("5890000000002"), Sample.order("1001")]
    #expect(json.orders.map(\.number) == numbers)
    #expect(json.facts.refunds.map(\.order) == numbers)
  }

  @Test func anOrderHasTheSameIdentitiesInShopifysTable() async throws {
    let table = """
      Name,Email,Financial Status,Total,Created at,Currency,Lineitem quantity,Lineitem name,\
      Lineitem price,Id
      #1001,jana@example.org,paid,149.90,2026-05-11 09:55:16 -0400,EUR,1,Panel,145.00,5890000000001

      """
    let exported = try #require(try await Sample.read(table).orders.first)
    let given = try #require(try await Sample.read(Self.shopify).orders.first)
    #expect(exported.record == given.record && exported.number == given.number)
    #expect(exported.friend.email == given.friend.email)
  }

  static let graph = #"""
    {"id":"gid://shopify/Order/5890000000001","name":"#1001","createdAt":"2026-05-11T13:55:16Z",
     "displayFinancialStatus":"PAID","discountCodes":["AB12CD34","SAVE2026"],"test":false,
     "totalPriceSet":{"shopMoney":{"amount":"149.9","currencyCode":"EUR"}},
     "totalShippingPriceSet":{"shopMoney":{"amount":"4.9","currencyCode":"EUR"}},
     "totalTaxSet":{"shopMoney":{"amount":"23.93","currencyCode":"EUR"}},
     "totalRefundedSet":{"shopMoney":{"amount":"20.0","currencyCode":"EUR"}},
     "customer":{"id":"gid://shopify/Customer/77","email":"jana@example.org"}}
    """#.replacing("\n", with: "")

  @Test(arguments: [
    graph + "\n" + #"{"id":"gid://shopify/LineItem/1","__parentId":"gid://shopify/Order/1"}"#,
    #"{"data":{"orders":{"edges":[{"node":\#(graph)}]}}}"#,
    #"{"data":{"orders":{"nodes":[\#(graph)]}}}"#,
  ])
  func shopifysGraphIsReadAsLinesEdgesAndNodes(text: String) async throws {
    let result = try await Sample.read(text)
    #expect(result.format == "shopify-json" && result.flaws.isEmpty)
    let order = try #require(result.orders.first)
    #expect(order.record.id == Sample.order("5890000000001") && order.status == .paid)
    #expect(order.amounts.gross == 14_500 && order.amounts.refunded == 2000)
    #expect(order.friend.customer == Sample.keys.hash("77", as: .customer))
    #expect(order.codes == [try Sample.code("AB12CD34"), try Sample.code("SAVE2026")])
    #expect(result.recordCount == 1 + (result.passedOver[.lineItem] ?? 0))
  }

  @Test(arguments: [
    (#""test": false"#, #""test": true"#), (#"["manual"]"#, #"["bogus"]"#),
  ])
  func shopifysTestsAreTests(old: String, new: String) async throws {
    let text = Self.shopify.replacing(old, with: new)
    #expect(try await Sample.read(text).orders.first?.flags.contains(.test) == true)
  }

  @Test(arguments: [
    (#""total_price": "149.90""#, #""total_price": "1e3""#, "total_price"),
    (#""financial_status": "partially_refunded""#, #""financial_status": "maybe""#, "status"),
    (#""created_at": "2026-05-20T10:00:00-04:00""#, #""created_at": "2026-02-30""#, "refunds"),
    (#""price": "25.00""#, #""price": "NaN""#, "line_items.price"),
  ])
  func whatCannotBeReadSetsTheOrderAside(old: String, new: String, field: String) async throws {
    let text = Self.shopify.replacing(old, with: new)
    let result = try await Sample.read("{\"orders\": [\(text), \(Self.shopify)]}")
    #expect(result.readCount == 1 && result.setAsideCount == 1)
    #expect(result.flaws.first?.hasPrefix("1 ") == true)
    #expect(result.flaws.first?.contains(field) == true)
    #expect(result.facts.refunds.count == 1)
    // The second one begins on the line on which the first one ends.
    #expect(result.orders.first?.provenance.line == 16)
  }

  static let magento = """
    {"entity_id": 12, "increment_id": "000000042", "state": "processing", "status": "verpackt",
     "created_at": "2026-05-11 09:55:16", "updated_at": "2026-05-12 00:00:00",
     "coupon_code": "AB12CD34", "customer_email": "jana@example.org", "customer_id": 5,
     "base_currency_code": "USD", "base_grand_total": 130.5, "order_currency_code": "EUR",
     "grand_total": 119.9, "shipping_amount": 4.12, "shipping_incl_tax": 4.9,
     "tax_amount": 19.1405, "discount_amount": -10.0000, "total_refunded": 20,
     "remote_ip": "192.0.2.7", "billing_address": {"firstname": "Jana", "lastname": "Beispiel",
       "country_id": "DE", "postcode": "01067", "street": ["Lindenstr. 1"],
       "telephone": "030 1234567"}}
    """

  @Test(arguments: [magento, "{\"items\": [\(magento)], \"total_count\": 1}"])
  func magentosOrdersAreReadInTheirOwnCurrency(text: String) async throws {
    let text = text.replacing("19.1405", with: "19.1400")
    let result = try await Sample.read(text)
    #expect(result.format == "magento" && result.flaws.isEmpty)
    let order = try #require(result.orders.first)
    #expect(order.number == Sample.order("000000042") && order.status == .paid)
    #expect(order.amounts.currency == .euro && order.amounts.gross == 11_500)
    #expect(order.amounts.shipping == 490 && order.amounts.tax == 1914)
    #expect(order.amounts.discount == 1000 && order.amounts.refunded == 2000)
    #expect(order.occurredAt.description == "2026-05-11T09:55:16Z")
    #expect(order.codes == [try Sample.code("AB12CD34")])
    #expect(order.friend.address != 0 && order.friend.phone != 0)
  }

  @Test(arguments: [
    ("new", OrderStatus.awaitingPayment), ("holded", .awaitingPayment),
    ("payment_review", .awaitingPayment), ("complete", .paid), ("closed", .refunded),
    ("canceled", .cancelled),
  ])
  func magentosStateCountsAndNotTheShopsOwnWord(state: String, status: OrderStatus) async throws {
    let text = Self.magento.replacing("19.1405", with: "19.14")
      .replacing("\"state\": \"processing\"", with: "\"state\": \"\(state)\"")
    #expect(try await Sample.read(text).orders.first?.status == status)
  }

  @Test func anAmountFinerThanItsCurrencyIsRefused() async throws {
    #expect(try await Sample.read(Self.magento).flaws.first?.contains("tooPrecise") == true)
  }

  @Test func magentosGridIsReadWithItsDays() async throws {
    let table = """
      ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),\
      Grand Total (Purchased),Status,Customer Email,Shipping and Handling,Coupon Code
      000000042,"Main Website","Nov 3, 2026 10:15:00 PM","Jana Beispiel",,130.50,119.90,Processing,\
      jana@example.org,4.90,AB12CD34
      000000043,"Main Website","Feb 30, 2026 10:15:00 PM","Tom",,130.50,119.90,Processing,,,
      000000044,"Main Website","Foo 3, 2026 10:15:00 PM","Tom",,130.50,119.90,Processing,,,

      """
    let result = try await Sample.read(table)
    #expect(result.format == "magento-csv" && result.readCount == 1)
    let order = try #require(result.orders.first)
    #expect(order.occurredAt.description == "2026-11-03T21:15:00Z")
    #expect(order.amounts.gross == 11_500 && order.status == .paid)
    #expect(result.setAside.map(\.line) == [3, 4])
    #expect(result.flaws.allSatisfy { $0.contains("time") })
  }

  /// The answer of an interface in one line, far longer than a line may be.
  @Test func oneLongLineIsReadElementByElement() async throws {
    let one = Self.shopify.replacing("\n", with: "")
    let many = (1...1200).map { one.replacing("5890000000001", with: "\($0)") }
    let text = "{\"orders\":[" + many.joined(separator: ",") + "]}"
    #expect(text.utf8.count > 1 << 20)
    let result = try await Sample.read(text)
    #expect(result.readCount == 1200 && result.flaws.isEmpty)
    #expect(Set(result.orders.map(\.provenance.line)).count == 1200)
  }

  /// What begins a file may be longer than what is looked at first.
  @Test(arguments: [
    "[LONG,SHORT]", "{\"orders\": [LONG,SHORT]}", "LONG\nSHORT\n", "[\nLONG,\nSHORT]",
  ])
  func aFormatIsKnownHoweverLongTheFirstOrderIs(shape: String) async throws {
    let note = String(repeating: "A panel for the roof. ", count: 3200)
    func order(_ id: Int, note: String) -> String {
      "{\"line_items\": [{\"sku\": \"P-1\", \"quantity\": 1, \"price\": \"10.00\"}], "
        + "\"note\": \"\(note)\", \"id\": \(id), \"name\": \"#\(id)\", "
        + "\"created_at\": \"2026-05-11\", \"financial_status\": \"paid\", "
        + "\"currency\": \"EUR\", \"total_price\": \"10.00\"}"
    }
    let text = shape.replacing("LONG", with: order(1, note: note))
      .replacing("SHORT", with: order(2, note: ""))
    let result = try await Sample.read(text)
    #expect(result.format == "shopify-json" && result.readCount == 2 && result.flaws.isEmpty)
  }

  /// Requests to interfaces may name the members that they want.
  @Test func ordersOfWooCommerceAreKnownByFewMembers() async throws {
    let result = try await Sample.read(
      """
      [{"id": 101, "number": "W101", "status": "completed", "currency": "EUR", "total": "119.00",
        "date_created_gmt": "2026-03-30T00:30:00", "coupon_lines": [{"code": "ab12cd34"}]}]
      """)
    #expect(result.format == "woocommerce" && result.readCount == 1)
    await #expect(throws: ImportFailure.self) {
      _ = try await Sample.read(#"[{"id": 7, "status": "open", "sum": 3}]"#)
    }
  }

  /// What stands around the list is left out; a list that is cut off loses its last element only.
  @Test func whatStandsAroundTheListIsLeftOut() async throws {
    let many = (1...9).map { Self.shopify.replacing("5890000000001", with: "\($0)") }
    let text = "{ \"orders\" : [" + many.joined(separator: ", ") + "], \"next\": [{\"id\": 1}]}"
    let result = try await Sample.read(text)
    #expect(result.readCount == 9 && result.flaws.isEmpty)
    let cut = try await Sample.read(String(text.prefix(text.count * 2 / 3)))
    #expect(cut.setAsideCount == 1 && cut.readCount == 6)
  }
}
