/// What invoices are written as.
enum InvoiceForm: String, CaseIterable {
  /// A page each.
  case html
  /// A file for paper each.
  case pdf
  /// One list for mail merge.
  case csv
}
