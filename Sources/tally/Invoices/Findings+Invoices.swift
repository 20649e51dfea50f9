internal import Diagnostics

extension Diagnostic {
  static func unnamedFirm(_ path: String) -> Diagnostic {
    Diagnostic(
      "invoices.unnamed-firm", at: .file(path), "who invoices is not given",
      why: "an invoice has the full name and address of both sides (§ 14 Abs. 4 Nr. 1 UStG)",
      fix: "add `legal:` with name, street, postal_code, city and email")
  }

  static func foreignFirm(_ path: String) -> Diagnostic {
    Diagnostic(
      "invoices.foreign-firm", at: .file(path), "the firm is not in Germany",
      why: "invoices are made by German law, for services between businesses in Germany",
      fix: "invoice these businesses with the firm's accounting")
  }

  static func notForInvoices(_ path: String, payout: Int) -> Diagnostic {
    Diagnostic(
      "invoices.not-cash", at: .file(path), "payout \(payout) is not money in EUR",
      why: "what is invoiced is money that businesses are paid",
      fix: "name another payout; `tally payouts list` shows the form of each")
  }

  static func nothingToInvoice(_ path: String) -> Diagnostic {
    Diagnostic(
      "invoices.nobody", .warning, at: .file(path), "there is nothing to invoice",
      why: "no business was paid by these payouts, or none that is in the table",
      fix: "look at `tally payouts list`, and name a payout or a month")
  }

  static func otherBusiness(_ number: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "invoices.other-business", at: .file(path),
      "the line of the business of \(number) is not the one that it was issued with",
      why: "what was issued does not change; its file was not written again",
      fix: "for a copy, put the old line back; if the old one was wrong, run "
        + "`tally invoices cancel \(number)` and issue it anew")
  }

  static func otherFirm(_ number: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "invoices.other-firm", at: .file(path),
      "`legal` is not what it was when \(number) was issued",
      why: "what was issued does not change; its file was not written again",
      fix: "for a copy, put the old name and address back; if they were wrong, run "
        + "`tally invoices cancel \(number)` and issue it anew")
  }

  static func unlistedBusiness(
    _ number: String, _ path: String, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      "invoices.unlisted", severity, at: .file(path), "the business of \(number) is not in this table",
      why: "its name, address and tax number are not kept in the ledger",
      fix: "put its line back; the id is the one that the advocate was imported with")
  }

  static func forgottenBusiness(
    _ number: String, _ path: String, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      "invoices.forgotten", severity, at: .file(path), "whoever \(number) is about was forgotten",
      why: "the ledger does not know any more which line of the table is theirs",
      fix: "use the copy of the invoice that your accounting keeps")
  }

  static func unknownInvoice(_ path: String) -> Diagnostic {
    Diagnostic(
      "invoices.unknown", at: .file(path), "no invoice was issued with this number",
      why: "numbers are those of invoices, such as GS-2026-0001",
      fix: "copy it from the invoice, or look at `tally invoices --payout N --dry-run`")
  }

  static func noInvoice(_ path: String, _ number: String, cancels other: String) -> Diagnostic {
    Diagnostic(
      "invoices.is-cancellation", at: .file(path),
      "\(number) is a cancellation itself, of \(other)",
      why: "what was cancelled stays so",
      fix: "issue the payout anew with `tally invoices --payout N`: it gets a new number")
  }

  static func namedInvoice(_ path: String, _ number: String, by other: String) -> Diagnostic {
    Diagnostic(
      "invoices.named-later", at: .file(path), "\(other) is made with \(number)",
      why: "it reduces \(number), or pays what is invoiced there, and names it",
      fix: "cancel \(other) first, then \(number), and issue both anew")
  }
}
