package import Quantity

/// A business that agreed to be invoiced by the firm: held while invoices are made, never kept.
package struct Business: Sendable, Hashable {
  package let name: String
  package let street: String
  package let postalCode: String
  package let city: String
  package let taxNumber: TaxNumber?
  package let vatID: VATID?
  /// The first day of which there is an agreement.
  package let agreedOn: Day
  /// Whether it owes no tax as a small business (§ 19 UStG).
  package let isSmall: Bool

  package init(
    name: String, street: String, postalCode: String, city: String, taxNumber: TaxNumber?,
    vatID: VATID?, agreedOn: Day, isSmall: Bool
  ) {
    self.name = name
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.taxNumber = taxNumber
    self.vatID = vatID
    self.agreedOn = agreedOn
    self.isSmall = isSmall
  }
}
