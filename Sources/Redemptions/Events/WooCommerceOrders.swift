internal import Facts
internal import JSON
internal import Quantity

/// Orders and refunds of WooCommerce's REST interface.
///
/// Amounts are texts in major units; times are read from the members in UTC, because the others say
/// nothing of the shop's zone. Refunds within an order are negative, those of their own positive.
struct WooCommerceOrders: EventSource {
  private let context: ImportContext
  private var assembler: OrderAssembler
  private var fields = FieldBuffer()
  private let amounts = AmountReader(.dot)
  private let times = TimeReader(.utc)

  init(_ context: ImportContext) {
    self.context = context
    assembler = OrderAssembler(.woocommerce, context, zone: .utc)
    for (role, path) in Self.paths { assembler.names[role] = path }
  }

  private static let paths: [(role: Role, path: String)] = [
    (.record, "id"), (.number, "number"), (.customer, "customer_id"), (.email, "billing.email"),
    (.phone, "billing.phone"), (.country, "billing.country"),
    (.firstName, "billing.first_name"), (.lastName, "billing.last_name"),
    (.company, "billing.company"), (.networkAddress, "customer_ip_address"),
    (.browser, "customer_user_agent"), (.currency, "currency"), (.total, "total"),
    (.shipping, "shipping_total"), (.shippingTax, "shipping_tax"), (.tax, "cart_tax"),
    (.discount, "discount_total"), (.discountTax, "discount_tax"), (.status, "status"),
    (.created, "date_created_gmt"), (.paid, "date_paid_gmt"), (.changed, "date_modified_gmt"),
  ]

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let value = JSONValue.object(object)
    if object["order_key"] == nil, object["total"] == nil, object["amount"] != nil {
      result.facts.refunds.append(try refund(object, line: line))
      result.readCount += 1
      return
    }
    fields.clear()
    for (role, path) in Self.paths { try fields.set(role, value.at(path), path) }
    let isShipped = value.at("shipping.postcode")?.textual != nil
    let place = isShipped ? "shipping" : "billing"
    try fields.set(.postcode, value.at("\(place).postcode"), "postcode")
    try fields.set(.street, value.at("\(place).address_1"), "address_1")
    let codes = (object["coupon_lines"]?.array ?? []).compactMap { $0["code"]?.string }
    if !codes.isEmpty { fields.set(.code, codes.joined(separator: ",")) }
    if let refunded = try refunded(object) { fields.set(.refunded, refunded) }
    let (bytes, cells) = (fields.bytes, fields.cells.ranges)
    var order = try assembler.order(bytes.span, cells.span, line: line)
    if object["coupon_lines"]?.array == nil { order.flags.insert(.silentOnCodes) }
    order.take(Self.items(object, order.amounts.currency), context.keys)
    result.facts.append(order)
    result.readCount += 1
  }

  func finish(into result: inout ReadResult) {}

  /// Totals are after discount, without the tax beside them.
  private static func items(_ object: JSONObject, _ currency: Currency) -> [OrderItem] {
    var list = ItemList(currency)
    for item in object["line_items"]?.array ?? [] {
      let tax = list.amountOrNone(item["total_tax"])
      list.add(item["sku"], amount: list.amount(item["total"]) + tax, tax: tax)
    }
    return list.found
  }

  /// The sum of the refunds within an order, as a text in major units.
  private func refunded(_ object: JSONObject) throws(RecordFlaw) -> String? {
    guard let refunds = object["refunds"]?.array, !refunds.isEmpty else { return nil }
    let currency = try currency(object)
    var sum: Int64 = 0
    for refund in refunds {
      sum += abs(try amount(refund["total"], currency, "refunds.total"))
    }
    return Money(minorUnits: sum, currency: currency).description.dropLast(4).description
  }

  private func currency(_ object: JSONObject) throws(RecordFlaw) -> Currency {
    guard let code = object["currency"]?.string else { return context.currency }
    guard let currency = Currency(code: code.uppercased()) else { throw .currency("currency") }
    return currency
  }

  private func amount(
    _ value: JSONValue?, _ currency: Currency, _ name: String
  ) throws(RecordFlaw) -> Int64 {
    guard let text = value?.textual else { throw .missing(name) }
    do {
      return try amounts.minorUnits(Array(text.utf8).span, decimals: currency.decimals)
    } catch { throw .amount(name, error) }
  }

  /// A refund of `/refunds`; `parent_id` is the order's id, which is its number too where no plugin
  /// counts otherwise.
  private func refund(_ object: JSONObject, line: Int) throws(RecordFlaw) -> Refund {
    guard let id = object["id"]?.textual else { throw .missing("id") }
    guard let order = object["parent_id"]?.textual else { throw .missing("parent_id") }
    guard let created = object["date_created_gmt"]?.textual else {
      throw .missing("date_created_gmt")
    }
    let currency = try currency(object)
    let instant: Instant
    do { instant = try times.read(Array(created.utf8).span).instant } catch {
      throw .time("date_created_gmt", error)
    }
    return Refund(
      record: RecordKey(
        source: context.source, id: context.keys.hash("refund " + id, as: .order)),
      content: context.keys.hash(
        "\(order) \(created) \(object["amount"]?.textual ?? "")", as: .content),
      provenance: Provenance(file: context.file, line: UInt32(clamping: line)),
      order: context.keys.hash(OrderNumber.canonical(order).span, as: .order),
      occurredAt: instant, recordedAt: context.recordedAt,
      amount: abs(try amount(object["amount"], currency, "amount")), currency: currency)
  }
}
