internal import Quantity

/// When holds of one length end. It remembers the day that was asked for last: orders mostly follow
/// each other in time.
struct HoldClock {
  private let clock: DayClock
  private let hold: CalendarSpan
  /// A day without a change of the clocks, and how long after it holds end that begin on it.
  private var known: (day: Range<Int64>, shift: Int64) = (0..<0, 0)

  init(_ clock: DayClock, _ hold: CalendarSpan) {
    self.clock = clock
    self.hold = hold
  }

  /// Milliseconds since 1970, as is the result.
  mutating func end(from start: Int64) -> Int64 {
    if known.day.contains(start) { return start + known.shift }
    if let found = clock.shift(by: hold, at: start) { known = found }
    return clock.adding(hold, to: start)
  }
}
