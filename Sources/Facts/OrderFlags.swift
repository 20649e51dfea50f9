/// What else is known of an order, a bit each.
package struct OrderFlags: OptionSet, Sendable, Hashable, BitwiseCopyable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Not real: test mode, bogus gateway.
  package static let test = OrderFlags(rawValue: 1 << 0)
  /// There was a text for a code that cannot be one; it stands in the side table.
  package static let unreadableCode = OrderFlags(rawValue: 1 << 1)
  /// The code is on the list of codes that are nobody's recommendation: sales, newsletters.
  package static let otherPromotion = OrderFlags(rawValue: 1 << 2)
  /// The address of the e-mail is of a provider of throw-away addresses.
  package static let disposableEmail = OrderFlags(rawValue: 1 << 3)
  /// Bought by a firm, not by a private person.
  package static let business = OrderFlags(rawValue: 1 << 4)
  /// The friend works for the firm.
  package static let employee = OrderFlags(rawValue: 1 << 5)
  /// The friend said to be younger than the offer allows.
  package static let underAge = OrderFlags(rawValue: 1 << 6)
  /// The clocks showed the local time of the order twice; the first was taken.
  package static let ambiguousTime = OrderFlags(rawValue: 1 << 7)
  /// The source itself counts it as the customer's first.
  package static let firstOfCustomer = OrderFlags(rawValue: 1 << 8)
}
