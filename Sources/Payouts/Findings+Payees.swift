internal import Diagnostics

extension Diagnostic {
  private static let perform = "nothing was written: a file for the bank is whole or it is not made"

  static func payeeColumns(_ names: [String], _ path: String) -> Diagnostic {
    Diagnostic(
      "payee.missing-columns", at: .file(path),
      "the table has no column \(names.map { "`\($0)`" }.joined(separator: ", "))",
      why: "payees are found by their id, and paid by name and IBAN",
      fix: "name the columns `id`, `name`, `iban` and, if known, `bic`")
  }

  static func repeatedPayee(_ place: Place) -> Diagnostic {
    Diagnostic(
      "payee.repeated", at: place, "the id of this payee stands on an earlier line already",
      why: "which account is meant cannot be told; " + perform, fix: "leave one of them")
  }

  static func namelessPayee(_ place: Place) -> Diagnostic {
    Diagnostic(
      "payee.no-name", at: place, "this payee has no name",
      why: "banks compare the name with that of the account; " + perform,
      fix: "write the name of the account's owner")
  }

  static func badBIC(_ place: Place) -> Diagnostic {
    Diagnostic(
      "payee.bad-bic", at: place, "the BIC of this payee is not one",
      why: "it has 8 or 11 letters and digits (ISO 9362); " + perform,
      fix: "correct it, or leave it empty: banks find it by the IBAN")
  }

  static func badIBAN(_ flaw: IBAN.Flaw, _ place: Place) -> Diagnostic {
    let why =
      switch flaw {
      case .shape: "it starts with two letters and two digits; letters and digits follow"
      case .unknownCountry: "its country is not one that SEPA transfers reach"
      case .length(let length): "of its country, it has \(length) characters"
      case .checkDigits: "its check digits do not fit: a digit is wrong, or two are exchanged"
      }
    return Diagnostic(
      "payee.bad-iban", at: place, "the IBAN of this payee is not right",
      why: "\(why); " + perform, fix: "ask the payee for it again")
  }

  static func missingPayee(_ reference: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "payee.missing", at: .file(path), "there is no payment data for \(reference)",
      why: perform,
      fix: "add the payee, or let the amount wait with `tally payouts mark` and `--failed NODATA`")
  }

  static func unpayableName(_ reference: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "payee.name-outside-sepa", at: .file(path),
      "the name for \(reference) cannot be written in letters that banks read",
      why: "SEPA files hold a–z, A–Z, digits and few marks; this name has none of them left",
      fix: "write it in Latin letters, as the account's owner does at the bank")
  }
}
