internal import CSV
package import Program
internal import Quantity

/// A payout as a table for people and shops: vouchers to issue, accounts to credit, gifts to send,
/// amounts to donate, or money that is paid by hand.
///
/// Opened in a spreadsheet, no cell is taken for a formula.
package struct PayoutTable: Sendable {
  package let form: RewardForm
  /// `EUR`; `POINTS`.
  package let unit: String

  package init(form: RewardForm, unit: String) {
    self.form = form
    self.unit = unit
  }

  /// `payees`: who is paid by hand; names and accounts are columns then.
  package func file(_ parts: [PayoutPart], payees: PayeeList? = nil) -> [UInt8] {
    var writer = CSVWriter(.spreadsheet)
    var names = ["reference", "id", "form", "amount", "unit", "order"]
    if payees != nil { names += ["name", "iban", "bic"] }
    writer.record(names)
    for part in parts {
      var cells = [
        part.reference, part.id ?? "", form.rawValue, amount(part.amount), unit,
        part.place ?? "",
      ]
      if let payees {
        let payee = part.id.flatMap { payees.payee($0) }
        cells += [payee?.name ?? "", payee?.iban.text ?? "", payee?.bic ?? ""]
      }
      writer.record(cells)
    }
    return writer.bytes
  }

  private func amount(_ minorUnits: Int64) -> String {
    guard let currency = Currency(code: unit) else { return String(minorUnits) }
    let text = Money(minorUnits: minorUnits, currency: currency).description
    return String(text.prefix { $0 != " " })
  }
}
