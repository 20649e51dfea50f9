internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

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

  /// A state of the ledger, read at once.
  private struct State {
    var facts: FactSet
    var book: CodeBook
    var registry: Digest256
    var inputs: [InputFile]
    var last: RunRecord?
    var posted: [CreditBalance]
    var acts: [BookAct]

    var basis: NewRun.Basis {
      NewRun.Basis(
        inputs: inputs.count, inputHead: inputs.last?.head ?? RunRecord.beginning,
        lastRun: last?.number ?? 0, lastAct: acts.last?.number ?? 0)
    }
  }

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    let keys = try verb.keys(books)
    guard let asOf = asOf(&findings) else { return }
    for _ in 0..<Self.attemptsMax {
      let state = try state(keys)
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
      if let last = state.last, isSame(last, state, judging, asOf) {
        return report(judging, state, last, isNew: false, asOf)
      }
      let run = NewRun(
        basis: state.basis, asOf: asOf.instant, known: asOf.known,
        recordedAt: verb.site.now, rules: verb.site.files, registry: state.registry,
        decisions: judging.decisions, counts: judging.counts, entries: judging.entries)
      if let record = try books.post(run) {
        return report(judging, state, record, isNew: true, asOf)
      }
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  /// What was known at the end of the day asked for; nil after adding a finding.
  private func asOf(_ findings: inout [Diagnostic]) -> AsOf? {
    guard let text = verb.arguments.value("as-of"),
      let instant = TallyClock.end(text, in: verb.site.zone)
    else { return AsOf(verb.site.now) }
    let isFuture = verb.site.now < instant
    if isFuture, !verb.arguments.isDryRun {
      findings.append(.futureRun(books.path))
      return nil
    }
    return isFuture ? AsOf(instant) : AsOf(instant, known: instant)
  }

  private func state(_ keys: FactKeys) throws(LedgerFailure) -> State {
    try books.reading { () throws(LedgerFailure) in
      State(
        facts: try books.facts(inputs: nil),
        book: try CodeBookReading(books: books, keys: keys, zone: verb.site.zone).book(),
        registry: try books.registryDigest(), inputs: try books.inputs(),
        last: try books.runs().last, posted: try books.balances(before: nil),
        acts: try books.acts())
    }
  }

  /// Whether a run would say again what the last one said. The first of a month is recorded in any
  /// case: the month before can only be closed when it was looked at to its end.
  private func isSame(
    _ last: RunRecord, _ state: State, _ judging: Judging, _ asOf: AsOf
  ) -> Bool {
    let months = [last.asOf, asOf.instant].map { verb.site.zone.day(at: $0).firstOfMonth }
    return judging.entries.isEmpty && months[0] == months[1]
      && last.inputHead == state.basis.inputHead
      && last.rules == verb.site.files.digest && last.registry == state.registry
      && last.decisions == DecisionBlock.digest(of: judging.decisions)
  }

  private func report(
    _ judging: Judging, _ state: State, _ record: RunRecord?, isNew: Bool, _ asOf: AsOf
  ) {
    let report = RunReport(verb: verb, inputs: state.inputs)
    if verb.isJSON {
      report.writeJSON(judging, record, isNew: isNew, asOf)
    } else {
      report.write(judging, record, isNew: isNew, asOf)
    }
  }
}
