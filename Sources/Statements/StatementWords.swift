package import Quantity
internal import Reconcile

/// The words of statements and invoices in one language.
package struct StatementWords: Sendable {
  package let language: Language
  private let texts: [String: String]

  /// `texts`: those of `keys`, and `reason.CODE` for reasons that are to be told in other words.
  package init(_ language: Language, _ texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The words that there must be.
  package static let keys =
    [
      "title", "detail.number", "detail.participant", "detail.period", "detail.programme",
      "detail.as-of", "account", "unit.points", "amount.points", "column.day", "column.what",
      "column.held", "column.due", "line.opening", "line.closing", "lines", "lines.none",
      "subject.referral", "subject.bonus", "subject.payout", "holds", "holds.text", "holds.day",
      "holds.open", "holds.amount", "sums", "sum.credited", "sum.corrected", "sum.paid",
      "sum.waived", "year", "year.earned", "year.paid", "reason.other", "notice.owed",
      "notice.tax", "notice.tax-near", "notice.tax-reached", "notice.no-vat", "notice.privacy",
      "notice.questions", "head", "head.text", "page",
    ] + StatementLine.Kind.allCases.map { "kind.\($0.word)" }

  /// Those that there must be where invoices are made.
  package static let invoiceKeys =
    [
      "title", "title.cancellation", "number", "cancellation-number", "issued", "cancels",
      "served", "supplier", "tax-number", "vat-id", "customer", "reference", "reduces", "free",
      "column.what", "column.served", "column.rate", "column.amount", "lines", "sums", "payment",
      "sum.net", "sum.tax", "sum.free", "sum.total", "paid", "notice.agreement",
      "notice.included", "notice.small", "notice.reduction", "notice.cancels", "notice.objection",
    ].map { "invoice.\($0)" } + InvoiceLine.Kind.allCases.map { "invoice.line.\($0)" }
    + [
      "detail.participant", "detail.programme", "subject.referral", "subject.bonus",
      "subject.payout", "notice.privacy", "head", "head.text", "page",
    ]

  package func missing(of keys: [String]) -> [String] { keys.filter { texts[$0] == nil } }

  /// The words of a key, its key where there are none, with values in place of `{names}`.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String {
    var text = texts[key] ?? key
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// Why something happened, in words fit to send.
  package func reason(_ code: String) -> String {
    if let own = texts["reason.\(code)"] { return own }
    guard let text = ReasonText.all.first(where: { $0.code.code == code }) else { return "" }
    let words = language.primary == "de" ? text.german : text.english
    return words.isEmpty ? self.text("reason.other") : words
  }
}

extension StatementLine.Kind {
  var word: String {
    switch self {
    case .heldAgain: "held-again"
    default: "\(self)"
    }
  }
}
