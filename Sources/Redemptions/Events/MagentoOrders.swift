internal import Facts
internal import JSON
internal import Quantity

/// Orders of Magento 2 and Adobe Commerce, as `GET /V1/orders` gives them: `{"items": […]}`.
///
/// Amounts are those of the order's own currency; times are UTC, which they do not say. `state` has
/// a fixed list of words, `status` has whatever the shop made of it.
struct MagentoOrders: EventSource {
  private let context: ImportContext
  private var assembler: OrderAssembler
  private var fields = FieldBuffer()

  init(_ context: ImportContext) {
    self.context = context
    assembler = OrderAssembler(Self.format, context, zone: .utc)
    for (role, path) in Self.members { assembler.names[role] = path }
  }

  private static let format: TableFormat = {
    var format = TableFormat("magento", columns: [:], signature: [])
    format.zone = "UTC"
    format.statuses = TableFormat.magentoStatuses
    return format
  }()

  private static let members: [(role: Role, path: String)] = [
    (.record, "entity_id"), (.number, "increment_id"), (.code, "coupon_code"),
    (.customer, "customer_id"), (.email, "customer_email"),
    (.phone, "billing_address.telephone"), (.country, "billing_address.country_id"),
    (.firstName, "billing_address.firstname"), (.lastName, "billing_address.lastname"),
    (.company, "billing_address.company"), (.networkAddress, "remote_ip"),
    (.currency, "order_currency_code"), (.total, "grand_total"),
    (.shipping, "shipping_incl_tax"), (.tax, "tax_amount"), (.discount, "discount_amount"),
    (.refunded, "total_refunded"), (.created, "created_at"), (.changed, "updated_at"),
  ]

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let value = JSONValue.object(object)
    fields.clear()
    for (role, path) in Self.members { try fields.set(role, value.at(path), path) }
    if object["shipping_incl_tax"] == nil {
      try fields.set(.shipping, object["shipping_amount"], "shipping_amount")
      try fields.set(.shippingTax, object["shipping_tax_amount"], "shipping_tax_amount")
    }
    let state = object["state"]?.textual == nil ? "status" : "state"
    try fields.set(.status, object[state], state)
    let place = Self.address(value)
    try fields.set(.postcode, place?["postcode"], "postcode")
    let street = (place?["street"]?.array ?? []).compactMap(\.string).joined(separator: " ")
    if !street.isEmpty { fields.set(.street, street) }
    let (bytes, cells) = (fields.bytes, fields.cells.ranges)
    var order = try assembler.order(bytes.span, cells.span, line: line)
    // Magento leaves out what is empty, and a coupon cannot be taken off an order that was placed.
    if object["coupon_code"]?.textual == nil { order.flags.insert(.silentOnCodes) }
    order.take(Self.items(object, order.amounts.currency), context.keys)
    result.facts.append(order)
    result.readCount += 1
  }

  func finish(into result: inout ReadResult) {}

  /// What a configured article consists of stands beside it once more and costs nothing there.
  private static func items(_ object: JSONObject, _ currency: Currency) -> [OrderItem] {
    var list = ItemList(currency)
    for item in object["items"]?.array ?? [] where item["parent_item_id"]?.textual == nil {
      let tax = list.amountOrNone(item["tax_amount"])
      let total =
        item["row_total_incl_tax"]?.textual == nil
        ? list.amount(item["row_total"]) + tax : list.amount(item["row_total_incl_tax"])
      let discount = list.amountOrNone(item["discount_amount"]).map { abs($0) }
      let refunded =
        list.amountOrNone(item["amount_refunded"]) + list.amountOrNone(item["tax_refunded"])
      list.add(item["sku"], amount: total - discount, tax: tax, refunded: refunded)
    }
    return list.found
  }

  /// Where it was sent to, or who pays.
  private static func address(_ value: JSONValue) -> JSONValue? {
    let shipped = value.at("extension_attributes.shipping_assignments")?.array?.first
    let address = shipped?.at("shipping.address")
    return address?["postcode"]?.textual == nil ? value["billing_address"] : address
  }
}
