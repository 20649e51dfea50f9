internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Payouts
internal import Site
internal import Statements

/// Writes the files of invoices that were issued, as long as both sides are what they were then.
struct InvoiceWriting {
  private let desk: InvoiceDesk
  private let documents: InvoiceDocuments
  private let table: String
  var files: InvoiceFiles
  /// Numbers of those whose files were written.
  private(set) var written: Set<Int> = []

  init(
    _ desk: InvoiceDesk, _ history: InvoiceHistory, _ theme: StatementTheme,
    _ request: InvoiceRequest
  ) throws(LedgerFailure) {
    self.desk = desk
    table = request.businesses
    documents = InvoiceDocuments(
      site: desk.verb.site, parties: desk.parties, theme: theme, history: history,
      heads: try desk.books.acts().map(\.head))
    files = try InvoiceFiles(root: desk.verb.site.root, form: request.form, theme: theme)
  }

  mutating func write(
    _ issued: BookInvoice, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    let advocate = try desk.books.registry.advocate(number: issued.advocate)
    guard let advocate, let id = advocate.person?.id else {
      findings.append(.forgottenBusiness(issued.name, table, .warning))
      return
    }
    guard let business = desk.parties.businesses.business(id) else {
      findings.append(.unlistedBusiness(issued.name, table, .warning))
      return
    }
    if desk.parties.digest(of: business, id: id) != issued.business {
      findings.append(.otherBusiness(issued.name, table))
    } else if desk.parties.firmDigest != issued.firm {
      findings.append(.otherFirm(issued.name, desk.verb.site.content + "/site.yaml"))
    } else {
      let invoice = documents.invoice(issued, business)
      try files.write(invoice, documents.sheet(invoice, issued, for: advocate), advocate)
      written.insert(issued.number)
    }
  }
}
