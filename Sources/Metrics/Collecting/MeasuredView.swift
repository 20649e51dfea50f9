package import Quantity

/// A person's view of an advocate's share page.
package struct MeasuredView: Sendable, Hashable {
  /// The advocate's number.
  package var advocate: UInt64
  /// `PersonKeys.visitor` and `PersonKeys.customer`; 0 when not known.
  package var visitor: UInt64
  package var customer: UInt64
  package var at: Instant

  package init(advocate: UInt64, visitor: UInt64, customer: UInt64 = 0, at: Instant) {
    self.advocate = advocate
    self.visitor = visitor
    self.customer = customer
    self.at = at
  }
}
