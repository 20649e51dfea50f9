package import Diagnostics
internal import Quantity

// What can be wrong with `program/program.yaml`.

extension Diagnostic {
  package static func badCodeLength(_ length: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.bad-code-length", at: place, "codes of \(length) symbols are not possible",
      why: "two symbols are check symbols; shorter codes are guessed, longer ones mistyped",
      fix: "write a length from 8 to 20; 10 is usual")
  }

  static func wideOtherCode(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.wide-other-code", at: place, "`\(text)` names fewer than three letters or digits",
      why: "mistyped codes of advocates would be taken for it, and nobody would be told",
      fix: "write more of the code, `SUMMER*` for `SUMMER10` and `SUMMER20`")
  }

  static func badStaffDomain(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.bad-staff-domain", at: place, "`\(text)` is no domain",
      why: "it is compared with what stands behind the @ of an e-mail address",
      fix: "write it in small letters, as `lindenhof-solar.example`")
  }

  static func badScores(_ hold: Int, _ reject: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.bad-scores", at: place, "hold at \(hold) and reject at \(reject) do not fit",
      why: "scores go from 1 to 100, and what is held comes before what is rejected",
      fix: "write hold_at: 50 and reject_at: 90")
  }

  static func allowedSelfReferral(at place: Place) -> Diagnostic {
    Diagnostic(
      "program.allowed-self-referral", .warning, at: place,
      "people can recommend themselves under the same customer number or e-mail address",
      why: "everybody would have the reward as a discount; every known programme rejects it",
      fix: "write same_customer: reject and same_email: reject")
  }

  static func shortRetention(_ span: CalendarSpan, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.short-retention", .warning, at: place, "entries are kept for \(span) only",
      why: "vouchers of accounts are kept for 8 years (§ 147 Abs. 3 AO, § 257 Abs. 4 HGB)",
      fix: "write ledger: 8 years")
  }

  static func badGrace(_ minutes: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.bad-grace", at: place, "\(minutes) minutes of grace are not possible",
      why: "grace is for a checkout that had begun when the offer ended",
      fix: "write 0 to 1440 minutes; longer means a later `through`")
  }

  static func unusedReason(_ id: Identifier, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.unused-reason", .warning, at: place, "no shareable carries the reason `\(id)`",
      why: "a reason to recommend that nobody can pass on does not travel",
      fix: "write a shareable with `reason: \(id)`")
  }

  static func foreignCurrency(
    _ amount: Money, _ currency: Currency, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "program.foreign-currency", at: place, "`\(amount)` is not an amount in \(currency)",
      why: "the programme pays in \(currency) (`currency` of program.yaml or site.yaml), and"
        + " nothing is converted",
      fix: "write the amount in \(currency); more currencies follow in a list, such as"
        + " [50.00 \(currency), \(amount)]")
  }

  static func badInvoiceSettings(_ flaw: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.bad-invoices", at: place, "nobody can be invoiced by these settings: \(flaw)",
      why: "invoices that were issued keep their tax and their number for good",
      fix: "write `invoices: { tax_rate: 19 %, prefix: GS }`, or leave it out for just that")
  }

  static func badDATEVSettings(_ flaw: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "program.bad-datev", at: place, "DATEV programs would refuse these settings: \(flaw)",
      why: "the first line of a booking batch holds them in fixed widths",
      fix: "ask the tax consultant for numbers and accounts")
  }
}
