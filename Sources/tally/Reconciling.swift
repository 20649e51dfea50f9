internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Quantity
internal import Reconcile

/// One run of `reconcile`.
struct Reconciling {
  private let verb: TallyVerb
  private let books: SQLiteBooks

  /// How often it begins again when others write meanwhile.
  private static let attemptsMax = 5

  init(_ verb: TallyVerb) throws(LedgerFailure) {
    self.verb = verb
    books = try verb.writing()
  }

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    let keys = try verb.keys(books)
    guard let asOf = verb.asOf(books, &findings) else { return }
    for _ in 0..<Self.attemptsMax {
      let state = try await LedgerState(books, keys, verb)
      if !verb.arguments.isDryRun, let last = state.last, asOf.instant < last.asOf {
        findings.append(.pastRun(books.path, last: verb.site.time(last.asOf)))
        return
      }
      let judging = await Judging(
        state.facts, verb.site.rules, state.book, asOf, posted: state.posted,
        closings: Closing.all(in: state.acts), jobs: verb.jobs)
      if verb.arguments.isDryRun {
        return report(judging, state, nil, isNew: false, asOf)
      }
      if let last = state.last, isSame(last, state, judging, asOf),
        try books.holdsAreKnown(run: last.number)
      {
        return report(judging, state, last, isNew: false, asOf)
      }
      let run = NewRun(
        basis: state.basis, asOf: asOf.instant, known: asOf.known,
        recordedAt: verb.site.now, rules: verb.site.files, registry: state.registry,
        decisions: judging.decisions, counts: judging.counts, entries: judging.entries,
        holds: judging.holds(in: verb.site.zone))
      if let record = try books.post(run) {
        return report(judging, state, record, isNew: true, asOf)
      }
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  /// Whether a run would say again what the last one said. The first of a month is recorded in any
  /// case: the month before can only be closed when it was looked at to its end.
  private func isSame(
    _ last: RunRecord, _ state: LedgerState, _ judging: Judging, _ asOf: AsOf
  ) -> Bool {
    let months = [last.asOf, asOf.instant].map { verb.site.zone.day(at: $0).firstOfMonth }
    return judging.entries.isEmpty && months[0] == months[1]
      && last.inputHead == state.basis.inputHead
      && last.rules == verb.site.files.digest && last.registry == state.registry
      && last.decisions == DecisionBlock.digest(of: judging.decisions)
  }

  private func report(
    _ judging: Judging, _ state: LedgerState, _ record: RunRecord?, isNew: Bool, _ asOf: AsOf
  ) {
    let report = RunReport(verb: verb, inputs: state.inputs)
    if verb.isJSON {
      report.writeJSON(judging, record, isNew: isNew, asOf)
    } else {
      report.write(judging, record, isNew: isNew, asOf)
    }
  }
}
