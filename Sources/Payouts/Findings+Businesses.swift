internal import Diagnostics

extension Diagnostic {
  private static let perform =
    "no invoice is issued while a line is wrong: what is issued keeps its number for good"

  static func businessColumns(_ names: [String], _ path: String) -> Diagnostic {
    let all = BusinessColumn.allCases.map(\.name).joined(separator: ",")
    return Diagnostic(
      "business.missing-columns", at: .file(path),
      "the table has no column \(names.map { "`\($0)`" }.joined(separator: ", "))",
      why: "an invoice needs all of them (§ 14 Abs. 4 UStG); of tax number and VAT id, cells of one"
        + " may be empty",
      fix: "begin the table with \(all)")
  }

  static func repeatedBusiness(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.repeated", at: place, "the id of this business stands on an earlier line already",
      why: "which line is meant cannot be told; " + perform, fix: "leave one of them")
  }

  static func emptyBusinessCell(_ name: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      "business.empty-cell", at: place, "`\(name)` of this business is empty",
      why: "an invoice has the full name and address of both sides (§ 14 Abs. 4 Nr. 1 UStG); "
        + perform,
      fix: "ask the business for it, or take the line out: then it gets no invoice")
  }

  static func badBusinessCountry(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.bad-country", at: place, "the country of this business is not a code",
      why: "which law an invoice follows depends on it; " + perform,
      fix: "write two letters of ISO 3166-1, such as DE")
  }

  static func foreignBusiness(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.foreign", .warning, at: place, "this business is not in Germany, and left out",
      why: "whether the firm owes the tax in its place, and how its invoice must look, depends on"
        + " the other country",
      fix: "let the firm's accounting invoice it, and take the line out")
  }

  static func noTaxNumber(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.no-tax-number", at: place,
      "this business has neither a tax number nor a VAT id",
      why: "one of them is on every invoice (§ 14 Abs. 4 Nr. 2 UStG); who has none may not be"
        + " invoiced with tax (§ 14c UStG); " + perform,
      fix: "ask the business for it, or take the line out: then it gets no invoice")
  }

  static func badTaxNumber(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.bad-tax-number", at: place, "the tax number of this business is not one",
      why: "it has 10, 11 or 13 digits, perhaps with strokes between; " + perform,
      fix: "copy it from a letter of the tax office")
  }

  static func badVATID(_ flaw: VATID.Flaw, _ place: Place) -> Diagnostic {
    let why =
      switch flaw {
      case .shape: "it starts with two letters; letters and digits follow"
      case .germanShape: "a German one is DE and nine digits, the first of which is not 0"
      case .checkDigit: "its check digit does not fit: a digit is wrong, or two are exchanged"
      }
    return Diagnostic(
      "business.bad-vat-id", at: place, "the VAT id of this business is not right",
      why: "\(why); " + perform, fix: "ask the business for it again")
  }

  static func foreignVATID(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.foreign-vat-id", at: place,
      "the VAT id of this business is of another country than its address",
      why: "from where it serves the firm decides on the tax; " + perform,
      fix: "write its German one or its tax number, or take the line out")
  }

  static func badAgreementDay(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.bad-agreement", at: place,
      "the day since which this business agrees to be invoiced is not a day",
      why: "without an agreement beforehand the firm may not invoice in its place"
        + " (§ 14 Abs. 2 Satz 5 UStG); " + perform,
      fix: "write it as 2026-01-31, or take the line out: then it gets no invoice")
  }

  static func badSmallBusiness(_ place: Place) -> Diagnostic {
    Diagnostic(
      "business.bad-small-business", at: place,
      "whether this is a small business is not `yes` or `no`",
      why: "a small business (§ 19 UStG) owes the tax that an invoice shows by mistake (§ 14c UStG);"
        + " " + perform,
      fix: "ask the business, and write yes or no")
  }
}
