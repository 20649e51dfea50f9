package import Quantity

/// A period that was closed: what comes later to it is late.
package struct Closing: Sendable, Hashable {
  /// The end of the period, which does not belong to it.
  package var period: Instant
  /// When it was closed.
  package var closedAt: Instant

  package init(period: Instant, closedAt: Instant) {
    self.period = period
    self.closedAt = closedAt
  }
}
