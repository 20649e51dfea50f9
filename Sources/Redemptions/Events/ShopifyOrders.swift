internal import Facts
internal import JSON
internal import Quantity

/// Shopify's orders as its interfaces give them: REST (`{"orders": […]}`), webhooks, and GraphQL,
/// whose members are written in one word and whose ids begin with `gid://`.
///
/// Refunds stand within the order, each with its own date; what gift cards cost is no part of the
/// goods. Ids are the same as in the table that the shop exports.
struct ShopifyOrders: EventSource {
  private let context: ImportContext
  private var assembler: OrderAssembler
  private var fields = FieldBuffer()
  private let amounts = AmountReader(.dot)
  private let times: TimeReader
  /// An order of a bulk operation, whose items may follow in lines of their own.
  private var last: Last?
  private var namesakes = Namesakes()

  private struct Last {
    let id: String
    var order: Order
    var items: ShopifyItems
  }

  init(_ context: ImportContext) {
    self.context = context
    times = TimeReader(context.zone)
    assembler = OrderAssembler(.shopify, context, zone: context.zone)
    for (role, names) in Self.members { assembler.names[role] = names[0] }
  }

  /// Of REST, then of GraphQL: the first that is there counts.
  private static let members: [(role: Role, names: [String])] = [
    (.number, ["name"]), (.landing, ["landing_site", "landingPageUrl"]),
    (.customer, ["customer.id"]), (.email, ["email", "contact_email", "customer.email"]),
    (.phone, ["phone", "billing_address.phone", "billingAddress.phone"]),
    (.country, ["billing_address.country_code", "billingAddress.countryCodeV2"]),
    (.postcode, ["shipping_address.zip", "shippingAddress.zip", "billing_address.zip"]),
    (
      .street,
      ["shipping_address.address1", "shippingAddress.address1", "billing_address.address1"]
    ),
    (.name, ["billing_address.name", "billingAddress.name", "shipping_address.name"]),
    (.company, ["billing_address.company", "billingAddress.company"]),
    (.networkAddress, ["browser_ip", "client_details.browser_ip", "clientIp"]),
    (.browser, ["client_details.user_agent"]),
    (.currency, ["currency", "currencyCode", "totalPriceSet.shopMoney.currencyCode"]),
    (.total, ["total_price", "totalPriceSet.shopMoney.amount"]),
    (
      .shipping,
      ["total_shipping_price_set.shop_money.amount", "totalShippingPriceSet.shopMoney.amount"]
    ),
    (.tax, ["total_tax", "totalTaxSet.shopMoney.amount"]),
    (.discount, ["total_discounts", "totalDiscountsSet.shopMoney.amount"]),
    (.refunded, ["totalRefundedSet.shopMoney.amount"]),
    (.status, ["financial_status", "displayFinancialStatus"]),
    (.created, ["created_at", "createdAt"]), (.changed, ["updated_at", "updatedAt"]),
    (.cancelled, ["cancelled_at", "cancelledAt"]), (.test, ["test"]),
  ]

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let value = JSONValue.object(object)
    // What bulk operations list below an order: its line items and the like.
    if let parent = object["__parentId"] {
      if parent.string == last?.id, object["quantity"] != nil { last?.items.addNode(value) }
      return result.passOver(.lineItem)
    }
    if let id = object["id"]?.string, id.hasPrefix("gid://"), !id.hasPrefix(Self.gid) {
      return result.passOver(.otherKind)
    }
    fields.clear()
    for (role, names) in Self.members {
      let name = names.first { Self.isThere(value.at($0)) } ?? names[0]
      try fields.set(role, value.at(name), name)
    }
    if let id = value.at("legacyResourceId")?.textual ?? object["id"]?.textual {
      fields.set(.record, id.hasPrefix(Self.gid) ? String(id.dropFirst(Self.gid.count)) : id)
    }
    if let id = value.at("customer.id")?.string, id.hasPrefix(Self.customerGID) {
      fields.set(.customer, String(id.dropFirst(Self.customerGID.count)))
    }
    let codes = Self.codes(object)
    if !codes.isEmpty { fields.set(.code, codes.joined(separator: ",")) }
    if Self.isBogus(object) { fields.set(.test, "true") }
    let (bytes, cells) = (fields.bytes, fields.cells.ranges)
    var order = try assembler.order(bytes.span, cells.span, line: line)
    try takeGiftCards(object, &order)
    if (object["discount_codes"] ?? object["discountCodes"])?.array == nil {
      order.flags.insert(.silentOnCodes)
    }
    let refunds = try refunds(object, of: order)
    handOver(to: &result)
    namesakes.add(order)
    last = Last(
      id: object["id"]?.textual ?? "", order: order,
      items: ShopifyItems(object, order.amounts.currency))
    result.facts.refunds += refunds
    result.readCount += 1
  }

  mutating func finish(into result: inout ReadResult) {
    handOver(to: &result)
    namesakes.part(&result.facts)
  }

  private mutating func handOver(to result: inout ReadResult) {
    guard var last else { return }
    last.order.take(last.items.found, context.keys)
    result.facts.append(last.order)
    self.last = nil
  }

  private static let gid = "gid://shopify/Order/"
  private static let customerGID = "gid://shopify/Customer/"

  private static func isThere(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?: false
    case .string(let text)?: !text.isEmpty
    default: true
    }
  }

  private static func codes(_ object: JSONObject) -> [String] {
    let listed = (object["discount_codes"]?.array ?? []).compactMap { $0["code"]?.string }
    return listed + (object["discountCodes"]?.array ?? []).compactMap(\.string)
  }

  private static func isBogus(_ object: JSONObject) -> Bool {
    let gateways = object["payment_gateway_names"] ?? object["paymentGatewayNames"]
    return (gateways?.array ?? []).contains { $0.string?.lowercased() == "bogus" }
  }

  /// The cost of gift cards goes from the goods to what was charged beside.
  private func takeGiftCards(_ object: JSONObject, _ order: inout Order) throws(RecordFlaw) {
    let decimals = order.amounts.currency.decimals
    for item in object["line_items"]?.array ?? [] where item["gift_card"]?.bool == true {
      let price = try amount(item["price"], decimals, "line_items.price")
      let discount =
        item["total_discount"] == nil
        ? 0 : try amount(item["total_discount"], decimals, "line_items.total_discount")
      let quantity = item["quantity"]?.number.flatMap { Int64($0.text) } ?? 1
      let (cost, overflow) = price.multipliedReportingOverflow(by: quantity)
      let kept = overflow ? 0 : max(order.amounts.gross - max(cost - discount, 0), 0)
      order.amounts.shipping += order.amounts.gross - kept
      order.amounts.gross = kept
    }
  }

  /// The refunds within an order: what their successful transactions paid back.
  private func refunds(_ object: JSONObject, of order: Order) throws(RecordFlaw) -> [Refund] {
    let decimals = order.amounts.currency.decimals
    var refunds: [Refund] = []
    for entry in object["refunds"]?.array ?? [] {
      guard let id = entry["id"]?.textual else { throw .missing("refunds.id") }
      var sum: Int64 = 0
      for transaction in entry["transactions"]?.array ?? []
      where transaction["kind"]?.string == "refund" && transaction["status"]?.string == "success" {
        sum += abs(try amount(transaction["amount"], decimals, "refunds.transactions.amount"))
      }
      if sum == 0 { continue }
      guard let created = entry["created_at"]?.textual else { throw .missing("refunds.created_at") }
      let instant: Instant
      do { instant = try times.read(Array(created.utf8).span).instant } catch {
        throw .time("refunds.created_at", error)
      }
      refunds.append(
        Refund(
          record: RecordKey(
            source: context.source, id: context.keys.hash("refund " + id, as: .order)),
          content: context.keys.hash("\(id) \(created) \(sum)", as: .content),
          provenance: order.provenance,
          order: order.number == 0 ? order.record.id : order.number,
          occurredAt: instant, recordedAt: context.recordedAt, amount: sum,
          currency: order.amounts.currency))
    }
    return refunds
  }

  private func amount(
    _ value: JSONValue?, _ decimals: Int, _ name: String
  ) throws(RecordFlaw) -> Int64 {
    guard let text = value?.textual else { throw .missing(name) }
    do { return try amounts.minorUnits(Array(text.utf8).span, decimals: decimals) } catch {
      throw .amount(name, error)
    }
  }
}
