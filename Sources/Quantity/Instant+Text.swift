extension Instant {
  /// Why a text is not an instant.
  package enum ParsingError: Error, Sendable, Hashable {
    /// Not a day, `T` or a blank, a time, and `Z` or an offset.
    case shape
    case day(Day.ParsingError)
    /// An hour over 23, a minute or second over 59.
    case noSuchTime
    /// An offset of 24 hours or more, or minutes over 59.
    case noSuchOffset
  }

  /// Reads RFC 3339: `2026-11-21T14:03:00.25+01:00`, `2026-11-21 13:03:00Z`.
  ///
  /// Fractions finer than a millisecond are cut. A leap second, `:60` as the last of a month in
  /// UTC, is the first second of the next minute, as in POSIX.
  package init(parsing text: String) throws(ParsingError) {
    var scanner = FieldScanner(text)
    let day: Day
    do { day = try Day(scanning: &scanner) } catch {
      throw error == .shape ? .shape : .day(error)
    }
    guard scanner.takeOne(of: "Tt ".utf8) != nil,
      let hour = scanner.number(digits: 2), scanner.take(UInt8(ascii: ":")),
      let minute = scanner.number(digits: 2), scanner.take(UInt8(ascii: ":")),
      let second = scanner.number(digits: 2)
    else { throw .shape }
    let millisecond = try Self.fraction(&scanner)
    let offset = try Self.offset(&scanner)
    guard scanner.isAtEnd else { throw .shape }
    let isLeapSecond = second == 60
    guard let time = TimeOfDay(hour: hour, minute: minute, second: isLeapSecond ? 59 : second)
    else { throw .noSuchTime }
    let wall = LocalTime(day, time).wallMilliseconds
    let whole = Instant(milliseconds: wall - Int64(offset) * 60_000)
    if isLeapSecond {
      let next = whole.adding(seconds: 1).utc
      guard next.time == .midnight, next.day.dayOfMonth == 1 else { throw .noSuchTime }
    }
    milliseconds = whole.milliseconds + Int64(isLeapSecond ? 1000 : 0) + Int64(millisecond)
  }

  /// The milliseconds of a fraction, 0 when there is none.
  private static func fraction(_ scanner: inout FieldScanner) throws(ParsingError) -> Int {
    guard scanner.take(UInt8(ascii: ".")) else { return 0 }
    guard let (value, count) = scanner.digits(max: 3) else { throw .shape }
    while scanner.takeOne(of: "0123456789".utf8) != nil {}
    return (count..<3).reduce(Int(value)) { value, _ in value * 10 }
  }

  /// Minutes east of Greenwich.
  private static func offset(_ scanner: inout FieldScanner) throws(ParsingError) -> Int {
    if scanner.takeOne(of: "Zz".utf8) != nil { return 0 }
    guard let sign = scanner.takeOne(of: "+-".utf8), let hours = scanner.number(digits: 2),
      scanner.take(UInt8(ascii: ":")), let minutes = scanner.number(digits: 2)
    else { throw .shape }
    guard hours < 24, minutes < 60 else { throw .noSuchOffset }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// RFC 3339 with the zone's offset: `2026-11-21T15:03:00+01:00`.
  ///
  /// Offsets that are no whole minutes (local mean time of past centuries) cannot be written so;
  /// such an instant is given in UTC.
  package func text(in zone: ZoneRules) -> String {
    let offset = zone.offset(at: self).seconds
    guard offset.isMultiple(of: 60) else { return description }
    let minutes = abs(offset) / 60
    let hoursAndMinutes = "\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
    return "\(zone.local(at: self))\(offset < 0 ? "-" : "+")\(hoursAndMinutes)"
  }

  /// As HTTP headers need it (RFC 9110 §5.6.7): `Sat, 21 Nov 2026 14:03:00 GMT`.
  package var httpDate: String { internetDate(utc, zone: "GMT") }

  /// As RSS and e-mail need it (RFC 5322 §3.3): `Sat, 21 Nov 2026 15:03:00 +0100`.
  package func mailDate(in zone: ZoneRules) -> String {
    let offset = zone.offset(at: self).seconds
    guard offset.isMultiple(of: 60) else { return internetDate(utc, zone: "+0000") }
    let minutes = abs(offset) / 60
    let digits = (minutes / 60).padded(2) + (minutes % 60).padded(2)
    return internetDate(zone.local(at: self), zone: (offset < 0 ? "-" : "+") + digits)
  }

  private func internetDate(_ local: LocalTime, zone: String) -> String {
    let (year, month, day) = local.day.components
    let weekday = Self.weekdayNames[local.day.weekday.rawValue - 1]
    let date = "\(weekday), \(day.padded(2)) \(Self.monthNames[month - 1]) \(year.padded(4))"
    let seconds = TimeOfDay(milliseconds: local.time.milliseconds / 1000 * 1000)
    return "\(date) \(seconds) \(zone)"
  }

  private static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
