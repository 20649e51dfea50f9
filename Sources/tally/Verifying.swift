internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile

/// One run of `verify`: the chain is walked, and the newest run computed again from the facts.
struct Verifying {
  let verb: TallyVerb

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return }
    let flaws = try books.flaws()
    findings += flaws.map { .brokenLedger($0, books.path) }
    let runs = try books.runs()
    if let head = verb.arguments.value("head"),
      !(runs.map(\.head) + (try books.acts().map(\.head))).contains(where: {
        $0.hexadecimal.hasPrefix(head.lowercased())
      })
    {
      findings.append(.otherHead(head, books.path))
    }
    guard flaws.isEmpty else { return }
    let inputs = try books.inputs()
    if let last = runs.last { try await recompute(last, books, &findings) }
    let entries = runs.reduce(0) { $0 + $1.entries }
    if verb.isJSON {
      var line = JSONLine(.proof)
      line.add("inputs", inputs.count)
      line.add("runs", runs.count)
      line.add("entries", entries)
      line.add("head", runs.isEmpty ? nil : try books.head().hexadecimal)
      line.add("is_sound", !findings.hasErrors)
      return verb.console.write(line.bytes())
    }
    if findings.hasErrors { return }
    verb.say("sound; inputs: \(inputs.count), runs: \(runs.count), entries: \(entries)")
    if !runs.isEmpty { verb.say("head \(try books.head().hexadecimal)") }
  }

  private func recompute(
    _ run: RunRecord, _ books: SQLiteBooks, _ findings: inout [Diagnostic]
  ) async throws(LedgerFailure) {
    guard let files = try books.rules(run.rules),
      let campaign = TallySite.campaign(files, prefix: "Content/", into: &findings)
    else { return }
    let zone = TallyClock.zone(campaign.site.timeZone) ?? .utc
    let keys = try verb.keys(books)
    let registry = try CodeBookReading(books: books, keys: keys, zone: zone).read()
    guard registry.digest == run.registry else {
      findings.append(.otherRegistry(run: run.number, books.path))
      return
    }
    let judging = await Judging(
      try await books.facts(inputs: run.inputs, jobs: verb.jobs), RuleBook(campaign, zone: zone),
      registry.book,
      AsOf(run.asOf, known: run.known), posted: try books.balances(before: run.number),
      closings: Closing.all(in: try books.acts(), before: run.number), jobs: verb.jobs)
    if DecisionBlock.digest(of: judging.decisions) != run.decisions {
      findings.append(.otherResult("decisions", run: run.number, books.path))
    }
    let recorded = try books.entries(.run(run.number))
    let isSame =
      recorded.count == judging.entries.count
      && zip(recorded, judging.entries).allSatisfy { $0.isSame(as: $1) }
    if !isSame { findings.append(.otherResult("entries", run: run.number, books.path)) }
    if let holds = try books.holds(run: run.number), Set(holds) != Set(judging.holds(in: zone)) {
      findings.append(.otherResult("holds", run: run.number, books.path))
    }
  }
}

extension Ledger.Entry {
  /// But for the numbers that it got in the ledger.
  fileprivate func isSame(as other: Ledger.Entry) -> Bool {
    var copy = self
    copy.number = other.number
    copy.run = other.run
    return copy == other
  }
}
