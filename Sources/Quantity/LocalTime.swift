/// What calendar and clock on the wall show; which instant that is depends on the zone.
package struct LocalTime: Sendable, Hashable {
  package let day: Day
  package let time: TimeOfDay

  package init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Milliseconds since 1970-01-01T00:00 on the same wall.
  init(wallMilliseconds: Int64) {
    let milliseconds = Int(wallMilliseconds)
    day = Day(daysSinceEpoch: milliseconds.floorDivided(by: 86_400_000))
    time = TimeOfDay(milliseconds: milliseconds.floorModulo(86_400_000))
  }

  var wallMilliseconds: Int64 {
    Int64(day.daysSinceEpoch) * 86_400_000 + Int64(time.milliseconds)
  }
}

extension LocalTime: Comparable {
  package static func < (first: LocalTime, second: LocalTime) -> Bool {
    (first.day, first.time) < (second.day, second.time)
  }
}

extension LocalTime: CustomStringConvertible {
  /// `2026-11-21T14:03:00`.
  package var description: String { "\(day)T\(time)" }
}
