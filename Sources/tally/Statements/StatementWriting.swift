internal import CommandLine
internal import Diagnostics
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import ShareKit
internal import Site
internal import Statements

/// One run of `statements`.
struct StatementWriting {
  private let verb: TallyVerb
  private let request: StatementRequest
  private let period: StatementPeriod
  private var written = 0
  /// Who was forgotten gets no letter, whatever their account holds.
  private var forgotten = 0

  init(_ verb: TallyVerb, _ request: StatementRequest) {
    self.verb = verb
    self.request = request
    period = request.period(on: verb.site.zone.day(at: verb.site.now))
  }

  mutating func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    guard let books = try verb.reading(&findings), let theme = theme(&findings) else { return }
    var number: Int64?
    if let id = request.advocate {
      number = try books.registry.advocate(id: id)?.number
      if number == nil {
        findings.append(.unknownAdvocateNumber(books.path))
        return
      }
    }
    let end = verb.site.zone.start(of: period.days.upper)
    guard let book = try await AccountBook(books, verb, before: end) else {
      findings.append(.noStatementRun(books.path, before: "\(period)"))
      return
    }
    let maker = StatementMaker(period.days, in: verb.site.zone, releases: book.releases)
    let all = maker.statements(book.postings)
    var chosen = all.filter { $0.advocate == number || number == nil && !$0.isEmpty }
    if let number, chosen.isEmpty {
      chosen = [maker.empty(number, .money(verb.site.campaign.currency))]
    }
    var files = try StatementFiles(
      root: verb.site.root, period: period, form: request.form, theme: theme)
    let letters = StatementLetters(verb.site, book, period, theme)
    try write(chosen, letters, &files, books)
    try files.finish()
    if written == 0 { findings.append(.noStatements(books.path, "\(period)")) }
    report(all, files.shown)
  }

  private func theme(_ findings: inout [Diagnostic]) -> StatementTheme? {
    guard let content = try? Directory(verb.site.content) else { return nil }
    return StatementTheme(
      root: verb.site.root, content: content, shipped: ShippedThemes.folders(verb.console),
      settings: verb.site.campaign.site, into: &findings)
  }

  private mutating func write(
    _ statements: [Statement], _ letters: StatementLetters, _ files: inout StatementFiles,
    _ books: SQLiteBooks
  ) throws(LedgerFailure) {
    let progress = ProgressLine(verb.console)
    for (index, statement) in statements.enumerated() {
      progress.update("writing", done: index, of: statements.count)
      let advocate = try books.registry.advocate(number: statement.advocate)
      if let advocate, advocate.person != nil {
        try files.write(letters.sheet(statement, for: advocate), statement, advocate)
        written += 1
      } else {
        try files.remove(statement)
        forgotten += 1
      }
    }
    progress.finish()
  }

  /// What was written, and what the accounts of all advocates come to.
  private func report(_ statements: [Statement], _ shown: String) {
    var totals: [RewardUnit: Statements.AccountBalance] = [:]
    for account in statements.flatMap(\.accounts) {
      let sum = totals[account.unit] ?? .zero
      totals[account.unit] = Statements.AccountBalance(
        held: sum.held + account.closing.held, due: sum.due + account.closing.due)
    }
    let sorted = totals.sorted { $0.key.code < $1.key.code }
    if verb.isJSON {
      var line = JSONLine(.statements)
      line.add("period", "\(period)")
      line.add("wrote", written == 0 ? nil : shown)
      line.add("statements", written)
      line.add("forgotten", forgotten)
      verb.console.write(line.bytes())
      for (unit, balance) in sorted {
        var line = JSONLine(.statementTotal)
        line.add("unit", unit.code)
        line.add("held", Int(balance.held))
        line.add("due", Int(balance.due))
        verb.console.write(line.bytes())
      }
      return
    }
    if written > 0 {
      verb.say("\(shown): \(written == 1 ? "1 statement" : "\(written) statements"); personal data")
    }
    if forgotten > 0 { verb.say("\(forgotten) left out: forgotten") }
    for (unit, balance) in sorted {
      verb.say(
        "all advocates' accounts at the end of \(period): "
          + "\(verb.site.amount(balance.held, unit.code)) on hold, "
          + "\(verb.site.amount(balance.due, unit.code)) to be paid")
    }
  }
}
