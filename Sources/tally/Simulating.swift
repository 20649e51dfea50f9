internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Metrics
internal import Program
internal import Quantity
internal import Reconcile

/// One run of `simulate`: recorded facts are decided under the rules as they are and under changed
/// ones. The ledger is opened to be read, and nothing is written to it.
struct Simulating {
  enum Form: String, CaseIterable {
    case table, csv, json
  }

  private let verb: TallyVerb
  private let books: SQLiteBooks

  /// Nil after adding a finding.
  init?(_ verb: TallyVerb, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return nil }
    self.verb = verb
    self.books = books
  }

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    let offers = verb.arguments.values("offer")
    var changed = ChangedRules(verb.site)
    for offer in offers { changed.put(offer, &findings) }
    guard !findings.hasErrors, let after = changed.campaign(&findings),
      let before = try rulesBefore(isSite: !offers.isEmpty, &findings)
    else { return }
    let keys = try verb.keys(books)
    let (facts, book) = try books.reading { () throws(LedgerFailure) in
      (
        try books.facts(inputs: nil),
        try CodeBookReading(books: books, keys: keys, zone: verb.site.zone).read().book
      )
    }
    let first = await replay(facts, before, book)
    let second = await replay(
      facts, RuleBook(after, zone: TallyClock.zone(after.site.timeZone) ?? .utc), book)
    let report = SimulationReport(
      verb: verb, result: WhatIf(first, second), since: since, books: books)
    switch verb.arguments.choice("as", as: Form.self) ?? .table {
    case .table: try report.writeTable()
    case .csv: try report.writeCSV()
    case .json: try report.writeJSON()
    }
  }

  private var since: Instant? {
    verb.arguments.value("since").flatMap { TallyClock.start($0, in: verb.site.zone) }
  }

  /// The site's own, or those of the newest run; nil after adding findings.
  private func rulesBefore(
    isSite: Bool, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> RuleBook? {
    if isSite { return verb.site.rules }
    guard let last = try books.runs().last, let files = try books.rules(last.rules) else {
      findings.append(.notReconciled(books.path))
      return nil
    }
    return TallySite.campaign(files, prefix: "Content/", into: &findings)
      .map { RuleBook($0, zone: TallyClock.zone($0.site.timeZone) ?? .utc) }
  }

  /// As if nothing had been posted yet, so that both sets of rules begin alike.
  private func replay(_ facts: FactSet, _ rules: RuleBook, _ book: CodeBook) async -> Replay {
    let reconciliation = await Reconciliation(
      facts, rules: rules, book: book, asOf: AsOf(verb.site.now), jobs: verb.jobs)
    return Replay(reconciliation, facts, rules, since: since)
  }
}
