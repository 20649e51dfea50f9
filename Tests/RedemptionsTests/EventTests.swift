import Codes
import Facts
import Quantity
import Redemptions
import Testing

@Suite struct EventTests {
  static let woo = """
    {"id": 727, "parent_id": 0, "number": "727", "order_key": "wc_order_1",
     "status": "processing", "currency": "EUR", "date_created": "2026-05-11T11:55:16",
     "date_created_gmt": "2026-05-11T09:55:16", "date_paid_gmt": "2026-05-11T09:56:00",
     "date_modified_gmt": "2026-05-12T00:00:00", "discount_total": "8.40",
     "discount_tax": "1.60", "shipping_total": "4.20", "shipping_tax": "0.80",
     "cart_tax": "15.97", "total": "105.00", "total_tax": "16.77", "customer_id": 0,
     "customer_ip_address": "192.0.2.7", "customer_user_agent": "Firefox",
     "billing": {"first_name": "Jana", "last_name": "Beispiel", "email": "jana@example.org",
       "phone": "030 1234567", "country": "DE", "postcode": "01067", "address_1": "Lindenstr. 1"},
     "shipping": {"postcode": "", "address_1": ""}, "line_items": [],
     "coupon_lines": [{"id": 1, "code": "ab12cd34", "discount": "8.40"}],
     "refunds": [{"id": 1, "reason": "", "total": "-10.00"},
       {"id": 2, "refund": "", "total": "-5.50"}]}
    """

  @Test(arguments: [woo, "[\(woo)]", woo.replacing("\n", with: "") + "\n"])
  func wooCommerceOrdersAreReadAloneListedAndInLines(text: String) async throws {
    let result = try await Sample.read(text)
    #expect(result.flaws.isEmpty && result.recordCount == 1)
    let order = try #require(result.orders.first)
    #expect(order.number == Sample.order("727") && order.status == .paid)
    #expect(order.amounts.gross == 10_000 && order.amounts.shipping == 500)
    #expect(order.amounts.tax == 1597 && order.amounts.refunded == 1550)
    #expect(order.amounts.discount == 840 && order.amounts.discountTax == 160)
    #expect(order.occurredAt.description == "2026-05-11T09:55:16Z")
    #expect(order.paidAt?.description == "2026-05-11T09:56:00Z")
    #expect(order.changedAt?.description == "2026-05-12T00:00:00Z")
    #expect(order.codes == [try Sample.code("AB12CD34")])
    #expect(order.friend.customer == 0 && order.friend.visitor != 0 && order.friend.phone != 0)
    #expect(order.friend.name != 0 && order.friend.address != 0)
  }

  @Test func wooCommerceRefundsOfTheirOwnArePositive() async throws {
    let result = try await Sample.read(
      #"[{"id": 9, "parent_id": 727, "date_created_gmt": "2026-05-13T00:00:00","#
        + #" "amount": "10.00", "reason": "", "refunded_by": 1, "line_items": []}]"#
    )
    #expect(result.facts.refunds.map(\.amount) == [1000])
    #expect(result.facts.refunds.map(\.order) == [Sample.order("727")])
  }

  static let session =
    #"{"id":"cs_1","object":"checkout.session","amount_subtotal":12900,"amount_total":11900,"#
    + #""created":1767225600,"currency":"eur","client_reference_id":null,"#
    + #""customer":"cus_1","customer_details":{"email":"jana@example.org","#
    + #""name":"Jana B"},"payment_intent":"pi_1","payment_status":"paid","#
    + #""status":"complete","total_details":{"amount_discount":1000,"#
    + #""amount_shipping":500,"amount_tax":1900},"discounts":[{"coupon":null,"#
    + #""promotion_code":"promo_1"}],"metadata":{},"livemode":true}"#
  static let promotion =
    #"{"id":"promo_1","object":"promotion_code","code":"AB12CD34","active":true}"#

  @Test func aSessionsPromotionCodeMayStandAnywhereInTheFile() async throws {
    for lines in [[Self.session, Self.promotion], [Self.promotion, Self.session]] {
      let result = try await Sample.read(lines.joined(separator: "\n"))
      let order = try #require(result.orders.first)
      #expect(order.codes == [try Sample.code("AB12CD34")])
      #expect(order.number == Sample.order("pi_1") && order.record.id == Sample.order("cs_1"))
      #expect(order.amounts.gross == 11_400 && order.amounts.discount == 1000)
      #expect(result.passedOver == [.otherKind: 1])
    }
    let alone = try await Sample.read(Self.session)
    #expect(alone.orders.first?.flags == [.unreadableCode, .silentOnCodes, .checkout])
  }

  @Test func stripesEventsCarryObjectsAndTheTimeOfTheirChange() async throws {
    let event = { (id: String, type: String, created: Int, live: Bool, object: String) in
      #"{"id":"\#(id)","object":"event","type":"\#(type)","created":\#(created),"#
        + #""livemode":\#(live),"data":{"object":\#(object)}}"#
    }
    let refund =
      #"{"id":"re_1","object":"refund","amount":1900,"charge":"ch_1","payment_intent":"pi_1","#
      + #""currency":"eur","status":"succeeded","created":1767312000}"#
    let dispute =
      #"{"id":"dp_1","object":"dispute","amount":5000,"charge":"ch_1","#
      + #""payment_intent":"pi_1","currency":"eur","status":"warning_needs_response","#
      + #""created":1767312000}"#
    let customer = #"{"id":"cus_1","object":"customer"}"#
    let shop = Self.session.replacing("\"discounts\":[", with: "\"x\":[").replacing(
      "\"metadata\":{}",
      with: "\"metadata\":{\"order_id\":\"1001\","
        + "\"referral_code\":\"XY98ZW76\"}"
    )
    let result = try await Sample.read(
      [
        event("evt_3", "refund.created", 1_767_312_001, true, refund),
        event("evt_1", "checkout.session.completed", 1_767_225_700, false, shop),
        event("evt_4", "charge.dispute.created", 1_767_312_002, true, dispute),
        event("evt_5", "customer.created", 1_767_312_002, true, customer),
      ].joined(separator: "\n"))
    let order = try #require(result.orders.first)
    #expect(order.number == Sample.order("1001") && order.flags.contains(.test))
    #expect(order.changedAt?.seconds == 1_767_225_700)
    #expect(order.codes == [try Sample.code("XY98ZW76")])
    #expect(result.facts.refunds.map(\.order) == [order.number])
    #expect(result.facts.refunds.map(\.amount) == [1900])
    #expect(result.facts.disputes.map(\.state) == [.warning])
    #expect(result.facts.disputes.map(\.order) == [order.number])
    #expect(result.passedOver == [.otherKind: 1] && result.recordCount == 4)
  }

  @Test(arguments: [
    (#""status":"succeeded","captured":true,"refunded":false"#, OrderStatus.paid),
    (#""status":"succeeded","captured":true,"refunded":true"#, .refunded),
    (#""status":"succeeded","captured":false,"refunded":false"#, .awaitingPayment),
    (#""status":"failed","captured":false,"refunded":false"#, .cancelled),
  ])
  func chargesAreOrders(_ state: String, _ status: OrderStatus) async throws {
    let result = try await Sample.read(
      #"{"object":"list","data":[{"id":"ch_1","object":"charge","amount":500,"#
        + #""amount_refunded":100,"currency":"jpy","created":1767225600,"#
        + #""payment_intent":"pi_1","billing_details":{"email":"jana@example.org"},"#
        + #""metadata":{"code":"AB12CD34"},"livemode":true,\#(state)}]}"#
    )
    #expect(result.orders.map(\.status) == [status])
    #expect(result.orders.first?.amounts.gross == 500)
    #expect(result.orders.first?.amounts.refunded == 100)
  }

  @Test func lemonSqueezysCodesStandInRedemptions() async throws {
    let order =
      #"{"type":"orders","id":"1","attributes":{"identifier":"u-1","order_number":42,"#
      + #""user_email":"jana@example.org","user_name":"Jana B","currency":"USD","#
      + #""subtotal":2000,"discount_total":200,"tax":300,"total":2100,"#
      + #""refunded_amount":500,"status":"paid","refunded":false,"#
      + #""created_at":"2026-05-11T09:55:16.000000Z","#
      + #""updated_at":"2026-05-12T00:00:00.000000Z","test_mode":false}}"#
    let redemption =
      #"{"type":"discount-redemptions","id":"5","attributes":{"discount_code":"AB12CD34","#
      + #""order_id":1,"amount":200}}"#
    let result = try await Sample.read(order + "\n" + redemption + "\n")
    let read = try #require(result.orders.first)
    #expect(read.codes == [try Sample.code("AB12CD34")] && read.status == .paid)
    #expect(read.amounts.gross == 2100 && read.amounts.refunded == 500)
    #expect(read.number == Sample.order("42"))
    let webhook = try await Sample.read(
      #"{"meta":{"event_name":"order_created","custom_data":{"ref":"XY98ZW76"}},"#
        + #""data":\#(order)}"#)
    #expect(webhook.orders.first?.codes == [try Sample.code("XY98ZW76")])
  }

  @Test func paddlesRefundsCountWhenApproved() async throws {
    let event = { (type: String, data: String) in
      #"{"event_id":"evt_1","event_type":"\#(type)","occurred_at":"2026-05-12T00:00:00Z","#
        + #""data":\#(data)}"#
    }
    let adjustment = { (id: String, action: String, status: String) in
      event(
        "adjustment.updated",
        #"{"id":"\#(id)","action":"\#(action)","status":"\#(status)","#
          + #""transaction_id":"txn_1","currency_code":"EUR","#
          + #""created_at":"2026-05-12T00:00:00Z","totals":{"total":"500"}}"#
      )
    }
    let result = try await Sample.read(
      [
        event(
          "transaction.completed",
          #"{"id":"txn_1","status":"completed","currency_code":"EUR","customer_id":"ctm_1","#
            + #""created_at":"2026-05-11T09:55:16Z","billed_at":"2026-05-11T09:56:00Z","#
            + #""custom_data":{"referral_code":"AB12CD34"},"#
            + #""details":{"totals":{"subtotal":"10000","discount":"1000","tax":"1900","#
            + #""total":"10900"}}}"#
        ),
        adjustment("adj_1", "refund", "pending_approval"),
        adjustment("adj_2", "refund", "approved"),
        adjustment("adj_3", "refund", "rejected"),
        adjustment("adj_4", "chargeback_warning", "approved"),
        adjustment("adj_5", "chargeback", "approved"), adjustment("adj_6", "credit", "approved"),
        event("customer.created", #"{"id":"ctm_1"}"#),
      ].joined(separator: "\n"))
    #expect(result.orders.first?.amounts.gross == 10_900)
    #expect(result.orders.first?.codes == [try Sample.code("AB12CD34")])
    #expect(result.facts.refunds.map(\.status) == [.pending, .completed, .failed])
    #expect(Set(result.facts.refunds.map(\.order)) == [Sample.order("txn_1")])
    #expect(result.facts.disputes.map(\.state) == [.warning, .lost])
    #expect(result.passedOver == [.otherMovement: 1, .otherKind: 1])
  }

  static let lines = """
    {"type":"order","id":"1001","at":"2026-05-11T09:55:16Z","status":"paid","amount":"119.00",\
    "currency":"EUR","codes":["ab12-cd34"],"landing":"https://shop.example.com/?ref=XY98ZW76",\
    "customer":{"id":"C7","email":"jana@example.org"}}
    {"type":"contract","id":"K1","at":"2026-05-11T09:55:16Z","qualified":true,"amount":2400.00,\
    "codes":["AB12CD34"],"contract":"V-77"}
    {"type":"lead","id":"L1","at":"2026-05-11T09:55:16Z","qualified":false}
    {"type":"payment","id":"P1","order":"1001","at":"2026-05-12T00:00:00Z","amount":"119.00",\
    "currency":"EUR"}
    {"type":"refund","id":"R1","order":"#1001","at":"2026-05-13T00:00:00Z","amount":"-19.00",\
    "currency":"EUR","status":"pending"}
    {"type":"dispute","id":"D1","order":"1001","at":"2026-05-14T00:00:00Z","amount":"100.00",\
    "currency":"EUR","state":"open"}
    {"type":"claim","id":"Q1","order":"1002","code":"AB12CD34","at":"2026-05-15T00:00:00Z"}
    {"type":"order","id":"1003","at":"2026-05-11T09:55:16Z","status":"paid","amount":1e3}
    {"type":"order","id":"1004",
    {"type":"wish","id":"1"}
    {"id":"1"}
    {"type":"order","id":"1005","at":"2026-05-11T09:55:16Z","amount":5}
    [1]
    """

  @Test func ourOwnLinesSayEverythingThereIs() async throws {
    let result = try await Sample.read(Self.lines)
    let code = try Sample.code("AB12CD34")
    #expect(result.orders.map(\.codes) == [[code], [code], []])
    #expect(result.orders.first?.landingCode == (try Sample.code("XY98ZW76")))
    let conversions = result.orders.filter { $0.kind != .order }
    #expect(conversions.map(\.kind) == [.contract, .lead])
    #expect(conversions.map(\.status) == [.paid, .awaitingPayment])
    #expect(conversions.first?.amounts.gross == 240_000)
    #expect(conversions.first?.contract != 0)
    let order = Sample.order("1001")
    #expect(result.facts.payments.map(\.order) == [order])
    #expect(result.facts.refunds.map(\.order) == [order])
    #expect(result.facts.refunds.map(\.status) == [.pending])
    // Whichever sign it has.
    #expect(result.facts.refunds.map(\.amount) == [1900])
    #expect(result.facts.disputes.map(\.state) == [.open])
    #expect(result.facts.claims.map(\.order) == [Sample.order("1002")])
    #expect(
      result.flaws == [
        "8 amount(\"amount\", Redemptions.AmountFlaw.shape)",
        "9 json(\"the text ends in the middle of a value\")", "10 kind(\"type\")",
        "11 missing(\"type\")", "12 missing(\"status\")", "13 type(\"record\")",
      ])
    #expect(result.recordCount == 13)
  }

  @Test func aListThatIsCutOffKeepsWhatCameBefore() async throws {
    let result = try await Sample.read("[\(Self.session),\n\(Self.session.dropLast(20))")
    #expect(result.orders.count == 1)
    #expect(result.flaws == ["2 json(\"the text ends in the middle of a value\")"])
  }
}
