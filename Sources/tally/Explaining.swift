internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

/// One run of `explain`: facts with file and line, what was decided and why, and the entries.
struct Explaining {
  private let verb: TallyVerb
  private let books: SQLiteBooks
  private let last: LastRun

  /// Nil after adding a finding.
  init?(_ verb: TallyVerb, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings),
      let last = try LastRun(books, verb.site, &findings)
    else { return nil }
    self.verb = verb
    self.books = books
    self.last = last
  }

  func order(_ text: String, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    let keys = try verb.keys(books)
    guard let number = last.finder.number(of: text, keys, books.path, &findings) else { return }
    try explain(number)
  }

  private func explain(_ number: UInt64) throws(LedgerFailure) {
    let explanation = OrderExplanation(
      number: number, last: last, entries: try books.entries(.order(number)))
    let notes = try notes(of: explanation.decisions)
    if verb.isJSON {
      verb.console.write(explanation.json(verb.site, notes))
    } else {
      for line in explanation.lines(verb.site, notes) { verb.console.writeLine(line) }
    }
  }

  private func notes(
    of decisions: [ManualDecision]
  ) throws(LedgerFailure) -> [UInt64: NewInput.Note] {
    var notes: [UInt64: NewInput.Note] = [:]
    for decision in decisions {
      notes[decision.id] = try books.note(input: UInt32(clamping: decision.id))
    }
    return notes
  }

  func code(_ text: String, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let code = try? CodeReader.fold(Array(text.utf8).span) else {
      findings.append(.unreadableCode(books.path))
      return
    }
    let issued = try books.registry.code(code)
    let life = issued.map { "\($0.life(at: verb.site.now).word)" } ?? "never issued"
    if !verb.isJSON {
      let owner = issued.map { ", of advocate number \($0.advocate)" } ?? ""
      verb.say("\(code): \(life)\(owner)")
    }
    list(last.finder.rows(with: code))
  }

  func advocate(_ id: String, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let advocate = try books.registry.advocate(id: id) else {
      findings.append(.unknownAdvocateNumber(books.path))
      return
    }
    let entries = try books.entries(.advocate(advocate.number))
    var balances: [CreditName: CreditBalance] = [:]
    for entry in entries where entry.name.purpose != 1 {
      var balance =
        balances[entry.name]
        ?? CreditBalance(
          name: entry.name, advocate: advocate.number, unit: entry.unit, offer: entry.offer)
      balance.add(entry)
      balances[entry.name] = balance
    }
    for movement in try books.movements(.advocate(advocate.number)) {
      balances[movement.name]?.take(movement)
    }
    let sums = StatusReport.sums(of: Array(balances.values))
    for sum in sums where !verb.isJSON {
      verb.say(
        "\(verb.site.amount(sum.payable, sum.unit)) to be paid, "
          + "\(verb.site.amount(sum.pending, sum.unit)) held")
    }
    list(
      last.decisions.indices.flatMap { block in
        last.decisions[block].advocates.indices.compactMap { row in
          last.decisions[block].advocates[row] == UInt64(advocate.number)
            ? OrderFinder.Place(block: block, row: row) : nil
        }
      })
  }

  private func list(_ places: [OrderFinder.Place]) {
    var table = Table([
      Table.Column("order", mayShrink: false), Table.Column("ordered", mayShrink: false),
      Table.Column("goods", .right), Table.Column("outcome", mayShrink: false),
      Table.Column("reason", mayShrink: false), Table.Column("offer"),
    ])
    for place in places {
      let order = last.finder.order(at: place)
      let decision = last.decision(at: place)
      guard !verb.isJSON else {
        var line = JSONLine()
        line.add("order", last.finder.reference(order.provenance))
        line.add("ordered", order.occurredAt.description)
        line.add("goods", Int(order.amounts.gross))
        line.add("currency", order.amounts.currency.code)
        line.add("outcome", decision.outcome.code)
        line.add("reason", decision.reason.code)
        line.add("reasons", decision.reasons.map(\.code))
        line.add("offer", decision.offer)
        verb.console.write(line.bytes())
        continue
      }
      table.add([
        last.finder.reference(order.provenance), verb.site.time(order.occurredAt),
        verb.site.amount(order.amounts.gross, order.amounts.currency.code),
        decision.outcome.code, decision.reason.code, decision.offer ?? "",
      ])
    }
    if !verb.isJSON { verb.console.write(table) }
  }
}

extension CreditBalance {
  /// Adds an entry of the credit.
  mutating func add(_ entry: Ledger.Entry) {
    for (account, change) in [(entry.debit, -entry.amount), (entry.credit, entry.amount)] {
      switch account {
      case .pending: pending += change
      case .payable: payable += change
      case .expense, .clearing, .income, .settled: break
      }
    }
  }
}
