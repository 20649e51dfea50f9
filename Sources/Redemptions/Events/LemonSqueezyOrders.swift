internal import Facts
internal import JSON
internal import Quantity

/// Lemon Squeezy's orders and discount redemptions, by webhook or from its interface.
///
/// A partial refund leaves the state at paid; the sum of what was refunded tells. Which code an
/// order was given stands in a redemption of its own.
struct LemonSqueezyOrders: EventSource {
  private let context: ImportContext
  private var assembler: OrderAssembler
  private var fields = FieldBuffer()
  private var codes: [String: [String]] = [:]
  private var orders: [(value: JSONValue, custom: JSONValue?, line: Int)] = []

  private static let format: TableFormat = {
    var format = TableFormat("lemonsqueezy", columns: [:], signature: [])
    format.units = .minor
    format.statuses = [
      "paid": .paid, "partial_refund": .paid, "pending": .awaitingPayment,
      "failed": .cancelled, "fraudulent": .cancelled, "refunded": .refunded,
    ]
    return format
  }()

  init(_ context: ImportContext) {
    self.context = context
    assembler = OrderAssembler(Self.format, context, zone: .utc)
    for (role, path) in Self.paths { assembler.names[role] = path }
  }

  private static let paths: [(role: Role, path: String)] = [
    (.record, "identifier"), (.number, "order_number"), (.email, "user_email"),
    (.name, "user_name"), (.currency, "currency"), (.goods, "total"), (.tax, "tax"),
    (.discount, "discount_total"), (.refunded, "refunded_amount"), (.status, "status"),
    (.created, "created_at"), (.changed, "updated_at"), (.test, "test_mode"),
    (.customer, "customer_id"),
  ]

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    // A list of the interface, a webhook, or one element.
    if let list = object["data"]?.array {
      for element in list { try take(element, custom: nil, line: line, into: &result) }
    } else {
      let value = object["data"]?.object.map { JSONValue.object($0) } ?? .object(object)
      try take(value, custom: object["meta"]?["custom_data"], line: line, into: &result)
    }
  }

  private mutating func take(
    _ value: JSONValue, custom: JSONValue?, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    guard let attributes = value["attributes"], attributes.object != nil else {
      throw .missing("attributes")
    }
    switch value["type"]?.string {
    case "orders": orders.append((value, custom, line))
    case "discount-redemptions":
      guard let order = attributes["order_id"]?.textual,
        let code = attributes["discount_code"]?.textual
      else { throw .missing("discount_code") }
      codes[order, default: []].append(code)
      result.passOver(.otherKind)
    case nil: throw .missing("type")
    default: result.passOver(.otherKind)
    }
  }

  mutating func finish(into result: inout ReadResult) {
    for (value, custom, line) in orders {
      do throws(RecordFlaw) {
        try append(value, custom, line, into: &result)
      } catch {
        result.setAside(SetAside(line: line, error))
      }
    }
  }

  /// Only the first item is told of: it is all there is when it costs what the order does.
  private static func items(_ attributes: JSONValue, _ amounts: OrderAmounts) -> [OrderItem] {
    let item = attributes["first_order_item"]
    var list = ItemList(amounts.currency, .minor)
    let cost = list.product(item?["price"], item?["quantity"])
    guard let cost, attributes["subtotal"] == nil || list.amount(attributes["subtotal"]) == cost
    else { return [] }
    list.add(item?["variant_id"], amount: amounts.gross, tax: amounts.tax)
    return list.found
  }

  private mutating func append(
    _ value: JSONValue, _ custom: JSONValue?, _ line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    fields.clear()
    let attributes = value["attributes"] ?? .null
    for (role, path) in Self.paths { try fields.set(role, attributes.at(path), path) }
    var found = value["id"]?.textual.flatMap { codes[$0] } ?? []
    for name in ["referral_code", "code", "ref"] {
      if let code = custom?[name]?.textual { found.append(code) }
    }
    if !found.isEmpty { fields.set(.code, found.joined(separator: ",")) }
    let (bytes, cells) = (fields.bytes, fields.cells.ranges)
    var order = try assembler.order(bytes.span, cells.span, line: line)
    // An order never names its discount: without one, and without a code of the link that led to
    // the checkout, there was none. Lists of the interface leave out what the link said.
    if custom == nil || order.amounts.discount > 0 { order.flags.insert(.silentOnCodes) }
    order.take(Self.items(attributes, order.amounts), context.keys)
    result.facts.append(order)
    result.readCount += 1
  }
}
