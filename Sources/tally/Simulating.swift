internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Metrics
internal import Program
internal import Quantity
internal import Reconcile
internal import YAML

/// One run of `simulate`: recorded facts are decided under the rules as they are and under changed
/// ones. The ledger is opened to be read, and nothing is written to it.
struct Simulating {
  enum Form: String, CaseIterable {
    case table, csv, json
  }

  private let verb: TallyVerb
  private let books: SQLiteBooks

  /// The rules that others are compared with.
  private struct Before {
    let campaign: Campaign
    let files: [RuleFiles.File]
    let run: Int?
  }

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
    let registry = CodeBookReading(
      books: books, keys: keys, zone: verb.site.zone, staff: verb.site.campaign.staffDomains)
    let (inputs, book) = try books.reading { () throws(LedgerFailure) in
      (try books.inputs().count, try registry.read().book)
    }
    let facts = try await books.facts(inputs: inputs, jobs: verb.jobs)
    let first = await replay(facts, before.campaign, book)
    let second = await replay(facts, after, book)
    let basis = SimulationBasis(
      asOf: verb.site.now, since: since, first: first.first, last: first.last, inputs: inputs,
      run: before.run, edits: edits(before, after, changed))
    let report = SimulationReport(
      verb: verb, result: WhatIf(first, second), basis: basis, books: books)
    let form = verb.arguments.choice("as", as: Form.self) ?? .table
    switch form {
    case .table: try report.writeTable()
    case .csv: try report.writeCSV()
    case .json: try report.writeJSON()
    }
    if let name = verb.arguments.value("page").flatMap({ Identifier($0) }) {
      let line = try report.record(name)
      // Data go to standard output, and nothing else with them.
      if form == .table { verb.say(line) } else { verb.console.note(line) }
    }
  }

  private var since: Instant? {
    verb.arguments.value("since").flatMap { TallyClock.start($0, in: verb.site.zone) }
  }

  /// The site's own, or those of the newest run; nil after adding findings.
  private func rulesBefore(
    isSite: Bool, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> Before? {
    if isSite {
      return Before(campaign: verb.site.campaign, files: verb.site.files.files, run: nil)
    }
    guard let last = try books.runs().last, let files = try books.rules(last.rules) else {
      findings.append(.notReconciled(books.path))
      return nil
    }
    return TallySite.campaign(files, prefix: "Content/", into: &findings)
      .map { Before(campaign: $0, files: files.files, run: last.number) }
  }

  /// As if nothing had been posted yet, so that both sets of rules begin alike.
  private func replay(_ facts: FactSet, _ campaign: Campaign, _ book: CodeBook) async -> Replay {
    let rules = RuleBook(campaign, zone: TallyClock.zone(campaign.site.timeZone) ?? .utc)
    let reconciliation = await Reconciliation(
      facts, rules: rules, book: book, asOf: AsOf(verb.site.now), jobs: verb.jobs)
    return Replay(reconciliation, facts, rules, since: since)
  }

  private func edits(
    _ before: Before, _ after: Campaign, _ changed: ChangedRules
  ) -> [RuleEdit] {
    let offers = after.offers + before.campaign.offers
    return RuleEdit.all(before.files, changed.files).map { edit in
      let offer = offers.first { $0.id.place.path.hasSuffix("/" + edit.path) }?.id.value
      return RuleEdit(
        path: changed.shownName(of: edit.path), lines: edit.lines, offer: offer?.text)
    }
  }
}
