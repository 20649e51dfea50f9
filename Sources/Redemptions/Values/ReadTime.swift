package import Quantity

/// An instant, and whether the clocks showed its local time twice.
package struct ReadTime: Sendable, Hashable {
  package var instant: Instant
  /// The first of the two was taken.
  package var isAmbiguous = false

  package init(_ instant: Instant, isAmbiguous: Bool = false) {
    self.instant = instant
    self.isAmbiguous = isAmbiguous
  }
}
