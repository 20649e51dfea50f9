internal import CSV
internal import Hashing
internal import Ledger
internal import Quantity

/// The tables of an audit folder: every number that a digest is made of, in the order in which it
/// is.
struct AuditFiles {
  private(set) var files: [(String, [UInt8])] = []

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    files.append((name, bytes))
  }

  mutating func addRuns(_ runs: [RunRecord], _ counts: [[RunRecord.Count]]) {
    table(
      "runs.csv",
      [
        "run", "as_of_ms", "known_ms", "recorded_ms", "rules", "registry", "inputs", "input_head",
        "orders", "decisions", "entries", "entry_hash", "head",
      ],
      runs.map { run in
        [
          String(run.number), Self.number(run.asOf), Self.number(run.known),
          Self.number(run.recordedAt), run.rules.hexadecimal, run.registry.hexadecimal,
          String(run.inputs), run.inputHead.hexadecimal, String(run.orders),
          run.decisions.hexadecimal, String(run.entries), run.entryHash.hexadecimal,
          run.head.hexadecimal,
        ]
      })
    table(
      "run_counts.csv", ["run", "outcome", "reason", "count"],
      zip(runs, counts).flatMap { run, counts in
        counts.map { [String(run.number), $0.outcome, $0.reason, String($0.count)] }
      })
  }

  mutating func addInputs(_ inputs: [InputFile]) {
    table(
      "inputs.csv",
      [
        "input", "source", "format", "name", "sha256", "bytes", "imported_ms", "read",
        "set_aside", "passed_over", "head",
      ],
      inputs.map { input in
        [
          String(input.number), input.source, input.format, input.name, input.sha256.hexadecimal,
          String(input.bytes), Self.number(input.importedAt), String(input.read),
          String(input.setAside), String(input.passedOver), input.head.hexadecimal,
        ]
      })
  }

  mutating func addActs(_ acts: [BookAct]) {
    table(
      "acts.csv",
      [
        "act", "kind", "word", "after_run", "recorded_ms", "until_ms", "payout", "unit", "form",
        "proposal", "movements", "movement_hash", "head",
      ],
      acts.map { act in
        [
          String(act.number), String(act.kind.rawValue), act.kind.word, String(act.afterRun),
          Self.number(act.recordedAt), Self.number(act.until), String(act.payout), act.unit,
          act.form, act.proposal?.hexadecimal ?? "", String(act.movements),
          act.movementHash.hexadecimal, act.head.hexadecimal,
        ]
      })
    table(
      "month_balances.csv", ["act", "account", "word", "unit", "amount"],
      acts.flatMap { act in
        act.balances.map {
          [
            String(act.number), String($0.account.rawValue), "\($0.account)", $0.unit,
            String($0.amount),
          ]
        }
      })
  }

  mutating func add(entries: [Ledger.Entry]) {
    table(
      "entries.csv",
      [
        "entry", "run", "subject", "purpose", "detail", "step", "kind", "word", "advocate",
        "debit", "credit", "amount", "effective_ms", "reason", "offer", "unit",
      ],
      entries.map { entry in
        [
          String(entry.number), String(entry.run), Self.key(entry.name.subject),
          String(entry.name.purpose), Self.key(entry.name.detail), String(entry.step),
          String(entry.kind.rawValue), entry.kind.word, String(entry.advocate),
          String(entry.debit.rawValue), String(entry.credit.rawValue), String(entry.amount),
          Self.number(entry.effectiveAt), entry.reason, entry.offer, entry.unit,
        ]
      })
  }

  mutating func add(movements: [Movement]) {
    table(
      "movements.csv",
      [
        "act", "payout", "subject", "purpose", "detail", "advocate", "kind", "word", "debit",
        "credit", "amount", "reason", "offer", "unit",
      ],
      movements.map { movement in
        [
          String(movement.act), String(movement.payout), Self.key(movement.name.subject),
          String(movement.name.purpose), Self.key(movement.name.detail),
          String(movement.advocate), String(movement.kind.rawValue), movement.kind.word,
          String(movement.debit.rawValue), String(movement.credit.rawValue),
          String(movement.amount), movement.reason, movement.offer, movement.unit,
        ]
      })
  }

  mutating func add(invoices: [BookInvoice]) {
    table(
      "invoices.csv",
      [
        "invoice", "name", "act", "year", "place", "issued_day", "advocate", "payout", "cancels",
        "net", "tax", "paid", "lines", "prefix", "unit", "business", "firm",
      ],
      invoices.map { invoice in
        [
          String(invoice.number), invoice.name, String(invoice.act), String(invoice.year),
          String(invoice.place), String(invoice.issuedOn.daysSinceEpoch),
          String(invoice.advocate), String(invoice.payout), String(invoice.cancels),
          String(invoice.net), String(invoice.tax), String(invoice.paid),
          String(invoice.lines.count), invoice.prefix, invoice.unit,
          invoice.business.hexadecimal, invoice.firm.hexadecimal,
        ]
      })
    table(
      "invoice_lines.csv",
      [
        "invoice", "kind", "word", "subject", "purpose", "detail", "entry", "credited_day", "rate",
        "net", "gross", "earlier", "offer",
      ],
      invoices.flatMap { invoice in
        invoice.lines.map { line in
          [
            String(invoice.number), String(line.kind.rawValue), line.kind.word,
            Self.key(line.name.subject), String(line.name.purpose), Self.key(line.name.detail),
            String(line.entry), String(line.creditedOn.daysSinceEpoch), String(line.rate),
            String(line.net), String(line.gross), String(line.earlier), line.offer,
          ]
        }
      })
  }

  /// The list of all files so far with their digests, as `sha256sum --check` reads it.
  mutating func addList() {
    let lines = files.map { "\(Digest256.sha256(of: $1).hexadecimal)  \($0)\n" }
    add("SHA256SUMS", Array(lines.joined().utf8))
  }

  /// Sixteen hexadecimal digits.
  static func key(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func table(_ name: String, _ columns: [String], _ rows: [[String]]) {
    var writer = CSVWriter(.exchange)
    writer.record(columns)
    for row in rows { writer.record(row) }
    add(name, writer.bytes)
  }

  private static func number(_ instant: Instant) -> String { String(instant.milliseconds) }
}
