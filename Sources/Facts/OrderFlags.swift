/// What else is known of an order, a bit each; the friend's age takes seven bits between them.
package struct OrderFlags: OptionSet, Sendable, Hashable, BitwiseCopyable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Not real: test mode, bogus gateway.
  package static let test = OrderFlags(rawValue: 1 << 0)
  /// There was a text for a code that cannot be one; it stands in the side table.
  package static let unreadableCode = OrderFlags(rawValue: 1 << 1)
  /// There was a text for a code that is on the list of those that are nobody's recommendation.
  package static let otherPromotion = OrderFlags(rawValue: 1 << 2)
  /// The address of the e-mail is of a provider of throw-away addresses.
  package static let disposableEmail = OrderFlags(rawValue: 1 << 3)
  /// Bought by a firm, not by a private person.
  package static let business = OrderFlags(rawValue: 1 << 4)
  /// The friend works for the firm.
  package static let employee = OrderFlags(rawValue: 1 << 5)
  /// The friend is said to be younger than the offer allows.
  package static let underAge = OrderFlags(rawValue: 1 << 6)
  /// The clocks showed the local time of the order twice; the first was taken.
  package static let ambiguousTime = OrderFlags(rawValue: 1 << 7)
  /// The source itself counts it as the customer's first.
  package static let firstOfCustomer = OrderFlags(rawValue: 1 << 8)

  /// The bits of `age`.
  package static let allAges = OrderFlags(rawValue: 0x7F << ageShift)

  /// The record does not speak of codes: an earlier version that has some is not taken back by it.
  package static let silentOnCodes = OrderFlags(rawValue: 1 << 16)

  /// Told by a payment provider of money alone: a shop's own record says more of the order.
  package static let payment = OrderFlags(rawValue: 1 << 17)
  /// Told by a payment provider's own checkout, which knows what was bought.
  package static let checkout = OrderFlags(rawValue: 1 << 18)

  private static let ageShift: UInt32 = 9
  private static let ageMax = 126

  /// The friend's age in whole years on the day of the order, 126 at most; nil when not known.
  package var age: Int? {
    get {
      let stored = (rawValue & Self.allAges.rawValue) >> Self.ageShift
      return stored == 0 ? nil : Int(stored) - 1
    }
    set {
      let years = newValue.map { min(max($0, 0), Self.ageMax) + 1 } ?? 0
      self = subtracting(.allAges).union(OrderFlags(rawValue: UInt32(years) << Self.ageShift))
    }
  }

  /// Adds what another record of the same order says; an age that is known stays.
  package mutating func merge(_ other: OrderFlags) {
    let age = age ?? other.age
    formUnion(other)
    self.age = age
  }
}
