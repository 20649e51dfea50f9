/// What a column or member says of an order.
///
/// The numbers go into the hash of a record's content: a new role comes last.
package enum Role: Int, Sendable, Hashable, CaseIterable {
  /// The id that the source itself gave the record.
  case record
  /// The order's number, as customers and other systems know it.
  case number
  case code, landing
  case customer, email, phone, country, postcode, street, name, firstName, lastName, company
  case networkAddress, browser
  case currency
  /// Articles after discount, tax included.
  case goods
  /// All that was charged.
  case total
  case shipping, shippingTax, tax, discount, discountTax, refunded
  case status, created, createdTime, zone, paid, changed, cancelled
  /// Whether it is not real; also the name of a gateway that only tests.
  case test
  case contract
  /// Flags of a chargeback.
  case disputed, disputeWon
  /// Whether the friend works for the firm; whether the friend is too young.
  case employee, underAge
  case birthDate
}
