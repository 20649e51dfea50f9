internal import CommandLine
internal import Diagnostics
internal import Files
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import ShareKit
internal import Site
internal import Statements

/// One run of `invoices` or `invoices cancel`.
struct InvoiceIssuing {
  let verb: TallyVerb
  let request: InvoiceRequest

  static let attemptsMax = 5

  /// Issues what is missing, and writes all that is asked for.
  func issue(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let reading = try verb.reading(&findings), let theme = theme(&findings),
      let parties = try InvoiceParties(verb, reading, table: request.businesses, &findings)
    else { return }
    let books = verb.arguments.isDryRun ? reading : try verb.writing()
    let desk = InvoiceDesk(verb: verb, books: books, parties: parties)
    for _ in 0..<Self.attemptsMax {
      guard let draft = try desk.draft(request.selection, &findings) else { return }
      let report = InvoiceReport(verb: verb)
      if draft.new.isEmpty, draft.again.isEmpty {
        findings.append(.nothingToInvoice(books.path))
        return report.end(draft, wrote: nil, head: nil)
      }
      if verb.arguments.isDryRun {
        report.list(draft.new, isNew: true, draft.history)
        report.list(draft.again, isNew: false, draft.history)
        return report.end(draft, wrote: nil, head: nil)
      }
      guard let issued = try record(draft.new, on: draft.basis, books) else { continue }
      return try write(issued, draft, desk, theme, &findings)
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  /// What was issued, with the act that it belongs to; nil when the ledger has changed.
  func record(
    _ new: [BookInvoice], on basis: NewAct.Basis, _ books: SQLiteBooks
  ) throws(LedgerFailure) -> [BookInvoice]? {
    if new.isEmpty { return [] }
    var act = NewAct(.invoices, until: verb.site.now)
    act.unit = Currency.euro.code
    act.form = RewardForm.cash.rawValue
    act.proposal = BookInvoice.digest(of: new)
    act.invoices = new
    return try books.record([act], on: basis, at: verb.site.now)?.first.map { recorded in
      new.map { invoice in
        var invoice = invoice
        invoice.act = recorded.number
        return invoice
      }
    }
  }

  private func write(
    _ issued: [BookInvoice], _ draft: InvoiceDesk.Draft, _ desk: InvoiceDesk,
    _ theme: StatementTheme, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    var writing = try InvoiceWriting(desk, draft.history, theme, request)
    let report = InvoiceReport(verb: verb)
    let progress = ProgressLine(verb.console)
    let all = (issued + draft.again).sorted { $0.number < $1.number }
    for (index, invoice) in all.enumerated() {
      progress.update("writing", done: index, of: all.count)
      try writing.write(invoice, &findings)
    }
    progress.finish()
    try writing.files.finish()
    report.list(issued, isNew: true, draft.history)
    report.list(
      draft.again.filter { writing.written.contains($0.number) }, isNew: false, draft.history)
    report.end(
      draft, wrote: writing.written.isEmpty ? nil : writing.files.shown,
      head: issued.isEmpty ? nil : try desk.books.head().hexadecimal)
  }

  func theme(_ findings: inout [Diagnostic]) -> StatementTheme? {
    guard let content = try? Directory(verb.site.content) else { return nil }
    return StatementTheme(
      for: .invoice, root: verb.site.root, content: content,
      shipped: ShippedThemes.folders(verb.console), settings: verb.site.campaign.site,
      into: &findings)
  }
}
