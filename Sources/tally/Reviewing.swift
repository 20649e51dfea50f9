internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile

/// One run of `review`: what waits for a person, or for the rest of its records.
struct Reviewing {
  let verb: TallyVerb

  /// How many of each table are shown to people; programs get all.
  private static let rowsMax = 200

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings),
      let last = try LastRun(books, verb.site, &findings)
    else { return }
    let held = places(last) { $0 == Outcome.held.rawValue ? $1 : nil }
    let mistyped = try MistypedCodes(last, books, verb)
    let waiting = WaitingFacts(last.finder.facts, last.asOf)
    if verb.isJSON {
      for place in held { writeJSON(place, last) }
      mistyped.writeJSON(verb)
      return WaitingReport.writeItems(waiting, last.finder, verb)
    }
    verb.console.write(table(held, last))
    shorten(held.count)
    verb.say(
      "\(held.count) held, as of \(verb.site.time(last.record.asOf)); decide with "
        + "`tally approve ORDER --person NAME --reason WHY` or `tally reject …`")
    if let table = mistyped.table(verb.site, max: Self.rowsMax) {
      verb.say("")
      verb.console.write(table)
      shorten(mistyped.items.count)
      verb.say(
        "\(mistyped.items.count) with a code that may be mistyped; if the customer confirms it, "
          + "`tally approve ORDER --code CODE --person NAME --reason WHY`")
    }
    if let table = WaitingReport.table(waiting, last.finder, verb.site, max: Self.rowsMax) {
      verb.say("")
      verb.console.write(table)
      shorten(waiting.items.count)
      for line in WaitingReport.lines(waiting) { verb.say(line) }
    }
  }

  private func shorten(_ count: Int) {
    if count > Self.rowsMax {
      verb.say("… and \(count - Self.rowsMax) more; `--format json` lists all")
    }
  }

  private func places(
    _ last: LastRun, _ pick: (UInt8, OrderFinder.Place) -> OrderFinder.Place?
  ) -> [OrderFinder.Place] {
    last.decisions.indices.flatMap { block in
      last.decisions[block].outcomes.indices.compactMap { row in
        pick(last.decisions[block].outcomes[row], OrderFinder.Place(block: block, row: row))
      }
    }
  }

  private func table(_ held: [OrderFinder.Place], _ last: LastRun) -> Table {
    var table = Table([
      Table.Column("order", mayShrink: false), Table.Column("ordered", mayShrink: false),
      Table.Column("goods", .right), Table.Column("codes"), Table.Column("reasons"),
      Table.Column("meaning"),
    ])
    for place in held.prefix(Self.rowsMax) {
      let order = last.finder.order(at: place)
      let decision = last.decision(at: place)
      table.add([
        last.finder.reference(order.provenance), verb.site.time(order.occurredAt),
        verb.site.amount(order.amounts.gross, order.amounts.currency.code),
        order.codes.map(\.text).joined(separator: " "),
        decision.reasons.map(\.code).joined(separator: " "),
        ReasonWords.text(of: decision.reason.code)?.support ?? "",
      ])
    }
    return table
  }

  private func writeJSON(_ place: OrderFinder.Place, _ last: LastRun) {
    let order = last.finder.order(at: place)
    let decision = last.decision(at: place)
    var line = JSONLine(.held)
    line.add("type", "held")
    line.add("order", last.finder.reference(order.provenance))
    line.add("ordered", order.occurredAt.description)
    line.add("goods", Int(order.amounts.gross))
    line.add("currency", order.amounts.currency.code)
    line.add("codes", order.codes.map(\.text))
    line.add("reason", decision.reason.code)
    line.add("reasons", decision.reasons.map(\.code))
    line.add("advocate", decision.advocate.map { Int($0) })
    line.add("offer", decision.offer)
    verb.console.write(line.bytes())
  }
}
