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
      let (basis, inputs, last, registry) = (state.basis, state.inputs, state.last, state.registry)
      if !verb.arguments.isDryRun, let last, asOf.instant < last.asOf {
        findings.append(.pastRun(books.path, last: verb.site.time(last.asOf)))
        return
      }
      let (judged, decisions) = try await judge(state, asOf)
      if verb.arguments.isDryRun {
        findings += judged.warnings(books.path)
        return report(judged, inputs, nil, isNew: false, asOf)
      }
      let run = NewRun(
        basis: basis, asOf: asOf.instant, known: asOf.known, recordedAt: verb.site.now,
        rules: verb.site.files, registry: registry, decisions: decisions, counts: judged.counts,
        entries: judged.posting.entries, holds: judged.posting.holds)
      if let last, isSame(last, run), try books.holdsAreKnown(run: last.number) {
        findings += judged.warnings(books.path)
        return report(judged, inputs, last, isNew: false, asOf)
      }
      if let record = try books.post(run) {
        findings += judged.warnings(books.path)
        return report(judged, inputs, record, isNew: true, asOf)
      }
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  /// What is told of the run, and what it decided; nothing of that for a dry run.
  private func judge(
    _ state: consuming LedgerState, _ asOf: AsOf
  ) async throws(LedgerFailure) -> (JudgedRun, NewDecisions) {
    let inputs = state.inputs.count
    let (run, decided) = try await decide(state, asOf)
    if verb.arguments.isDryRun { return (run, NewDecisions([])) }
    let packing = DecisionPacking(decided: decided, jobs: verb.jobs)
    return (run, try await packing.decisions(beside: books.storedDecisions(inputs: inputs)))
  }

  /// Lets go of facts and of all that was found out of them, but for the decisions: they are packed
  /// in the memory that is free then.
  private func decide(
    _ state: consuming LedgerState, _ asOf: AsOf
  ) async throws(LedgerFailure) -> (JudgedRun, DecidedBlocks) {
    let judging = await Judging(
      state.facts, verb.site.rules, state.book, asOf, posted: state.posted,
      closings: Closing.all(in: state.acts), jobs: verb.jobs)
    let zone = verb.arguments.isDryRun ? nil : verb.site.zone
    let run = try await JudgedRun(judging, recordedIn: zone)
    return (run, judging.reconciliation.decided)
  }

  /// Whether a run would say again what the last one said. The first of a month is recorded in any
  /// case: the month before can only be closed when it was looked at to its end.
  private func isSame(_ last: RunRecord, _ run: NewRun) -> Bool {
    let months = [last.asOf, run.asOf].map { verb.site.zone.day(at: $0).firstOfMonth }
    return run.entries.isEmpty && months[0] == months[1]
      && last.inputHead == run.basis.inputHead && last.rules == run.rules.digest
      && last.registry == run.registry
      && last.decisions == run.decisions.digest
  }

  private func report(
    _ judged: JudgedRun, _ inputs: [InputFile], _ record: RunRecord?, isNew: Bool, _ asOf: AsOf
  ) {
    let report = RunReport(verb: verb, inputs: inputs)
    if verb.isJSON {
      report.writeJSON(judged, record, isNew: isNew, asOf)
    } else {
      report.write(judged, record, isNew: isNew, asOf)
    }
  }
}
