internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Redemptions

/// One run of `explain`: facts with file and line, what was decided and why, and the entries.
struct Explaining {
  let verb: TallyVerb
  let books: SQLiteBooks
  let last: LastRun

  /// What of the newest run an answer needs.
  typealias Part = (SQLiteBooks, TallyVerb, RunRecord) throws(LedgerFailure) -> LastRun.Part

  /// Nil after adding a finding.
  init?(
    _ verb: TallyVerb, _ part: Part, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return nil }
    let needed = try books.runs().last.map { (run) throws(LedgerFailure) in
      try part(books, verb, run)
    }
    guard let last = try LastRun(books, verb.site, part: needed ?? .nothing, &findings) else {
      return nil
    }
    self.verb = verb
    self.books = books
    self.last = last
  }

  func order(_ text: String, _ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    let keys = try verb.keys(books)
    let name = OrderName(text: text)
    guard let number = try name.number(books, keys, inputs: last.record.inputs, &findings)
    else { return }
    let explanation = try await explanation(number, keys)
    if verb.isJSON {
      verb.console.write(explanation.json(verb.site))
    } else {
      verb.console.write(explanation.passages(verb.site))
    }
  }

  func explanation(
    _ number: UInt64, _ keys: FactKeys
  ) async throws(LedgerFailure) -> OrderExplanation {
    let known = try known(number)
    let facts = known.about(number)
    let registry = CodeBookReading(
      books: books, keys: keys, zone: last.rules.zone, staff: last.rules.staffDomains)
    let study = await OrderStudy(
      number, facts, last.rules, try registry.book(of: facts.codes), last.asOf)
    let places = last.finder.rows(of: number)
    let decisions = places.map { last.decision(at: $0) }
    let head = decisions.first { OrderStudy.stands($0.reason) }
    var proposals: [Code] = []
    if let head, [.malformedCode, .unknownCode].contains(head.reason) {
      for code in Set(places.flatMap { last.finder.order(at: $0).codes }).sorted() {
        proposals += try registry.proposals(for: code)
      }
    }
    var notes: [UInt64: NewInput.Note] = [:]
    for decision in facts.decisions {
      notes[decision.id] = try books.note(input: UInt32(clamping: decision.id))
    }
    let entries = try books.entries(.order(number))
    let currency = study.earns ?? verb.site.campaign.currency
    return OrderExplanation(
      last: last, others: OrderFinder(inputs: last.finder.inputs, facts: known), places: places,
      evidence: EvidenceLine.all(
        facts, asOf: last.asOf, notes, currency, last.finder, verb.site),
      checks: study.checks(head?.reasonSet), entries: entries,
      payouts: try payouts(of: number, Set(entries.map(\.advocate))), proposals: proposals,
      names: try names(decisions.compactMap(\.advocate)))
  }

  /// What was read of the order, with the visits that may have brought it, and the other orders of
  /// its friend where they decided.
  private func known(_ number: UInt64) throws(LedgerFailure) -> FactSet {
    let others: ReasonSet = [
      ReasonSet(.friendNotNew), ReasonSet(.friendAlreadyReferred), ReasonSet(.repeatNotEarning),
    ]
    let places = last.finder.rows(of: number)
    let friends = last.finder.facts.friends(of: number)
    if places.contains(where: { !last.decision(at: $0).reasonSet.isDisjoint(with: others) }) {
      return try books.facts(of: number, andFriends: friends, inputs: last.record.inputs)
    }
    var facts = last.finder.facts
    facts.clicks = try books.clicks(ofFriends: friends, inputs: last.record.inputs)
    return facts
  }

  /// What was paid out of an order's credits, and what became of that.
  private func payouts(
    of number: UInt64, _ holders: Set<Int64>
  ) throws(LedgerFailure) -> [ExplainedPayout] {
    var found: [Movement] = []
    for holder in holders { found += try books.movements(.order(number, of: holder)) }
    if found.isEmpty { return [] }
    var times: [Int: Instant] = [:]
    for act in try books.acts() { times[act.number] = act.recordedAt }
    return found.sorted { ($0.act, $0.payout) < ($1.act, $1.payout) }
      .compactMap { movement in times[movement.act].map { ExplainedPayout(movement, at: $0) } }
  }

  /// How advocates are called: by the company's id, and by the ledger's number.
  func names(_ numbers: [Int64]) throws(LedgerFailure) -> [Int64: String] {
    var names: [Int64: String] = [:]
    for number in numbers {
      let person = try books.registry.advocate(number: number)?.person
      names[number] = person.map { "\($0.id) (number \(number))" } ?? "number \(number), forgotten"
    }
    return names
  }

  /// A table of orders, or a line of JSON for each.
  func list(_ places: [OrderFinder.Place]) {
    var table = Table([
      Table.Column("order", mayShrink: false), Table.Column("ordered", mayShrink: false),
      Table.Column("goods", .right), Table.Column("outcome", mayShrink: false),
      Table.Column("reason", mayShrink: false), Table.Column("offer"),
    ])
    for place in places {
      let order = last.finder.order(at: place)
      let decision = last.decision(at: place)
      guard !verb.isJSON else {
        var line = JSONLine(.order)
        line.add("type", "order")
        line.add("order", last.finder.reference(order.provenance))
        line.add("ordered", order.occurredAt.description)
        line.add("goods", Int(order.amounts.gross))
        line.add("currency", order.amounts.currency.code)
        line.add("outcome", decision.outcome.code)
        line.add("reason", decision.reason.code)
        line.add("reasons", decision.reasons.map(\.code))
        line.add("meaning", ReasonWords.meaning(of: decision.reason.code))
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
    guard !verb.isJSON, !places.isEmpty else { return }
    verb.console.writeLine("")
    verb.console.write(table)
    tellReasons(places)
  }

  /// What the reported reasons mean, each once.
  private func tellReasons(_ places: [OrderFinder.Place]) {
    var passage = Passage("Reasons")
    let reasons = Set(places.map { last.decision(at: $0).reason })
    for reason in reasons.sorted(by: { $0.rawValue < $1.rawValue }) {
      passage.add(reason.code, ReasonWords.meaning(of: reason.code))
    }
    verb.console.writeLine("")
    verb.console.write([passage])
  }

  /// Entries as rows, or a line of JSON for each.
  func list(_ entries: [Ledger.Entry]) {
    var passage = Passage("What was posted")
    for entry in entries {
      guard verb.isJSON else {
        passage.add("entry \(entry.number)", EntryText.text(entry, verb.site))
        continue
      }
      var line = JSONLine(.entry)
      line.add("type", "entry")
      line.add("entry", Int(entry.number))
      line.add("run", entry.run)
      line.add("kind", entry.kind.word)
      line.add("reason", entry.reason)
      line.add("offer", entry.offer)
      line.add("debit", "\(entry.debit)")
      line.add("credit", "\(entry.credit)")
      line.add("amount", Int(entry.amount))
      line.add("unit", entry.unit)
      line.add("effective", entry.effectiveAt.description)
      verb.console.write(line.bytes())
    }
    guard !verb.isJSON, !entries.isEmpty else { return }
    verb.console.writeLine("")
    verb.console.write([passage])
  }
}
