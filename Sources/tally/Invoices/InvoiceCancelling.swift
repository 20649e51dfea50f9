internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Payouts
internal import Site

/// One run of `invoices cancel`: an invoice is void, and another number says so.
struct InvoiceCancelling {
  let issuing: InvoiceIssuing

  private var verb: TallyVerb { issuing.verb }

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let reading = try verb.reading(&findings), let theme = issuing.theme(&findings),
      let parties = try InvoiceParties(
        verb, reading, table: issuing.request.businesses, &findings)
    else { return }
    let books = try verb.writing()
    let desk = InvoiceDesk(verb: verb, books: books, parties: parties)
    for _ in 0..<InvoiceIssuing.attemptsMax {
      guard let basis = try desk.basis(try books.acts(), &findings) else { return }
      var history = InvoiceHistory(try books.invoices())
      guard let invoice = invoice(history, books.path, &findings) else { return }
      if let before = history.cancellation(of: invoice) {
        return try write([], before, desk, history, theme, &findings)
      }
      guard let new = try cancellation(of: invoice, desk, history, &findings) else { return }
      history.add(new)
      if let issued = try issuing.record([new], on: basis, books)?.first {
        return try write([issued], issued, desk, history, theme, &findings)
      }
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  /// The invoice that is named; nil after adding a finding.
  private func invoice(
    _ history: InvoiceHistory, _ path: String, _ findings: inout [Diagnostic]
  ) -> BookInvoice? {
    guard let invoice = history.named(verb.arguments.operand("NUMBER") ?? "") else {
      findings.append(.unknownInvoice(path))
      return nil
    }
    if let cancelled = history.invoice(invoice.cancels) {
      findings.append(.noInvoice(path, invoice.name, cancels: cancelled.name))
      return nil
    }
    if history.cancellation(of: invoice) == nil, let other = history.namer(of: invoice) {
      findings.append(.namedInvoice(path, invoice.name, by: other.name))
      return nil
    }
    return invoice
  }

  private func cancellation(
    of invoice: BookInvoice, _ desk: InvoiceDesk, _ history: InvoiceHistory,
    _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> BookInvoice? {
    let table = issuing.request.businesses
    guard let id = try desk.books.registry.advocate(number: invoice.advocate)?.person?.id else {
      findings.append(.forgottenBusiness(invoice.name, table))
      return nil
    }
    guard let business = desk.parties.businesses.business(id) else {
      findings.append(.unlistedBusiness(invoice.name, table))
      return nil
    }
    let lines = invoice.lines.map { line in
      var line = line
      (line.net, line.gross) = (-line.net, -line.gross)
      return line
    }
    return desk.invoice(
      lines, advocate: invoice.advocate, payout: invoice.payout, cancels: invoice.number,
      business: desk.parties.digest(of: business, id: id), history)
  }

  private func write(
    _ new: [BookInvoice], _ cancellation: BookInvoice, _ desk: InvoiceDesk,
    _ history: InvoiceHistory, _ theme: StatementTheme, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    var writing = try InvoiceWriting(desk, history, theme, issuing.request)
    try writing.write(cancellation, &findings)
    try writing.files.finish()
    let report = InvoiceReport(verb: verb)
    report.list([cancellation], isNew: !new.isEmpty, history)
    report.end(
      counts: (new.count, new.isEmpty ? writing.written.count : 0), [:],
      wrote: writing.written.isEmpty ? nil : writing.files.shown,
      head: new.isEmpty ? nil : try desk.books.head().hexadecimal)
  }
}
