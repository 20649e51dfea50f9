internal import Codes
internal import Facts
internal import JSON
internal import Quantity

/// Our own event lines, for whoever can write a line of JSON: `Documentation/events.schema.json`.
struct EventLines: EventSource {
  static let types: Set<String> = [
    "order", "contract", "lead", "registration", "payment", "refund", "dispute", "claim",
  ]

  private let context: ImportContext
  private var assembler: OrderAssembler
  private var fields = FieldBuffer()

  private static let format: TableFormat = {
    var format = TableFormat("events", columns: [:], signature: [])
    format.statuses = [
      "paid": .paid, "awaiting_payment": .awaitingPayment, "cancelled": .cancelled,
      "refunded": .refunded,
    ]
    return format
  }()

  private static let paths: [(role: Role, path: String)] = [
    (.record, "id"), (.number, "number"), (.landing, "landing"), (.customer, "customer.id"),
    (.email, "customer.email"), (.phone, "customer.phone"), (.name, "customer.name"),
    (.country, "customer.country"), (.postcode, "customer.postcode"),
    (.street, "customer.street"), (.company, "customer.company"), (.currency, "currency"),
    (.goods, "amount"), (.shipping, "shipping"), (.tax, "tax"), (.discount, "discount"),
    (.refunded, "refunded"), (.status, "status"), (.created, "at"), (.paid, "paid_at"),
    (.changed, "changed_at"), (.test, "test"), (.contract, "contract"),
    (.employee, "customer.employee"), (.birthDate, "customer.birth_date"),
    (.underAge, "customer.under_age"),
  ]

  init(_ context: ImportContext) {
    self.context = context
    assembler = OrderAssembler(Self.format, context, zone: context.zone)
    for (role, path) in Self.paths { assembler.names[role] = path }
  }

  func finish(into result: inout ReadResult) {}

  mutating func read(
    _ object: JSONObject, line: Int, into result: inout ReadResult
  ) throws(RecordFlaw) {
    let value = JSONValue.object(object)
    switch object["type"]?.string {
    case "order": result.facts.append(try order(value, line))
    case "contract": result.facts.append(try conversion(value, .contract, line))
    case "lead": result.facts.append(try conversion(value, .lead, line))
    case "registration": result.facts.append(try conversion(value, .registration, line))
    case "payment": result.facts.payments.append(try payment(value, line))
    case "refund": result.facts.refunds.append(try refund(value, line))
    case "dispute": result.facts.disputes.append(try dispute(value, line))
    case "claim": result.facts.claims.append(try claim(value, line))
    case nil: throw .missing("type")
    default: throw .kind("type")
    }
    result.readCount += 1
  }

  private mutating func order(_ value: JSONValue, _ line: Int) throws(RecordFlaw) -> Order {
    fields.clear()
    for (role, path) in Self.paths { try fields.set(role, value.at(path), path) }
    if let codes = value["codes"] {
      guard let list = codes.array, list.allSatisfy({ $0.string != nil }) else {
        throw .type("codes")
      }
      fields.set(.code, list.compactMap(\.string).joined(separator: ","))
    }
    let (bytes, cells) = (fields.bytes, fields.cells.ranges)
    var order = try assembler.order(bytes.span, cells.span, line: line)
    if value["codes"] == nil { order.flags.insert(.silentOnCodes) }
    order.take(try items(value, order.amounts.currency), context.keys)
    return order
  }

  private func items(
    _ value: JSONValue, _ currency: Currency
  ) throws(RecordFlaw) -> [OrderItem] {
    guard let items = value["items"] else { return [] }
    guard let elements = items.array else { throw .type("items") }
    var found: [OrderItem] = []
    for element in elements {
      guard element.object != nil else { throw .type("items") }
      guard let amount = try amount(element, "amount", currency) else {
        throw .missing("items.amount")
      }
      var item = OrderItem(element["sku"]?.textual ?? "", amount: amount)
      item.tax = try self.amount(element, "tax", currency) ?? 0
      item.refunded = abs(try self.amount(element, "refunded", currency) ?? 0)
      found.append(item)
    }
    return found
  }

  private func amount(
    _ item: JSONValue, _ name: String, _ currency: Currency
  ) throws(RecordFlaw) -> Int64? {
    guard let text = item[name]?.textual else { return nil }
    do {
      return try AmountReader(.dot).minorUnits(Array(text.utf8).span, decimals: currency.decimals)
    } catch { throw .amount("items.\(name)", error) }
  }

  /// A contract, lead or registration: an order that is paid when it is what the offer pays for.
  private mutating func conversion(
    _ value: JSONValue, _ kind: ConversionKind, _ line: Int
  ) throws(RecordFlaw) -> Order {
    guard let isQualified = value["qualified"]?.bool else { throw .missing("qualified") }
    var members = (value.object?.members ?? []).filter { $0.name != "status" }
    if value["amount"] == nil { members.append(.init("amount", .string("0"))) }
    members.append(.init("status", .string(isQualified ? "paid" : "awaiting_payment")))
    var order = try order(.object(JSONObject(members)), line)
    order.kind = kind
    order.content = context.keys.hash("\(kind) \(order.content)", as: .content)
    return order
  }

  private func movement(_ value: JSONValue, _ line: Int) throws(RecordFlaw) -> MovementFields {
    try MovementFields(
      value, id: "id", created: "at", amount: "amount", currency: "currency", units: .major,
      line: line, context)
  }

  private func orderKey(_ value: JSONValue) throws(RecordFlaw) -> UInt64 {
    guard let number = value["order"]?.textual else { throw .missing("order") }
    return context.keys.hash(OrderNumber.canonical(number).span, as: .order)
  }

  private func payment(_ value: JSONValue, _ line: Int) throws(RecordFlaw) -> Payment {
    var payment = try movement(value, line).payment(order: try orderKey(value), context)
    payment.isTest = value["test"]?.bool ?? false
    switch value["status"]?.string {
    case "received", nil: payment.status = .received
    case "pending": payment.status = .pending
    case "failed": payment.status = .failed
    default: throw .status("status")
    }
    return payment
  }

  private func refund(_ value: JSONValue, _ line: Int) throws(RecordFlaw) -> Refund {
    let status: Refund.Status
    switch value["status"]?.string {
    case "completed", nil: status = .completed
    case "pending": status = .pending
    case "failed": status = .failed
    default: throw .status("status")
    }
    var refund = try movement(value, line).refund(order: try orderKey(value), status, context)
    refund.isTest = value["test"]?.bool ?? false
    return refund
  }

  private func dispute(_ value: JSONValue, _ line: Int) throws(RecordFlaw) -> Dispute {
    let state: Dispute.State
    switch value["state"]?.string {
    case "warning": state = .warning
    case "open": state = .open
    case "lost": state = .lost
    case "won": state = .won
    case "warning_closed": state = .warningClosed
    case nil: throw .missing("state")
    default: throw .status("state")
    }
    var dispute = try movement(value, line).dispute(order: try orderKey(value), state, context)
    dispute.isTest = value["test"]?.bool ?? false
    return dispute
  }

  private func claim(_ value: JSONValue, _ line: Int) throws(RecordFlaw) -> LateClaim {
    guard let id = value["id"]?.textual else { throw .missing("id") }
    guard let text = value["code"]?.string else { throw .missing("code") }
    guard let code = try? CodeReader.fold(Array(text.utf8).span) else { throw .type("code") }
    guard let at = value["at"]?.textual else { throw .missing("at") }
    let instant: Instant
    do { instant = try TimeReader(context.zone).read(Array(at.utf8).span).instant } catch {
      throw .time("at", error)
    }
    return LateClaim(
      record: RecordKey(
        source: context.source,
        id: context.keys.hash(OrderNumber.canonical(id).span, as: .order)),
      provenance: Provenance(file: context.file, line: UInt32(clamping: line)),
      order: try orderKey(value), code: code, occurredAt: instant,
      recordedAt: context.recordedAt)
  }
}
