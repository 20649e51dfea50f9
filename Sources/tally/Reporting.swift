internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Metrics
internal import Quantity
internal import Reconcile

/// One run of `report`: what the newest run came to.
struct Reporting {
  private let verb: TallyVerb
  private let books: SQLiteBooks
  private let run: RunRecord

  /// Days that are looked at when nothing else is said, the last one among them.
  static let usualDays = 365

  /// Nil after adding a finding.
  init?(_ verb: TallyVerb, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return nil }
    guard let run = try books.runs().last else {
      findings.append(.notReconciled(books.path))
      return nil
    }
    self.verb = verb
    self.books = books
    self.run = run
  }

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    let ledger = MeasuredLedger(
      books: books, site: verb.site, keys: try verb.keys(books), run: run)
    let begin = since
    let (found, context) = try books.reading { () throws(LedgerFailure) in
      (try ledger.metrics(since: begin), try basis())
    }
    guard let metrics = found else {
      findings.append(.brokenLedger(.decisions(run: run.number), books.path))
      return
    }
    if verb.isJSON {
      ReportLines(verb: verb, metrics: metrics, context: context).write()
    } else {
      ReportTable(verb: verb, metrics: metrics, context: context).write()
    }
  }

  private var since: Instant {
    let zone = verb.site.zone
    if let text = verb.arguments.value("since"), let since = TallyClock.start(text, in: zone) {
      return since
    }
    return zone.start(of: zone.day(at: run.asOf).adding(days: 1 - Self.usualDays))
  }

  private func basis() throws(LedgerFailure) -> ReportContext {
    let inputs = try books.inputs().prefix(run.inputs)
    let counts = try books.counts(run: run.number)
    func count(_ outcome: Outcome) -> Int {
      counts.reduce(0) { $1.outcome == outcome.code ? $0 + $1.count : $0 }
    }
    return ReportContext(
      run: run, inputs: inputs.count, records: inputs.reduce(0) { $0 + $1.records },
      passedOver: inputs.reduce(0) { $0 + $1.passedOver },
      setAside: inputs.reduce(0) { $0 + $1.setAside }, held: count(.held),
      waiting: count(.waiting), isRegistryNewer: try books.registryDigest() != run.registry,
      newerInputs: try books.inputs().count - run.inputs)
  }
}
