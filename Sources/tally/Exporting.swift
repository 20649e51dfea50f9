internal import CSV
internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Facts
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile

/// One run of `export`: to standard output, CSV or one JSON object a line.
struct Exporting {
  enum Form: String, CaseIterable {
    case csv, json
  }

  private let verb: TallyVerb
  private let form: Form
  private let shape: OutputShape
  private var writer: CSVWriter

  /// `shape`: of a row.
  init(_ verb: TallyVerb, _ shape: OutputShape) {
    self.verb = verb
    self.shape = shape
    form = verb.arguments.choice("as") ?? .csv
    writer = CSVWriter(.exchange)
  }

  mutating func entries(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return }
    begin()
    for entry in try books.entries(.all) {
      row(
        [
          String(entry.number), String(entry.run), entry.effectiveAt.description, entry.kind.word,
          entry.reason, entry.offer, String(entry.advocate), Self.key(entry.name.subject),
          ["advocate", "friend", "milestone"][Int(min(entry.name.purpose, 2))],
          String(entry.step), "\(entry.debit)", "\(entry.credit)", String(entry.amount),
          entry.unit,
        ])
    }
  }

  mutating func decisions(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings),
      let last = try LastRun(books, verb.site, &findings)
    else { return }
    begin()
    for place in last.finder.places(where: { _, _ in true }) {
      let block = last.finder.facts.orders[place.block]
      let decision = last.decision(at: place)
      let file = last.finder.inputs.file(block.file[place.row])
      row(
        [
          Self.key(block.number(of: place.row)), String(block.file[place.row]), file ?? "",
          String(block.line[place.row]), decision.outcome.code, decision.reason.code,
          decision.reasons.map(\.code).joined(separator: " "),
          decision.advocate.map { String($0) } ?? "", decision.offer ?? "",
        ])
    }
  }

  mutating func facts(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return }
    begin()
    let facts = try books.facts(inputs: nil)
    for block in facts.orders {
      for index in 0..<block.count {
        let order = block[index]
        row(
          Self.cells(
            "\(order.kind)", order.number, order.provenance, order.occurredAt, order.recordedAt,
            "\(order.status)", order.amounts.gross, order.amounts.currency, order.codes))
      }
    }
    for fact in facts.payments {
      row(
        Self.cells(
          "payment", fact.order, fact.provenance, fact.occurredAt, fact.recordedAt,
          "\(fact.status)", fact.amount, fact.currency))
    }
    for fact in facts.refunds {
      row(
        Self.cells(
          "refund", fact.order, fact.provenance, fact.occurredAt, fact.recordedAt,
          "\(fact.status)", fact.amount, fact.currency))
    }
    for fact in facts.disputes {
      row(
        Self.cells(
          "dispute", fact.order, fact.provenance, fact.occurredAt, fact.recordedAt,
          "\(fact.state)", fact.amount, fact.currency))
    }
    for fact in facts.clicks {
      row(
        Self.cells(
          "click", 0, fact.provenance, fact.occurredAt, fact.recordedAt, "", nil, nil,
          [fact.code]))
    }
    for fact in facts.claims {
      row(
        Self.cells(
          "claim", fact.order, fact.provenance, fact.occurredAt, fact.recordedAt, "", nil, nil,
          [fact.code]))
    }
    for fact in facts.decisions {
      row(
        Self.cells(
          "decision", fact.order, Provenance(file: UInt32(clamping: fact.id), line: 1),
          fact.occurredAt, fact.recordedAt, "\(fact.verdict)",
          fact.verdict == .adjust ? fact.amount : nil, nil, fact.code.map { [$0] } ?? []))
    }
  }

  private static func cells(
    _ type: String, _ order: UInt64, _ from: Provenance, _ at: Instant, _ recorded: Instant,
    _ status: String, _ amount: Int64?, _ currency: Currency?, _ codes: [Code] = []
  ) -> [String] {
    [
      type, order == 0 ? "" : key(order), String(from.file), String(from.line), at.description,
      recorded.description, status, amount.map { String($0) } ?? "", currency?.code ?? "",
      codes.map(\.text).joined(separator: " "),
    ]
  }

  /// A keyed hash, sixteen digits.
  private static func key(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func begin() {
    guard form == .csv else { return }
    writer.record(shape.fields.map(\.name))
    verb.console.write(writer.takeBytes())
  }

  private mutating func row(_ cells: [String]) {
    switch form {
    case .csv:
      writer.record(cells)
      verb.console.write(writer.takeBytes())
    case .json:
      var line = JSONLine(shape)
      for (field, cell) in zip(shape.fields, cells) { line.add(field, cell: cell) }
      verb.console.write(line.bytes())
    }
  }
}
