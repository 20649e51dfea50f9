internal import Drawing
internal import Files
internal import Ledger
internal import Site
internal import Statements

/// Where invoices go: a folder that only its owner can open, outside of what is published.
struct InvoiceFiles {
  static let folderName = "invoices"
  static let listName = "invoices.csv"

  private let form: InvoiceForm
  private let theme: StatementTheme
  private let folder: Directory
  private var list = InvoiceList()

  init(root: String, form: InvoiceForm, theme: StatementTheme) throws(LedgerFailure) {
    self.form = form
    self.theme = theme
    folder = try PrivateOutput.files { () throws(FileError) in
      try PrivateOutput.folder(Self.folderName, root: root)
    }
  }

  /// The folder, or the list.
  var shown: String { form == .csv ? folder.shown(Self.listName) : folder.path }

  mutating func write(
    _ invoice: Invoice, _ sheet: InvoiceSheet, _ advocate: Ledger.Advocate
  ) throws(LedgerFailure) {
    switch form {
    case .html: try replace(invoice.number + ".html", theme.html(sheet))
    case .pdf: try replace(invoice.number + ".pdf", pdf(sheet, invoice))
    case .csv: list.add(invoice, sheet, advocate)
    }
  }

  func finish() throws(LedgerFailure) {
    if !list.isEmpty { try replace(Self.listName, list.bytes) }
  }

  private func pdf(_ sheet: InvoiceSheet, _ invoice: Invoice) -> [UInt8] {
    do throws(DrawingFailure) {
      return try LetterFile.pdf(
        Letter(sheet), brand: Brand(name: sheet.sender.first ?? ""),
        date: "\(invoice.issuedOn)T00:00:00Z")
    } catch {
      preconditionFailure("pages in memory are drawn as long as there is memory: \(error)")
    }
  }

  private func replace(_ name: String, _ bytes: [UInt8]) throws(LedgerFailure) {
    try PrivateOutput.replace(name, bytes, in: folder)
  }
}
