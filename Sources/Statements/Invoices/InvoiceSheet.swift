package import Quantity

/// An invoice in words: what HTML and PDF show, and letters take from it.
package struct InvoiceSheet: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package let what: String
    /// The offer, then the earlier invoice.
    package let details: [String]
    package let day: Day
    package let shownDay: String
    package let rate: String
    package let amount: String
  }

  package let language: Language
  package let title: String
  /// The firm's name, street and town.
  package let sender: [String]
  /// The business's.
  package let recipient: [String]
  package let details: [StatementSheet.Row]
  package let lines: [Line]
  /// Net and tax by rate, then the total.
  package let sums: [StatementSheet.Row]
  /// From the total to what is paid; empty for cancellations.
  package let payment: [StatementSheet.Row]
  package let notices: [String]
  package let headLabel: String
  package let headText: String
  /// The head of the ledger with the invoice in it, hexadecimal.
  package let head: String
  package let words: [String: String]
}
