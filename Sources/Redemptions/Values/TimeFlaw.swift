/// Why a text is not a time.
package enum TimeFlaw: Error, Sendable, Hashable {
  case shape
  /// The 30th of February, 25 o'clock.
  case noSuchTime
  /// `03/04/2026`, and nothing says which is the month.
  case dayOrMonth
  case unknownZone
}
