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
    case "contract": result.facts.leads.append(try lead(value, .contract, line))
    case "lead": result.facts.leads.append(try lead(value, .lead, line))
    case "registration": result.facts.leads.append(try lead(value, .registration, line))
    case "payment": result.facts.payments.append(try payment(value, line))
    case "refund": result.facts.refunds.append(try refund(value, line))
    case "dispute": result.facts.disputes.append(try dispute(value, line))
    case "claim": result.facts.claims.append(try claim(value, line))
    case nil: throw .missing("type")
    default: throw .type("type")
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
    let (bytes, cells) = (fields.bytes, fields.cells)
    return try assembler.order(bytes.span, cells, line: line)
  }

  private mutating func lead(
    _ value: JSONValue, _ kind: ConversionKind, _ line: Int
  ) throws(RecordFlaw) -> LeadEvent {
    guard let isQualified = value["qualified"]?.bool else { throw .missing("qualified") }
    var members = value.object?.members ?? []
    if value["amount"] == nil { members.append(.init("amount", .string("0"))) }
    members.append(.init("status", .string(isQualified ? "paid" : "awaiting_payment")))
    let order = try order(.object(JSONObject(members)), line)
    var lead = LeadEvent(
      record: order.record, number: order.number, content: order.content,
      provenance: order.provenance, kind: kind, isQualified: isQualified,
      occurredAt: order.occurredAt, recordedAt: order.recordedAt, code: order.codes.first,
      friend: order.friend, amounts: order.amounts)
    lead.changedAt = order.changedAt
    lead.contract = order.contract
    return lead
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
