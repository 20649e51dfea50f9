/// A point in time, to the millisecond, as POSIX counts: without leap seconds.
///
/// A millisecond is what shops and payment providers record at best, and it fits one integer of a
/// database; finer fractions are cut when read.
package struct Instant: Sendable, Hashable, BitwiseCopyable {
  /// Since 1970-01-01T00:00:00Z, negative before it.
  package let milliseconds: Int64

  package static let epoch = Instant(milliseconds: 0)

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package init(seconds: Int64) {
    milliseconds = seconds * 1000
  }

  /// Whole seconds since 1970, rounded towards the past.
  package var seconds: Int64 { Int64(Int(milliseconds).floorDivided(by: 1000)) }

  /// Milliseconds from this to `other`; positive when that is later.
  package func milliseconds(until other: Instant) -> Int64 {
    other.milliseconds - milliseconds
  }

  package func adding(milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds + milliseconds)
  }

  package func adding(seconds: Int64) -> Instant {
    adding(milliseconds: seconds * 1000)
  }

  /// Calendar and clock in Greenwich.
  package var utc: LocalTime { LocalTime(wallMilliseconds: milliseconds) }
}

extension Instant: Comparable {
  package static func < (first: Instant, second: Instant) -> Bool {
    first.milliseconds < second.milliseconds
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC: `2026-11-21T14:03:00Z`, with milliseconds only when there are any.
  package var description: String { "\(utc)Z" }
}
