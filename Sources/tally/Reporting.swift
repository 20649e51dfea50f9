internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Metrics
internal import Quantity
internal import Reconcile

/// One run of `report`: what the newest run, or the newest of an earlier day, came to.
struct Reporting {
  private let verb: TallyVerb
  private let books: SQLiteBooks
  private let run: RunRecord
  private let isNewest: Bool
  /// What was recorded later was not known then.
  private let known: Instant

  /// Days that are looked at when nothing else is said, the last one among them.
  static let usualDays = 365

  private struct Measured {
    let metrics: ReferralMetrics
    let context: ReportContext
  }

  /// Nil after adding a finding.
  init?(_ verb: TallyVerb, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return nil }
    let runs = try books.runs()
    guard let newest = runs.last else {
      findings.append(.notReconciled(books.path))
      return nil
    }
    let asked = verb.arguments.value("as-of")
    known = asked.flatMap { TallyClock.end($0, in: verb.site.zone) } ?? Instant(milliseconds: .max)
    let known = known
    guard let run = runs.last(where: { $0.asOf <= known }) else {
      findings.append(.noRunBy(asked ?? "", books.path, first: verb.site.time(runs[0].asOf)))
      return nil
    }
    self.verb = verb
    self.books = books
    self.run = run
    isNewest = run.number == newest.number
  }

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    let measured = isNewest ? try recorded(&findings) : try await recomputed(&findings)
    guard let measured else { return }
    if verb.isJSON {
      ReportLines(verb: verb, metrics: measured.metrics, context: measured.context).write()
    } else {
      ReportTable(verb: verb, metrics: measured.metrics, context: measured.context).write()
    }
  }

  /// Of the newest run the ledger keeps what it decided.
  private func recorded(_ findings: inout [Diagnostic]) throws(LedgerFailure) -> Measured? {
    let ledger = try ledger()
    let begin = since
    let (found, context) = try books.reading { () throws(LedgerFailure) in
      (try ledger.metrics(since: begin), try basis(isAsDecided: true))
    }
    guard let metrics = found else {
      findings.append(.brokenLedger(.decisions(run: run.number), books.path))
      return nil
    }
    return Measured(metrics: metrics, context: context)
  }

  /// What an earlier run decided is computed again, and compared with the digest that it left.
  private func recomputed(_ findings: inout [Diagnostic]) async throws(LedgerFailure) -> Measured? {
    guard let again = try await RecomputedRun(run, books, verb, anyRegistry: true, &findings)
    else { return nil }
    let isAsDecided = try await again.hasDecisions(of: run)
    guard isAsDecided || !again.isRegistrySame else {
      findings.append(.otherResult("decisions", run: run.number, books.path))
      return nil
    }
    return Measured(
      metrics: try ledger().metrics(since: since, again),
      context: try basis(isAsDecided: isAsDecided))
  }

  private func ledger() throws(LedgerFailure) -> MeasuredLedger {
    MeasuredLedger(books: books, site: verb.site, keys: try verb.keys(books), run: run)
  }

  private var since: Instant {
    let zone = verb.site.zone
    if let text = verb.arguments.value("since"), let since = TallyClock.start(text, in: zone) {
      return since
    }
    return zone.start(of: zone.day(at: run.asOf).adding(days: 1 - Self.usualDays))
  }

  private func basis(isAsDecided: Bool) throws(LedgerFailure) -> ReportContext {
    let all = try books.inputs()
    let inputs = all.prefix(run.inputs)
    let counts = try books.counts(run: run.number)
    func count(_ outcome: Outcome) -> Int {
      counts.reduce(0) { $1.outcome == outcome.code ? $0 + $1.count : $0 }
    }
    return ReportContext(
      run: run, isNewest: isNewest, isAsDecided: isAsDecided, inputs: inputs.count,
      records: inputs.reduce(0) { $0 + $1.records },
      passedOver: inputs.reduce(0) { $0 + $1.passedOver },
      setAside: inputs.reduce(0) { $0 + $1.setAside }, held: count(.held),
      waiting: count(.waiting), isRegistryNewer: try books.registryDigest() != run.registry,
      newerInputs: all.dropFirst(run.inputs).count { $0.importedAt <= known },
      newerActs: try books.acts().count { $0.afterRun >= run.number && $0.recordedAt <= known })
  }
}
