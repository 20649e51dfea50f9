import CSV
import Codes
import Facts
import Quantity
import Redemptions
import Testing

@Suite struct ShopTests {
  @Test func aPlainTableIsReadByItsColumns() async throws {
    let result = try await Sample.read(
      """
      order_id,code,customer_id,email,amount,currency,status,created_at
      #1001,7f3k9-qxm2t,C7,Jana@Example.org,119.00,EUR,paid,2026-03-01T12:00:00Z
      1002,,C8,,20,EUR,refunded,2026-03-02 12:00
      """)
    let order = try #require(result.orders.first)
    #expect(result.orders.count == 2 && result.recordCount == 2 && result.flaws.isEmpty)
    #expect(order.number == Sample.order("1001") && order.record.id == order.number)
    #expect(order.record.source == FactSource(rank: 3))
    #expect(order.provenance == Provenance(file: 7, line: 2))
    #expect(order.codes == [try Sample.code("7F3K9QXM2T")])
    #expect(order.amounts == OrderAmounts(.euro, gross: 11_900))
    #expect(order.friend.email == Sample.email("jana@example.org"))
    #expect(order.friend.emailAsWritten == 0)
    #expect(order.occurredAt.description == "2026-03-01T12:00:00Z")
    #expect(result.orders[1].status == .refunded)
    #expect(result.orders[1].occurredAt.description == "2026-03-02T11:00:00Z")
    #expect(result.orders[1].friend.email == 0)
  }

  @Test func eachBadFieldSetsItsRecordAsideAndNoOther() async throws {
    let result = try await Sample.read(
      """
      order_id,code,amount,currency,status,created_at
      1,,10.00,EUR,paid,2026-03-01
      ,,10.00,EUR,paid,2026-03-01
      3,,1e3,EUR,paid,2026-03-01
      4,,-1.00,EUR,paid,2026-03-01
      5,,10.00,EURO,paid,2026-03-01
      6,,10.00,EUR,lost,2026-03-01
      7,,10.00,EUR,paid,2026-02-30
      8,,10.00,EUR,paid
      9,,"10.00"x,EUR,paid,2026-03-01
      10,,,EUR,paid,2026-03-01
      11,,10.00,EUR,,2026-03-01
      12,,10.00,EUR,paid,
      13,,10.00,EUR,paid,2026-03-01
      """)
    #expect(
      result.flaws == [
        "3 missing(\"order_id\")", "4 amount(\"amount\", Redemptions.AmountFlaw.shape)",
        "5 negative(\"amount\")", "6 currency(\"currency\")", "7 status(\"status\")",
        "8 time(\"created_at\", Redemptions.TimeFlaw.noSuchTime)",
        "9 table(CSV.CSVFault.Reason.cellCount(5, expected: 6))",
        "10 table(CSV.CSVFault.Reason.textAfterQuote)", "11 missing(\"amount\")",
        "12 missing(\"status\")", "13 missing(\"created_at\")",
      ])
    #expect(result.orders.map(\.provenance.line) == [2, 14])
    #expect(result.recordCount == 13)
  }

  @Test func contentChangesWithWhatIsReadOnly() async throws {
    let header = "order_id,amount,status,created_at"
    let first = try await Sample.read("\(header)\n1,10.00,paid,2026-03-01\n")
    let more = try await Sample.read("\(header),note\n1,10.00,paid,2026-03-01,hello\n")
    let other = try await Sample.read("\(header)\n1,10.00,refunded,2026-03-01\n")
    #expect(first.orders[0].content == more.orders[0].content)
    #expect(first.orders[0].content != other.orders[0].content)
    #expect(first.orders[0].record == other.orders[0].record)
  }

  @Test func severalCodesAreTakenInTheirOrderEachOnce() async throws {
    let result = try await Sample.read(
      """
      order_id,code,amount,created_at
      1,"ABCD1234, abcd-1234, SUMMER26",5,2026-03-01
      2,20% off everything,5,2026-03-01
      3,Summer 20 %,5,2026-03-01
      """
    ) { $0.otherCodes = OtherCodes(["SUMMER*"]) }
    let order = result.orders[0]
    #expect(order.codes == [try Sample.code("ABCD1234"), try Sample.code("SUMMER26")].map { $0 })
    // What can be a code is compared when it is decided on.
    #expect(order.flags == [])
    #expect(result.orders[2].codes.isEmpty && result.orders[2].flags == [.otherPromotion])
    #expect(result.orders[1].codes.isEmpty && result.orders[1].flags == [.unreadableCode])
  }

  @Test func whatWasPaidBackAndCancelledIsPaidBack() async throws {
    let result = try await Sample.read(
      """
      order_id,amount,status,created_at,cancelled_at
      1,5,refunded,2026-03-01,2026-03-02
      2,5,paid,2026-03-01,2026-03-02
      """)
    #expect(result.orders.map(\.status) == [.refunded, .cancelled])
  }

  @Test func aGiftCardTakesWhatWasPaidForIt() async throws {
    let card = [
      "Name": "#1001", "Lineitem quantity": "2", "Lineitem name": "Gift card",
      "Lineitem price": "25.00", "Lineitem discount": "10.00",
      "Lineitem requires shipping": "false", "Lineitem taxable": "false",
    ]
    let result = try await Sample.read(shopify([paid, card]))
    // 100.00 of goods, of which the cards cost 50.00 less 10.00.
    #expect(result.orders.map(\.amounts.gross) == [6000])
  }

  static let shopifyHeader = [
    "Name", "Email", "Financial Status", "Paid at", "Currency", "Subtotal", "Shipping", "Taxes",
    "Total", "Discount Code", "Discount Amount", "Created at", "Lineitem quantity",
    "Lineitem name", "Lineitem price", "Lineitem requires shipping", "Lineitem taxable",
    "Billing Name", "Shipping Street", "Shipping Zip", "Shipping Country", "Cancelled at",
    "Payment Method", "Refunded Amount", "Id", "Lineitem discount", "Phone",
  ]

  /// One row, by column; everything else is empty.
  private func shopify(_ rows: [[String: String]]) -> String {
    var writer = CSVWriter(.exchange)
    writer.record(Self.shopifyHeader)
    for row in rows { writer.record(Self.shopifyHeader.map { row[$0] ?? "" }) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private let paid = [
    "Name": "#1001", "Email": "jana@example.org", "Financial Status": "paid",
    "Paid at": "2026-05-11 09:56:00 -0400", "Currency": "EUR", "Subtotal": "100.00",
    "Shipping": "5.90", "Taxes": "16.91", "Total": "105.90", "Discount Code": "AB12CD34",
    "Discount Amount": "10.00", "Created at": "2026-05-11 09:55:16 -0400",
    "Lineitem quantity": "1", "Lineitem name": "Panel", "Lineitem price": "110.00",
    "Lineitem requires shipping": "true", "Lineitem taxable": "true",
    "Shipping Zip": "'01067", "Shipping Street": "Lindenstraße 1", "Shipping Country": "DE",
    "Payment Method": "Stripe", "Refunded Amount": "0.00", "Id": "5501",
  ]

  @Test func shopifyOrdersAreTheirFirstRows() async throws {
    let item = [
      "Name": "#1001", "Email": "jana@example.org", "Created at": "2026-05-11 09:55:16 -0400",
      "Lineitem name": "Cable", "Lineitem price": "1.00", "Lineitem quantity": "2",
    ]
    let second = paid.merging(
      [
        "Name": "#1002", "Id": "5502", "Financial Status": "partially_refunded",
        "Refunded Amount": "20.00",
      ]
    ) { $1 }
    let result = try await Sample.read(shopify([paid, item, second, item]))
    #expect(result.flaws.isEmpty && result.passedOver == [.lineItem: 2])
    let order = try #require(result.orders.first)
    #expect(order.record.id == Sample.order("5501") && order.number == Sample.order("1001"))
    #expect(order.amounts.gross == 10_000 && order.amounts.shipping == 590)
    #expect(order.amounts.tax == 1691 && order.amounts.discount == 1000)
    #expect(order.occurredAt.description == "2026-05-11T13:55:16Z")
    #expect(order.paidAt?.description == "2026-05-11T13:56:00Z")
    #expect(order.country == CountryKey("DE".utf8) && order.friend.address != 0)
    #expect(result.orders[1].amounts.refunded == 2000 && result.orders[1].status == .paid)
  }

  @Test func shopifyItemsWithoutTheirOrderAreSetAside() async throws {
    let item = ["Name": "#999", "Lineitem name": "Cable", "Lineitem price": "1.00"]
    let result = try await Sample.read(shopify([item, paid]))
    #expect(result.flaws == ["2 itemWithoutOrder"])
    #expect(result.orders.count == 1 && result.recordCount == 2)
  }

  @Test func shopifyRowsThatRepeatTheOrderAreItems() async throws {
    let result = try await Sample.read(shopify([paid, paid]))
    #expect(result.orders.count == 1 && result.passedOver == [.lineItem: 1])
  }

  @Test func giftCardsAreNoGoods() async throws {
    let card = [
      "Name": "#1001", "Lineitem name": "Geschenkgutschein 25 €", "Lineitem price": "25.00",
      "Lineitem quantity": "2", "Lineitem requires shipping": "false",
      "Lineitem taxable": "false",
    ]
    let result = try await Sample.read(shopify([paid, card]))
    #expect(result.orders[0].amounts.gross == 5000)
    #expect(result.orders[0].amounts.charged == 10_590)
  }

  @Test(arguments: [
    ("pending", OrderStatus.awaitingPayment), ("authorized", .awaitingPayment),
    ("partially_paid", .awaitingPayment), ("refunded", .refunded), ("voided", .cancelled),
    ("expired", .cancelled), ("Partially_Refunded", .paid),
  ])
  func shopifyStatesAreKnown(_ word: String, _ status: OrderStatus) async throws {
    let result = try await Sample.read(shopify([paid.merging(["Financial Status": word]) { $1 }]))
    #expect(result.orders.first?.status == status)
  }

  @Test func aCancelledOrderIsOneWhetherPaidBackOrNot() async throws {
    let cancelled = paid.merging(["Cancelled at": "2026-05-12 10:00:00 +0200"]) { $1 }
    let result = try await Sample.read(shopify([cancelled]))
    #expect(result.orders.first?.status == .cancelled)
  }

  @Test func ordersOfTheBogusGatewayAreTests() async throws {
    let bogus = paid.merging(["Payment Method": "Bogus Gateway"]) { $1 }
    let result = try await Sample.read(shopify([bogus]))
    #expect(result.orders.first?.flags.contains(.test) == true)
  }

  @Test func olderShopifyExportsHaveNoId() async throws {
    let text = shopify([paid]).replacing(",Id,", with: ",Old,")
    #expect(try await Sample.read(text).orders.first?.record.id == Sample.order("1001"))
  }

  @Test func webToffeeWritesTheMonthFirst() async throws {
    let result = try await Sample.read(
      """
      order_id,order_number,order_date,status,shipping_total,order_total,order_currency,\
      customer_id,customer_email,coupon_items
      77,77,03/04/2026 10:00:00,wc-completed,4.90,54.90,EUR,0,jana@example.org,\
      "code:AB12CD34|amount:5.00;code:XY98ZW76|amount:1.00"
      """)
    let order = try #require(result.orders.first)
    #expect(order.occurredAt.description == "2026-03-04T09:00:00Z")
    #expect(order.amounts.gross == 5000 && order.friend.customer == 0)
    #expect(order.codes == [try Sample.code("AB12CD34"), try Sample.code("XY98ZW76")])
  }

  @Test func shopware6IsNotPaidWhileNothingSaysSo() async throws {
    let header =
      "id;order_number;sales_channel_id;customer_email;amount_total;order_state_id;"
      + "order_date_time"
    let row = "a1;10001;s1;jana@example.org;119.00;st1;2026-05-11 09:55:16"
    let plain = try await Sample.read("\(header)\n\(row)\n")
    #expect(plain.orders.map(\.status) == [.awaitingPayment])
    #expect(plain.orders.first?.occurredAt.description == "2026-05-11T09:55:16Z")
    let more = try await Sample.read(
      "\(header);transactions.stateMachineState;promotion_code\n\(row);paid;AB12CD34\n;;;;;;;;\n")
    #expect(more.orders.map(\.status) == [.paid])
    #expect(more.orders.first?.codes == [try Sample.code("AB12CD34")])
    #expect(more.passedOver == [.lineItem: 1])
  }

  @Test func shopware5HasARowForEachPosition() async throws {
    let result = try await Sample.read(
      """
      orderId;orderDetailId;number;customerId;status;cleared;orderTime;invoiceAmount;\
      invoiceAmountNet;invoiceShipping;voucherCode
      5;1;20005;7;2;12;2026-05-11 09:55:16;119.00;100.00;4.00;AB12CD34
      5;2;20005;7;2;12;2026-05-11 09:55:16;119.00;100.00;4.00;AB12CD34
      6;3;20006;7;0;17;2026-05-12 09:55:16;10.00;8.40;0;
      """)
    #expect(result.orders.map(\.status) == [.paid, .awaitingPayment])
    #expect(result.orders.first?.amounts.gross == 11_500)
    #expect(result.passedOver == [.lineItem: 1])
  }
}
