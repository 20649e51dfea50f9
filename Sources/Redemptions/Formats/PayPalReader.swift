internal import CSV
internal import Facts
internal import Quantity

/// Reads PayPal's reports, German and English, activities and statements.
///
/// A payment is linked to its order by the invoice number, a refund to its payment by the related
/// transaction; only what is completed counts. The rows that tell where the money of a payment came
/// from are passed over.
struct PayPalReader {
  /// The names of a report's columns in both languages.
  enum Column: Int, CaseIterable {
    case day, time, zone, type, status, currency, gross, transaction, related, invoice

    var names: [String] {
      switch self {
      case .day: ["Datum", "Date"]
      case .time: ["Uhrzeit", "Time"]
      case .zone: ["Zeitzone", "TimeZone", "Time Zone"]
      case .type: ["Typ", "Type", "Beschreibung", "Description"]
      case .status: ["Status"]
      case .currency: ["Währung", "Currency"]
      case .gross: ["Brutto", "Gross"]
      case .transaction: ["Transaktionscode", "Transaction ID"]
      case .related: ["Zugehöriger Transaktionscode", "Reference Txn ID"]
      case .invoice: ["Rechnungsnummer", "Invoice Number", "Invoice ID"]
      }
    }
  }

  static let needed: [Column] = [.day, .time, .zone, .type, .gross, .transaction]

  private let reader: CSVReader
  private let context: ImportContext
  private let columns: [Int?]
  private let dateOrder: DateOrder?
  private let amounts = AmountReader(.either)
  private var result = ReadResult()
  /// Order numbers by transaction, for what refers to it.
  private var orders: [UInt64: UInt64] = [:]
  private var dependents: [Dependent] = []

  /// A refund or chargeback, whose payment may stand further down.
  private struct Dependent {
    var refund: Refund
    var isChargeback: Bool
    var related: UInt64
    var hasInvoice: Bool
  }

  /// What all kinds of rows have.
  private struct Row {
    var key: RecordKey
    var content: UInt64
    var provenance: Provenance
    var transaction: UInt64
    var order: UInt64?
    var instant: Instant
    var amount: Int64
    var currency: Currency
    var status: Payment.Status
  }

  /// `dateOrder`: what `03/04/2026` means; nil: American zones have the month first.
  init(_ reader: CSVReader, _ context: ImportContext, dateOrder: DateOrder?) {
    self.reader = reader
    self.context = context
    self.dateOrder = dateOrder
    columns = Column.allCases.map { reader.header.index(ofAny: $0.names) }
  }

  consuming func read() throws(StreamFailure) -> ReadResult {
    var block = CSVBlock()
    while try reader.next(&block) {
      for fault in block.faults { result.setAside(SetAside(fault)) }
      for row in 0..<block.rowCount {
        do { try read(block, row) } catch {
          result.setAside(SetAside(line: block.line(of: row), error))
        }
      }
    }
    for dependent in dependents { settle(dependent) }
    result.finish()
    return result
  }

  private mutating func read(
    _ block: borrowing CSVBlock, _ index: Int
  ) throws(RecordFlaw) {
    let count = block.cellCount(of: index)
    guard count == reader.header.columnCount else {
      throw .table(.cellCount(count, expected: reader.header.columnCount))
    }
    let movement = PayPalMovement(type: text(block, index, .type))
    if movement == .fundingLeg { return result.passOver(.fundingLeg) }
    if movement == .other { return result.passOver(.otherMovement) }
    let row = try self.row(block, index)
    switch movement {
    case .payment where row.amount > 0: takePayment(row)
    case .payment, .fundingLeg, .other: result.passOver(.otherMovement)
    case .refund, .chargeback:
      // Refunds that we received are our own purchases.
      if row.amount >= 0 { return result.passOver(.otherMovement) }
      if row.status == .failed { return result.passOver(.withoutEffect) }
      takeDependent(row, block, index, isChargeback: movement == .chargeback)
    }
  }

  private func row(_ block: borrowing CSVBlock, _ index: Int) throws(RecordFlaw) -> Row {
    let bytes = block.bytes.span
    let transaction = hash(text(block, index, .transaction))
    guard let transaction else { throw .missing(name(.transaction)) }
    let code = text(block, index, .currency).uppercased()
    let currency = code.isEmpty ? context.currency : Currency(code: code)
    guard let currency else { throw .currency(name(.currency)) }
    var content: [UInt8] = []
    for column in Column.allCases {
      for byte in block.bytes[cell(block, index, column)] { content.append(byte) }
      content.append(0)
    }
    let amount: Int64
    do {
      amount = try amounts.minorUnits(
        bytes.extracting(cell(block, index, .gross)), decimals: currency.decimals)
    } catch { throw .amount(name(.gross), error) }
    return Row(
      key: RecordKey(source: context.source, id: transaction),
      content: context.keys.hash(content.span, as: .content),
      provenance: Provenance(
        file: context.file, line: UInt32(clamping: block.line(of: index))),
      transaction: transaction, order: hash(text(block, index, .invoice)),
      instant: try time(block, index), amount: amount, currency: currency,
      status: try status(block, index))
  }

  private func time(_ block: borrowing CSVBlock, _ index: Int) throws(RecordFlaw) -> Instant {
    let bytes = block.bytes.span
    let zoneText = text(block, index, .zone)
    let isAmerican =
      zoneText.hasPrefix("America/") || ["PST", "PDT", "EST", "EDT"].contains(zoneText)
    do {
      let zone = try zone(zoneText)
      let times = TimeReader(
        zone, order: dateOrder ?? (isAmerican ? .monthFirst : .dayFirst))
      return try times.read(
        day: bytes.extracting(cell(block, index, .day)),
        time: bytes.extracting(cell(block, index, .time))
      ).instant
    } catch { throw .time(name(.day), error) }
  }

  private func zone(_ text: String) throws(TimeFlaw) -> ZoneRules {
    if text.isEmpty { return context.zone }
    if let minutes = ZoneAbbreviation.minutes(of: text) { return .fixed(minutes: minutes) }
    guard let rules = context.zones(text) else { throw .unknownZone }
    return rules
  }

  private func status(
    _ block: borrowing CSVBlock, _ index: Int
  ) throws(RecordFlaw) -> Payment.Status {
    switch text(block, index, .status).lowercased() {
    case "", "abgeschlossen", "completed", "refunded", "partially refunded", "zurückgezahlt",
      "teilweise zurückgezahlt", "reversed", "rückgängig gemacht":
      return .received
    case "pending", "offen", "ausstehend", "in bearbeitung", "processing", "held", "einbehalten",
      "unclaimed", "nicht abgeholt":
      return .pending
    case "denied", "abgelehnt", "canceled", "cancelled", "storniert", "failed",
      "fehlgeschlagen", "expired", "abgelaufen", "removed", "returned", "zurückgesendet":
      return .failed
    default: throw .status(name(.status))
    }
  }

  private mutating func takePayment(_ row: Row) {
    let order = row.order ?? row.transaction
    orders[row.transaction] = order
    var payment = Payment(
      record: row.key, content: row.content, provenance: row.provenance, order: order,
      occurredAt: row.instant, recordedAt: context.recordedAt, amount: row.amount,
      currency: row.currency)
    payment.status = row.status
    result.facts.payments.append(payment)
    result.readCount += 1
  }

  private mutating func takeDependent(
    _ row: Row, _ block: borrowing CSVBlock, _ index: Int, isChargeback: Bool
  ) {
    let related = hash(text(block, index, .related))
    var refund = Refund(
      record: row.key, content: row.content, provenance: row.provenance,
      order: row.order ?? related ?? row.transaction, occurredAt: row.instant,
      recordedAt: context.recordedAt, amount: -row.amount, currency: row.currency)
    refund.status = row.status == .pending ? .pending : .completed
    dependents.append(
      Dependent(
        refund: refund, isChargeback: isChargeback, related: related ?? 0,
        hasInvoice: row.order != nil))
    result.readCount += 1
  }

  private mutating func settle(_ dependent: Dependent) {
    var refund = dependent.refund
    if !dependent.hasInvoice, let order = orders[dependent.related] { refund.order = order }
    if dependent.isChargeback {
      result.facts.disputes.append(
        Dispute(
          record: refund.record, content: refund.content, provenance: refund.provenance,
          order: refund.order, state: refund.status == .completed ? .lost : .open,
          occurredAt: refund.occurredAt, recordedAt: refund.recordedAt, amount: refund.amount,
          currency: refund.currency))
    } else {
      result.facts.refunds.append(refund)
    }
  }

  /// The keyed hash of a number, in the form in which orders have it; nil for none.
  private func hash(_ text: String) -> UInt64? {
    let number = OrderNumber.canonical(text)
    return number.isEmpty ? nil : context.keys.hash(number.span, as: .order)
  }

  private func cell(_ block: borrowing CSVBlock, _ row: Int, _ column: Column) -> Range<Int> {
    columns[column.rawValue].map { block.cell(row, $0) } ?? 0..<0
  }

  private func text(_ block: borrowing CSVBlock, _ row: Int, _ column: Column) -> String {
    CSVHeader.trimmed(String(decoding: block.bytes[cell(block, row, column)], as: UTF8.self))
  }

  private func name(_ column: Column) -> String {
    columns[column.rawValue].map { reader.header.names[$0] } ?? column.names[0]
  }
}
