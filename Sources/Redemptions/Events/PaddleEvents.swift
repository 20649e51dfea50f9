internal import Facts
internal import JSON
internal import Quantity

/// Paddle Billing's events: transactions, which never change once billed, and adjustments to them.
///
/// A refund counts when it is approved; a warning of a chargeback is no loss yet.
struct PaddleEvents: EventSource {
  private let context: ImportContext
  private var assembler: OrderAssembler
  private var fields = FieldBuffer()

  private static let format: TableFormat = {
    var format = TableFormat("paddle", columns: [:], signature: [])
    format.units = .minor
    format.statuses = [
      "completed": .paid, "paid": .paid, "billed": .awaitingPayment, "draft": .awaitingPayment,
      "ready": .awaitingPayment, "past_due": .awaitingPayment, "canceled": .cancelled,
    ]
    return format
  }()

  private static let paths: [(role: Role, path: String)] = [
    (.record, "id"), (.customer, "customer_id"), (.currency, "currency_code"),
    (.goods, "details.totals.total"), (.tax, "details.totals.tax"),
    (.discount, "details.totals.discount"), (.status, "status"), (.created, "created_at"),
    (.paid, "billed_at"),
  ]

  init(_ context: ImportContext) {
    self.context = context
    assembler = OrderAssembler(Self.format, context, zone: .utc)
    for (role, path) in Self.paths { assembler.names[role] = path }
  }

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    guard let type = object["event_type"]?.string else { throw .missing("event_type") }
    guard let data = object["data"], data.object != nil else { throw .missing("data") }
    let changed = object["occurred_at"]?.textual
    if type.hasPrefix("transaction.") {
      try takeTransaction(data, changed, line, into: &result)
    } else if type.hasPrefix("adjustment.") {
      try takeAdjustment(data, changed, line, into: &result)
    } else {
      result.passOver(.otherKind)
    }
  }

  func finish(into result: inout ReadResult) {}

  private mutating func takeTransaction(
    _ data: JSONValue, _ changed: String?, _ line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    fields.clear()
    for (role, path) in Self.paths { try fields.set(role, data.at(path), path) }
    let custom = data["custom_data"]
    let numbers = ["order_id", "order_number"].compactMap { custom?[$0] }
    try fields.set(.number, numbers.first, "custom_data.order_id")
    var codes = ["referral_code", "code", "ref"].compactMap { custom?[$0]?.textual }
    if let code = data.at("discount.code")?.textual { codes.append(code) }
    if !codes.isEmpty { fields.set(.code, codes.joined(separator: ",")) }
    if let changed { fields.set(.changed, changed) }
    let (bytes, cells) = (fields.bytes, fields.cells.ranges)
    var order = try assembler.order(bytes.span, cells.span, line: line)
    // A discount that is named by its id only has a code all the same.
    let isWithout = data["discount_id"] == .null
    if codes.isEmpty, !isWithout { order.flags.insert(.silentOnCodes) }
    order.take(Self.items(data, order.amounts.currency), context.keys)
    result.facts.append(order)
    result.readCount += 1
  }

  /// By the shop's own number, where prices or products have one (`custom_data.sku`), else by the
  /// id of the product.
  private static func items(_ data: JSONValue, _ currency: Currency) -> [OrderItem] {
    var list = ItemList(currency, .minor)
    let prices = (data["items"]?.array ?? []).compactMap { $0["price"] }
    for item in data.at("details.line_items")?.array ?? [] {
      let price = prices.first { $0["id"]?.textual == item["price_id"]?.textual }
      let numbers = [
        price?.at("custom_data.sku"), item.at("product.custom_data.sku"), item.at("product.id"),
        price?["product_id"], item["price_id"],
      ]
      list.add(
        numbers.compactMap(\.self).first { $0.textual != nil },
        amount: list.amount(item.at("totals.total")),
        tax: list.amountOrNone(item.at("totals.tax")))
    }
    return list.found
  }

  private mutating func takeAdjustment(
    _ data: JSONValue, _ changed: String?, _ line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let movement = try MovementFields(
      data, id: "id", created: "created_at", amount: "totals.total", currency: "currency_code",
      units: .minor, line: line, context)
    guard let transaction = data["transaction_id"]?.textual else {
      throw .missing("transaction_id")
    }
    let order = context.keys.hash(OrderNumber.canonical(transaction).span, as: .order)
    let changedAt = changed.flatMap { try? TimeReader(.utc).read(Array($0.utf8).span).instant }
    switch data["action"]?.string {
    case "refund":
      var refund = movement.refund(order: order, try Self.status(data), context)
      refund.changedAt = changedAt
      result.facts.refunds.append(refund)
    case "chargeback", "chargeback_warning", "chargeback_reverse":
      let isWarning = data["action"]?.string == "chargeback_warning"
      let isReversed =
        data["action"]?.string == "chargeback_reverse" || data["status"]?.string == "reversed"
      var dispute = movement.dispute(
        order: order, isReversed ? .won : isWarning ? .warning : .lost, context)
      dispute.changedAt = changedAt
      result.facts.disputes.append(dispute)
    case nil: throw .missing("action")
    default: return result.passOver(.otherMovement)
    }
    result.readCount += 1
  }

  private static func status(_ data: JSONValue) throws(RecordFlaw) -> Refund.Status {
    switch data["status"]?.string {
    case "approved": return .completed
    case "pending_approval": return .pending
    case "rejected", "reversed": return .failed
    default: throw .status("status")
    }
  }
}
