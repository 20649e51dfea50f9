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
    guard let again = try await RecomputedRun(run, books, verb, anyRegistry: false, &findings)
    else { return }
    if !(try await again.hasDecisions(of: run)) {
      findings.append(.otherResult("decisions", run: run.number, books.path))
    }
    let posting = try await again.judging.posting(recordedIn: again.zone)
    var computed = posting.entries.makeIterator()
    var isSame = true
    try books.forEachEntry(.run(run.number)) { recorded in
      isSame = isSame && computed.next().map { recorded.isSame(as: $0) } ?? false
    }
    isSame = isSame && computed.next() == nil
    if !isSame { findings.append(.otherResult("entries", run: run.number, books.path)) }
    if let holds = try books.holds(run: run.number),
      Set(holds) != Set(posting.holds)
    {
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
