internal import Mustache
internal import Statements

/// What the theme `statements` shows: each has a template and words of its own.
package enum PaperDocument: Sendable, Hashable, CaseIterable {
  case statement, invoice

  /// The template's name.
  var template: String { "\(self)" }

  /// What the template sees.
  var object: String {
    switch self {
    case .statement: "Statement"
    case .invoice: "Invoice"
    }
  }

  /// The words that it needs, whatever the template shows.
  var keys: [String] {
    switch self {
    case .statement: StatementWords.keys
    case .invoice: StatementWords.invoiceKeys
    }
  }
}
