internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile

/// One run of `review`: what waits for a person.
struct Reviewing {
  let verb: TallyVerb

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings),
      let last = try LastRun(books, verb.site, &findings)
    else { return }
    let held = last.finder.facts.orders.indices.flatMap { block in
      last.decisions[block].outcomes.indices.compactMap { row in
        last.decisions[block].outcomes[row] == Outcome.held.rawValue
          ? OrderFinder.Place(block: block, row: row) : nil
      }
    }
    if verb.isJSON {
      for place in held { writeJSON(place, last) }
      return
    }
    var table = Table([
      Table.Column("order", mayShrink: false), Table.Column("ordered", mayShrink: false),
      Table.Column("goods", .right), Table.Column("codes"), Table.Column("reasons"),
      Table.Column("meaning"),
    ])
    for place in held {
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
    verb.console.write(table)
    verb.say(
      "\(held.count) held, as of \(verb.site.time(last.record.asOf)); decide with "
        + "`tally approve ORDER --person NAME --reason WHY` or `tally reject …`")
  }

  private func writeJSON(_ place: OrderFinder.Place, _ last: LastRun) {
    let order = last.finder.order(at: place)
    let decision = last.decision(at: place)
    var line = JSONLine(.held)
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
