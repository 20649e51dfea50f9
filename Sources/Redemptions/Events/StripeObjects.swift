internal import Codes
internal import Facts
internal import JSON
internal import Quantity

/// Stripe's events, and the objects themselves as lists or lines.
///
/// A checkout session or charge is an order; its number is that of the shop in `metadata`, else the
/// payment intent, so that both meet. Codes stand in `metadata`, in `client_reference_id`, or are
/// the promotion code of a discount, of which a session knows the id only: the object with the code
/// may stand anywhere in the file. Refunds and disputes are linked by charge or intent.
struct StripeObjects: EventSource {
  private static let numbers = ["metadata.order_id", "metadata.order_number", "metadata.order"]
  private static let codes = ["metadata.referral_code", "metadata.code", "metadata.ref"]

  private let context: ImportContext
  private var assembler: OrderAssembler
  private var fields = FieldBuffer()
  /// Codes by the ids of promotion codes.
  private var promotions: [String: String] = [:]
  /// Order numbers by the ids of intents and charges.
  private var orders: [String: UInt64] = [:]
  private var sessions: [Waiting] = []
  private var movements: [Waiting] = []

  /// An object that may refer to one further down.
  private struct Waiting {
    let value: JSONValue
    let line: Int
    let changed: String?
    let isTest: Bool
  }

  private static let format: TableFormat = {
    var format = TableFormat("stripe", columns: [:], signature: [])
    format.units = .stripe
    format.statuses = [
      "paid": .paid, "awaiting": .awaitingPayment, "cancelled": .cancelled,
      "refunded": .refunded,
    ]
    return format
  }()

  init(_ context: ImportContext) {
    self.context = context
    assembler = OrderAssembler(Self.format, context, zone: .utc)
  }

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    guard object["object"]?.string == "event" else {
      return try take(.object(object), line: line, event: nil, into: &result)
    }
    guard let inner = object["data"]?["object"], inner.object != nil else {
      throw .missing("data.object")
    }
    try take(inner, line: line, event: object, into: &result)
  }

  private mutating func take(
    _ value: JSONValue, line: Int, event: JSONObject?, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let isLive = event?["livemode"]?.bool ?? value["livemode"]?.bool ?? true
    let waiting = Waiting(
      value: value, line: line, changed: event?["created"]?.textual, isTest: !isLive)
    switch value["object"]?.string {
    case "promotion_code":
      guard let id = value["id"]?.string, let code = value["code"]?.string else {
        throw .missing("code")
      }
      promotions[id] = code
      result.passOver(.otherKind)
    case "checkout.session": sessions.append(waiting)
    case "charge": try takeCharge(waiting, into: &result)
    case "refund", "dispute": movements.append(waiting)
    case nil: throw .missing("object")
    default: result.passOver(.otherKind)
    }
  }

  mutating func finish(into result: inout ReadResult) {
    for session in sessions {
      do throws(RecordFlaw) { try takeSession(session, into: &result) } catch {
        result.setAside(SetAside(line: session.line, error))
      }
    }
    for movement in movements {
      do throws(RecordFlaw) { try takeMovement(movement, into: &result) } catch {
        result.setAside(SetAside(line: movement.line, error))
      }
    }
  }

  private func first(_ paths: [String], _ value: JSONValue) -> JSONValue? {
    paths.lazy.compactMap { value.at($0) }.first { $0.textual != nil }
  }

  private mutating func begin(_ waiting: Waiting) throws(RecordFlaw) {
    let value = waiting.value
    fields.clear()
    try fields.set(.record, value["id"], "id")
    try fields.set(
      .number, first(Self.numbers, value) ?? value["payment_intent"], "payment_intent")
    try fields.set(.currency, value["currency"], "currency")
    try fields.set(.created, value["created"], "created")
    try fields.set(.customer, value["customer"], "customer")
    if let changed = waiting.changed { fields.set(.changed, changed) }
    if waiting.isTest { fields.set(.test, "true") }
  }

  private mutating func takeSession(
    _ waiting: Waiting, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let value = waiting.value
    try begin(waiting)
    try fields.set(.total, value["amount_total"], "amount_total")
    try fields.set(.discount, value.at("total_details.amount_discount"), "amount_discount")
    try fields.set(.shipping, value.at("total_details.amount_shipping"), "amount_shipping")
    try fields.set(.tax, value.at("total_details.amount_tax"), "amount_tax")
    try fields.set(.email, value.at("customer_details.email") ?? value["customer_email"], "email")
    try fields.set(.phone, value.at("customer_details.phone"), "phone")
    try fields.set(.name, value.at("customer_details.name"), "name")
    try fields.set(.country, value.at("customer_details.address.country"), "country")
    let codes = sessionCodes(value)
    if !codes.found.isEmpty { fields.set(.code, codes.found.joined(separator: ",")) }
    let isPaid = ["paid", "no_payment_required"].contains(value["payment_status"]?.string)
    let isExpired = value["status"]?.string == "expired"
    fields.set(.status, isPaid ? "paid" : isExpired ? "cancelled" : "awaiting")
    try append(waiting, .checkout, isSilent: codes.isSilent, into: &result)
  }

  /// Those of discounts, of the metadata, and the reference of the client where it can be a code.
  ///
  /// `isSilent`: there may be one that is not said: older versions of the interface leave discounts
  /// out, and some name a promotion code by its id only.
  private func sessionCodes(_ value: JSONValue) -> (found: [String], isSilent: Bool) {
    var codes: [String] = []
    var isSilent = value["discounts"]?.array == nil
    for discount in value["discounts"]?.array ?? [] {
      let promotion = discount["promotion_code"]
      if let code = promotion?["code"]?.string {
        codes.append(code)
      } else if let id = promotion?.string {
        codes.append(promotions[id] ?? id)
        isSilent = isSilent || promotions[id] == nil
      }
    }
    if let code = first(Self.codes, value)?.textual { codes.append(code) }
    if let reference = value["client_reference_id"]?.string, reference.utf8.count >= 4,
      (try? CodeReader.fold(Array(reference.utf8).span)) != nil
    {
      codes.append(reference)
    }
    return (codes, isSilent)
  }

  private mutating func takeCharge(
    _ waiting: Waiting, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let value = waiting.value
    try begin(waiting)
    try fields.set(.total, value["amount"], "amount")
    try fields.set(.refunded, value["amount_refunded"], "amount_refunded")
    try fields.set(
      .email, value.at("billing_details.email") ?? value["receipt_email"], "email")
    try fields.set(.name, value.at("billing_details.name"), "name")
    try fields.set(.code, first(Self.codes, value), "metadata")
    let isRefunded = value["refunded"]?.bool == true
    let isCaptured = value["captured"]?.bool ?? true
    switch value["status"]?.string {
    case "succeeded":
      fields.set(.status, isRefunded ? "refunded" : isCaptured ? "paid" : "awaiting")
    case "pending": fields.set(.status, "awaiting")
    case "failed": fields.set(.status, "cancelled")
    case nil: throw .missing("status")
    default: throw .status("status")
    }
    try append(waiting, .payment, isSilent: true, into: &result)
  }

  private mutating func append(
    _ waiting: Waiting, _ kind: OrderFlags, isSilent: Bool, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let (bytes, cells) = (fields.bytes, fields.cells.ranges)
    var order = try assembler.order(bytes.span, cells.span, line: waiting.line)
    order.flags.insert(kind)
    if isSilent { order.flags.insert(.silentOnCodes) }
    order.take(Self.items(waiting.value, order.amounts.currency), context.keys)
    for key in ["id", "payment_intent", "charge"] {
      if let id = waiting.value[key]?.string { orders[id] = order.number }
    }
    result.facts.append(order)
    result.readCount += 1
  }

  /// Of a session whose `line_items` were asked for: by the shop's own number (`metadata.sku` of
  /// the price or product), else by the price's lookup key, else by the ids of product or price.
  private static func items(_ value: JSONValue, _ currency: Currency) -> [OrderItem] {
    var list = ItemList(currency, .stripe)
    if value.at("line_items.has_more")?.bool == true { return [] }
    for item in value.at("line_items.data")?.array ?? [] {
      let numbers = [
        "price.metadata.sku", "price.product.metadata.sku", "price.lookup_key", "price.product.id",
        "price.product", "price.id",
      ]
      list.add(
        numbers.lazy.compactMap { item.at($0) }.first { $0.textual != nil },
        amount: list.amount(item["amount_total"]), tax: list.amountOrNone(item["amount_tax"]))
    }
    return list.found
  }

  private mutating func takeMovement(
    _ waiting: Waiting, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let value = waiting.value
    let movement = try MovementFields(
      value, id: "id", created: "created", amount: "amount", currency: "currency",
      units: .stripe, line: waiting.line, context)
    let links = ["payment_intent", "charge"].compactMap { value[$0]?.string }
    guard let link = links.first else { throw .missing("payment_intent") }
    let number = first(Self.numbers, value)?.textual ?? link
    let order =
      links.compactMap { orders[$0] }.first
      ?? context.keys.hash(OrderNumber.canonical(number).span, as: .order)
    let changed = waiting.changed.flatMap { Int64($0) }.map { Instant(seconds: $0) }
    if value["object"]?.string == "refund" {
      var refund = movement.refund(order: order, try Self.refundStatus(value), context)
      refund.isTest = waiting.isTest
      refund.changedAt = changed
      result.facts.refunds.append(refund)
    } else {
      var dispute = movement.dispute(order: order, try Self.disputeState(value), context)
      dispute.isTest = waiting.isTest
      dispute.changedAt = changed
      result.facts.disputes.append(dispute)
    }
    result.readCount += 1
  }

  private static func refundStatus(_ value: JSONValue) throws(RecordFlaw) -> Refund.Status {
    switch value["status"]?.string {
    case "succeeded", nil: return .completed
    case "pending", "requires_action": return .pending
    case "failed", "canceled": return .failed
    default: throw .status("status")
    }
  }

  private static func disputeState(_ value: JSONValue) throws(RecordFlaw) -> Dispute.State {
    switch value["status"]?.string {
    case "needs_response", "under_review": return .open
    case "won", "prevented": return .won
    case "lost": return .lost
    case "warning_needs_response", "warning_under_review": return .warning
    case "warning_closed": return .warningClosed
    case nil: throw .missing("status")
    default: throw .status("status")
    }
  }
}
