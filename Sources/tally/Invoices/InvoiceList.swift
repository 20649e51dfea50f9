internal import CSV
internal import Ledger
internal import Quantity
internal import Statements

/// The list for mail merge: a row for each invoice.
struct InvoiceList {
  private var csv = CSVWriter(.spreadsheet)
  private(set) var isEmpty = true

  private static let columns = [
    "id", "email", "greeting", "language", "number", "title", "issued_on", "cancels", "payout",
    "name", "street", "postal_code", "city", "tax_number", "vat_id", "rates", "net", "tax",
    "gross", "paid", "html", "pdf",
  ]

  init() {
    csv.record(Self.columns)
  }

  mutating func add(_ invoice: Invoice, _ sheet: InvoiceSheet, _ advocate: Ledger.Advocate) {
    let format = LanguageFormat(sheet.language)
    let amount = { (value: Int64) in
      format.money(Money(minorUnits: value, currency: invoice.currency))
    }
    let rates = invoice.taxGroups.map { $0.rate.map(format.rate) ?? "0" }
    csv.record([
      advocate.person?.id ?? "", advocate.person?.email ?? "",
      StatementLetters.name(of: advocate) ?? "", sheet.language.tag, invoice.number, sheet.title,
      format.day(invoice.issuedOn, .medium), invoice.cancels?.number ?? "",
      String(invoice.payout), invoice.business.name, invoice.business.street,
      invoice.business.postalCode, invoice.business.city, invoice.business.taxNumber ?? "",
      invoice.business.vatID ?? "", rates.joined(separator: "; "), amount(invoice.net),
      amount(invoice.tax), amount(invoice.gross), amount(invoice.paid),
      invoice.number + ".html", invoice.number + ".pdf",
    ])
    isEmpty = false
  }

  var bytes: [UInt8] { csv.bytes }
}
