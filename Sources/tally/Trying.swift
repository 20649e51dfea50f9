internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Files
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Redemptions

/// One run of `reconcile --dry-run FILE…`: what would follow if these files were imported, too.
///
/// Nothing is written anywhere, so that a ledger that never had an import stays without.
struct Trying {
  private let verb: TallyVerb
  private let books: SQLiteBooks
  private let keys: FactKeys

  /// Nil after adding a finding.
  init?(_ verb: TallyVerb, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return nil }
    self.verb = verb
    self.books = books
    // Hashes only meet each other here, so that any secret does while the ledger has none.
    keys =
      try books.knownFactSecret().map { FactKeys($0) }
      ?? FactKeys(programKey: RandomBytes.make(count: 32), isPassing: true)
  }

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    guard let asOf = verb.asOf(books, &findings) else { return }
    let (root, keys, zone) = (verb.site.root, keys, verb.site.zone)
    let staff = verb.site.campaign.staffDomains
    // Beside the files, if these cannot be so small that a part of it will do.
    let isSmall = try isSmall()
    async let registry =
      isSmall
      ? nil : CodeBookReading.concurrently(root, keys, zone, staff: staff, isDigested: false)
    let found = try books.reading { () throws(LedgerFailure) in
      (try books.inputs(), try books.balanceParts(before: nil), try books.acts())
    }
    var inputs = found.0
    var facts = try await books.facts(inputs: inputs.count, jobs: verb.jobs)
    let reading = InputReading(
      verb: verb, keys: keys, inputs: inputs, recordedAt: min(verb.site.now, asOf.known))
    var sources = try books.sources()
    for path in verb.arguments.operands("FILE") {
      let number = UInt32(inputs.count + 1)
      let read = try await reading.read(
        path, .recognised(reading.mappings), file: number, &findings)
      guard let read else { continue }
      if !sources.contains(read.source) { sources.append(read.source) }
      let source = sources.firstIndex(of: read.source) ?? 0
      inputs.append(InputFile(read, number: number))
      facts.append(read.facts.with(source: UInt8(clamping: source)))
    }
    facts.ranks = SourceRanks(names: sources)
    let book: CodeBook
    if let read = await registry {
      book = try read.get().book
    } else {
      let registered = CodeBookReading(books: books, keys: keys, zone: zone, staff: staff)
      book = try registered.book(for: facts)
    }
    let judging = await Judging(
      facts, verb.site.rules, book, asOf, posted: found.1, closings: Closing.all(in: found.2),
      jobs: verb.jobs)
    let judged = try await JudgedRun(judging, recordedIn: nil)
    let report = RunReport(verb: verb, inputs: inputs)
    findings += judged.warnings(books.path)
    if verb.isJSON {
      report.writeJSON(judged, nil, isNew: false, asOf)
    } else {
      report.write(judged, nil, isNew: false, asOf)
    }
  }

  /// Whether ledger and files hold a few thousand records at most, as far as can be told unread.
  private func isSmall() throws(LedgerFailure) -> Bool {
    let known = try books.inputs().reduce(0) { $0 + $1.read }
    let bytes = verb.arguments.operands("FILE").reduce(0) { sum, path in
      sum + ((try? Directory(".").status(path)?.size).flatMap(\.self) ?? 0)
    }
    return known <= 10_000 && bytes <= 2 << 20
  }
}
