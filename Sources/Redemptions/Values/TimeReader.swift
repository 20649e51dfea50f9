package import Quantity

/// Reads times as exports write them.
///
/// `2026-05-11 09:55:16 -0400`, `2026-05-11T09:55:16.2Z`, `11.05.2026 09:55`, `11.05.26`,
/// `05/11/2026 09:55:16`, seconds or milliseconds since 1970. Where no offset is written, the zone
/// of the source holds: a time in a gap is taken as that much later, of one that the clocks showed
/// twice the first is taken, and that is said. A date alone is its midnight.
package struct TimeReader: Sendable {
  private let zone: ZoneRules
  private let order: DateOrder?
  private let isUTC: Bool

  /// `order`: what slashes mean; nil refuses dates that could be either.
  package init(_ zone: ZoneRules, order: DateOrder? = nil) {
    self.zone = zone
    self.order = order
    isUTC = zone == .utc
  }

  package func read(_ text: borrowing Span<UInt8>) throws(TimeFlaw) -> ReadTime {
    if let plain = Self.plain(text) { return ReadTime(plain) }
    var cursor = TimeCursor(text)
    cursor.skipBlanks(text)
    if let epoch = cursor.epoch(text) { return ReadTime(epoch) }
    let day = try cursor.day(text, order)
    guard !cursor.isAtEnd(text) else { return inZone(LocalTime(day, .midnight)) }
    guard cursor.takeOne(text, UInt8(ascii: "T"), UInt8(ascii: " "), UInt8(ascii: "t"))
    else { throw .shape }
    let time = try cursor.time(text)
    let local = LocalTime(day, time)
    cursor.skipBlanks(text)
    if cursor.isAtEnd(text) { return inZone(local) }
    let offset = try cursor.offset(text)
    guard cursor.isAtEnd(text) else { throw .shape }
    return ReadTime(Self.instant(local, offsetMinutes: offset))
  }

  /// The day of somebody's birth; its year has four digits, and a time behind it is left out.
  func birthDate(_ text: borrowing Span<UInt8>) throws(TimeFlaw) -> Day {
    var cursor = TimeCursor(text)
    cursor.skipBlanks(text)
    let start = cursor.offset
    let day = try cursor.day(text, order)
    let hasYear = (start...max(start, cursor.offset - 4)).contains { first in
      first + 4 <= cursor.offset
        && (first..<first + 4).allSatisfy { text[$0] &- UInt8(ascii: "0") <= 9 }
    }
    guard hasYear else { throw .shape }
    if !cursor.isAtEnd(text) { _ = try read(text) }
    return day
  }

  /// The common case: `2026-05-11T09:55:16Z`; nil for anything else.
  static func plain(_ text: borrowing Span<UInt8>) -> Instant? {
    guard text.count == 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      text[19] == UInt8(ascii: "Z"),
      let century = two(text, 0), let year = two(text, 2), let month = two(text, 5),
      let dayOfMonth = two(text, 8), let hour = two(text, 11), hour < 24,
      let minute = two(text, 14), minute < 60, let second = two(text, 17), second < 60,
      let day = Day(year: century * 100 + year, month: month, day: dayOfMonth)
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    return Instant(milliseconds: (Int64(day.daysSinceEpoch) * 86_400 + Int64(seconds)) * 1000)
  }

  /// The number of two digits.
  private static func two(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    let first = text[index] &- UInt8(ascii: "0")
    let second = text[index + 1] &- UInt8(ascii: "0")
    return first <= 9 && second <= 9 ? Int(first) * 10 + Int(second) : nil
  }

  /// The day and the time of day in two cells, in a zone that may stand in a third.
  package func read(
    day: borrowing Span<UInt8>, time: borrowing Span<UInt8>
  ) throws(TimeFlaw) -> ReadTime {
    var cursor = TimeCursor(day)
    let date = try cursor.day(day, order)
    guard cursor.isAtEnd(day) else { throw .shape }
    if time.isEmpty { return inZone(LocalTime(date, .midnight)) }
    cursor = TimeCursor(time)
    let clock = try cursor.time(time)
    guard cursor.isAtEnd(time) else { throw .shape }
    return inZone(LocalTime(date, clock))
  }

  private func inZone(_ local: LocalTime) -> ReadTime {
    if isUTC { return ReadTime(Self.instant(local, offsetMinutes: 0)) }
    let (instant, resolution) = zone.instant(of: local)
    return ReadTime(instant, isAmbiguous: resolution == .overlap)
  }

  private static func instant(_ local: LocalTime, offsetMinutes: Int) -> Instant {
    let wall = Int64(local.day.daysSinceEpoch) * 86_400_000 + Int64(local.time.milliseconds)
    return Instant(milliseconds: wall - Int64(offsetMinutes) * 60_000)
  }
}
