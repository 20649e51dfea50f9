package import Quantity

/// Days of a time zone by table: the zone's rules are too slow to be asked for every order.
package final class DayClock: Sendable {
  private let zone: ZoneRules
  /// Number of the first day in the table.
  private let firstDay: Int
  /// First milliseconds of the days; one more than there are days.
  private let starts: [Int64]

  private static let dayMilliseconds: Int64 = 86_400_000

  /// `span`: instants that will be asked for; others are answered, too, slowly.
  package init(_ zone: ZoneRules, covering span: ClosedRange<Instant>) {
    self.zone = zone
    let first = max(zone.day(at: span.lowerBound), .earliest)
    let last = min(zone.day(at: span.upperBound), .latest)
    let count = min(max(first.days(until: last), 0) + 2, 40_000)
    firstDay = first.daysSinceEpoch
    var starts = [zone.start(of: first).milliseconds]
    for number in stride(from: 1, through: count, by: 1) {
      let day = first.adding(days: number)
      starts.append(Self.start(of: day, in: zone, after: starts[number - 1]))
    }
    self.starts = starts
  }

  /// Mostly a day after the day before.
  private static func start(of day: Day, in zone: ZoneRules, after previous: Int64) -> Int64 {
    let guess = previous + dayMilliseconds
    let local = zone.local(at: Instant(milliseconds: guess))
    let isStart = local == LocalTime(day, .midnight)
    return isStart ? guess : zone.start(of: day).milliseconds
  }

  /// Number of the day, counted from 1970-01-01.
  package func day(at milliseconds: Int64) -> Int {
    let guess = Int((milliseconds &- starts[0]) / Self.dayMilliseconds)
    guard milliseconds >= starts[0], guess < starts.count - 1 else {
      return zone.day(at: Instant(milliseconds: milliseconds)).daysSinceEpoch
    }
    var index = guess
    while starts[index] > milliseconds { index -= 1 }
    while index + 1 < starts.count, starts[index + 1] <= milliseconds { index += 1 }
    return firstDay + index
  }

  /// First milliseconds of a day.
  package func start(ofDay day: Int) -> Int64 {
    let index = day - firstDay
    guard starts.indices.contains(index) else {
      return zone.start(of: Day(daysSinceEpoch: day)).milliseconds
    }
    return starts[index]
  }

  /// The same time of the day, a span of calendar days later.
  package func adding(_ span: CalendarSpan, to milliseconds: Int64) -> Int64 {
    if let plain = shift(by: span, at: milliseconds) { return milliseconds + plain.shift }
    let target = Day(daysSinceEpoch: day(at: milliseconds)).adding(span)
    let local = zone.local(at: Instant(milliseconds: milliseconds))
    return zone.instant(of: LocalTime(target, local.time)).instant.milliseconds
  }

  /// The day in which an instant lies, and by how much a span moves all that lies in it; nil when
  /// clocks are changed on that day, or on the one to which it leads.
  func shift(by span: CalendarSpan, at milliseconds: Int64) -> (day: Range<Int64>, shift: Int64)? {
    let day = day(at: milliseconds)
    let target = Day(daysSinceEpoch: day).adding(span).daysSinceEpoch
    guard isPlain(day), isPlain(target) else { return nil }
    let start = start(ofDay: day)
    return (start..<start + Self.dayMilliseconds, self.start(ofDay: target) - start)
  }

  /// Whether the clocks run through the day without a change.
  private func isPlain(_ day: Int) -> Bool {
    start(ofDay: day + 1) - start(ofDay: day) == Self.dayMilliseconds
  }
}
