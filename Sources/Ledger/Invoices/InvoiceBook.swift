/// Where issued invoices are kept. They are recorded as acts.
package protocol InvoiceBook: AnyObject {
  /// In the order of their numbers.
  func invoices() throws(LedgerFailure) -> [BookInvoice]
}
