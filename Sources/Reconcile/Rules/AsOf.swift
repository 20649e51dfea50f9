package import Quantity

/// From when a reconciliation looks at the facts.
package struct AsOf: Sendable, Hashable {
  /// What happened later does not count yet, and what is held longer is held.
  package var instant: Instant
  /// What the programme came to know later is left out: the past as it was seen then.
  package var known: Instant

  package init(_ instant: Instant, known: Instant = Instant(milliseconds: .max)) {
    self.instant = instant
    self.known = known
  }
}
