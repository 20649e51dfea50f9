package import Quantity

/// What is measured of an advocate: who can bring customers, and since when.
package struct MeasuredAdvocate: Sendable, Hashable {
  package var number: UInt64
  /// When the first code was issued.
  package var since: Instant
  /// From when on no code of theirs counts; nil while one does.
  package var until: Instant?
  /// Keyed hashes by which an order is known as the advocate's own; 0 when not known.
  package var customer: UInt64 = 0
  package var email: UInt64 = 0

  package init(_ number: UInt64, since: Instant) {
    self.number = number
    self.since = since
  }

  /// Whether a code of theirs counted at some time of the window.
  func hadCode(in window: Range<Instant>) -> Bool {
    since < window.upperBound && until.map { window.lowerBound < $0 } ?? true
  }

  /// Whether a code of theirs counted at the instant, issued before it.
  func hadCode(before instant: Instant) -> Bool {
    since < instant && until.map { instant < $0 } ?? true
  }
}
