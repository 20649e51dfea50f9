internal import Diagnostics
internal import Quantity

// The words of this target's findings; ids are grouped by area as in the files they speak of.

extension Diagnostic {
  static func noAmounts(at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.no-amounts", at: place, "an empty list is no amount",
      fix: "write an amount such as 25.00 EUR")
  }

  static func repeatedCurrency(_ currency: Currency, at place: Place) -> Diagnostic {
    Diagnostic(
      "offer.repeated-currency", at: place, "a second amount in \(currency)",
      why: "amounts of a list stand for each other, one in each currency",
      fix: "keep one of the two")
  }
}
