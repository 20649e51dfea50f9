package import Codes
package import Quantity

/// A reason of an order, with the values that its rule compared.
package struct Observation: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case instant(Instant)
    case money(Money)
    case count(Int)
    case code(Code)
    /// A word of the programme's files, or of a record.
    case word(String)
    /// `Order.number` of another order.
    case order(UInt64)
  }

  /// A value and what it is: `minimum`, `released`.
  package struct Seen: Sendable, Hashable {
    package let name: String
    package let value: Value
  }

  package let reason: ReasonCode
  /// Empty where the reason says all.
  package let seen: [Seen]
}
