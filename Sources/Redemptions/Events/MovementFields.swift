internal import Facts
internal import JSON
internal import Quantity

/// What payments, refunds and disputes have in common.
struct MovementFields {
  let record: RecordKey
  let content: UInt64
  let provenance: Provenance
  let instant: Instant
  let amount: Int64
  let currency: Currency

  /// Takes the members that a source calls `id`, `created`, `amount` and `currency`.
  init(
    _ value: JSONValue, id: String, created: String, amount: String, currency: String,
    units: AmountUnits, line: Int, _ context: ImportContext
  ) throws(RecordFlaw) {
    guard let idText = value.at(id)?.textual else { throw .missing(id) }
    guard let createdText = value.at(created)?.textual else { throw .missing(created) }
    guard let amountText = value.at(amount)?.textual else { throw .missing(amount) }
    let code = value.at(currency)?.textual?.uppercased()
    guard let known = code.map({ Currency(code: $0) }) ?? context.currency else {
      throw .currency(currency)
    }
    self.currency = known
    do { instant = try TimeReader(.utc).read(Array(createdText.utf8).span).instant } catch {
      throw .time(created, error)
    }
    do {
      let decimals = units == .major ? known.decimals : 0
      let number = try AmountReader(.dot).minorUnits(
        Array(amountText.utf8).span, decimals: decimals)
      self.amount = abs(units == .major ? number : try units.minorUnits(number, known))
    } catch { throw .amount(amount, error) }
    record = RecordKey(
      source: context.source,
      id: context.keys.hash(OrderNumber.canonical(idText).span, as: .order))
    content = context.keys.hash(
      [idText, createdText, amountText, known.code, value.at("status")?.textual ?? ""]
        .joined(separator: "\0"), as: .content)
    provenance = Provenance(file: context.file, line: UInt32(clamping: line))
  }

  func payment(order: UInt64, _ context: ImportContext) -> Payment {
    Payment(
      record: record, content: content, provenance: provenance, order: order,
      occurredAt: instant, recordedAt: context.recordedAt, amount: amount, currency: currency)
  }

  func refund(order: UInt64, _ status: Refund.Status, _ context: ImportContext) -> Refund {
    var refund = Refund(
      record: record, content: content, provenance: provenance, order: order,
      occurredAt: instant, recordedAt: context.recordedAt, amount: amount, currency: currency)
    refund.status = status
    return refund
  }

  func dispute(order: UInt64, _ state: Dispute.State, _ context: ImportContext) -> Dispute {
    Dispute(
      record: record, content: content, provenance: provenance, order: order, state: state,
      occurredAt: instant, recordedAt: context.recordedAt, amount: amount, currency: currency)
  }
}
