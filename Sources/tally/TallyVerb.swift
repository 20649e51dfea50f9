internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

/// What all verbs have in common: the site, the console, and how a run ends.
struct TallyVerb {
  let arguments: Arguments
  let console: Console
  let site: TallySite

  static var options: [OptionDefinition] {
    [.root, .clock(isValid: { TallyClock.instant($0) != nil })] + OptionDefinition.everywhere
  }

  /// Without `--format`, for verbs to which it means something else.
  static var optionsWithoutFormat: [OptionDefinition] {
    options.filter { $0.name != "format" }
  }

  typealias Work = (TallyVerb, inout [Diagnostic]) async throws(LedgerFailure) -> Void

  /// Opens the site, does the work, and reports what was found.
  static func run(
    _ arguments: Arguments, _ console: Console, _ work: Work
  ) async -> ExitStatus {
    var findings: [Diagnostic] = []
    if let site = TallySite(arguments, into: &findings) {
      let verb = TallyVerb(arguments: arguments, console: console, site: site)
      do throws(LedgerFailure) { try await work(verb, &findings) } catch {
        findings.append(error.finding)
      }
    }
    console.flush()
    console.report(findings, format: arguments.format)
    return ExitStatus(findings, isStrict: arguments.isStrict)
  }

  var isJSON: Bool { arguments.format == .json }

  var jobs: Int { arguments.jobs ?? TallyClock.processorCount }

  /// The books, to be written.
  func writing() throws(LedgerFailure) -> SQLiteBooks {
    try SQLiteBooks.writing(root: site.root, program: site.program)
  }

  /// The books, to be read; nil after adding a finding.
  func reading(_ findings: inout [Diagnostic]) throws(LedgerFailure) -> SQLiteBooks? {
    let books = try SQLiteBooks.reading(root: site.root)
    if books == nil {
      findings.append(
        .noLedger(site.root == "." ? LedgerFolder.name : "\(site.root)/\(LedgerFolder.name)"))
    }
    return books
  }

  func keys(_ books: SQLiteBooks) throws(LedgerFailure) -> FactKeys {
    FactKeys(try books.factSecret(at: site.now))
  }

  /// What was known at the end of the day asked for; nil after adding a finding.
  func asOf(_ books: SQLiteBooks, _ findings: inout [Diagnostic]) -> AsOf? {
    guard let text = arguments.value("as-of"), let instant = TallyClock.end(text, in: site.zone)
    else { return AsOf(site.now) }
    let isFuture = site.now < instant
    if isFuture, !arguments.isDryRun {
      findings.append(.futureRun(books.path))
      return nil
    }
    return isFuture ? AsOf(instant) : AsOf(instant, known: instant)
  }

  /// A line of a result, which `--quiet` leaves out.
  func say(_ line: String) {
    if !console.isQuiet { console.writeLine(line) }
  }
}
