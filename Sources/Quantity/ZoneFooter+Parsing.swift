extension ZoneFooter {
  /// Reads a TZ string as POSIX defines it with the extensions of RFC 9636 §3.3.1:
  /// `CET-1CEST,M3.5.0,M10.5.0/3`, `<-03>3`, `IST-1GMT0,M10.5.0,M3.5.0/1`.
  init?(_ text: String) {
    var scanner = FieldScanner(text)
    guard let standardName = Self.name(&scanner), let west = Self.time(&scanner, hoursMax: 24)
    else { return nil }
    standard = ZoneRules.Offset(seconds: -west, isDaylight: false, abbreviation: standardName)
    if scanner.isAtEnd {
      daylight = nil
      return
    }
    guard let daylightName = Self.name(&scanner) else { return nil }
    var daylightWest = west - 3600
    if scanner.next != UInt8(ascii: ",") {
      guard let written = Self.time(&scanner, hoursMax: 24) else { return nil }
      daylightWest = written
    }
    guard let start = Self.date(&scanner), let end = Self.date(&scanner), scanner.isAtEnd else {
      return nil
    }
    let offset = ZoneRules.Offset(
      seconds: -daylightWest, isDaylight: true, abbreviation: daylightName)
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  /// At least three letters, or `<` letters, digits and signs `>`.
  private static func name(_ scanner: inout FieldScanner) -> String? {
    let isQuoted = scanner.take(UInt8(ascii: "<"))
    var name: [UInt8] = []
    while let byte = scanner.next, isNamePart(byte, isQuoted: isQuoted), scanner.take(byte) {
      name.append(byte)
    }
    guard name.count >= 3, !isQuoted || scanner.take(UInt8(ascii: ">")) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isNamePart(_ byte: UInt8, isQuoted: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
    default: false
    }
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private static func time(_ scanner: inout FieldScanner, hoursMax: Int128) -> Int? {
    let sign = scanner.takeOne(of: "+-".utf8) == UInt8(ascii: "-") ? -1 : 1
    guard let (hours, _) = scanner.digits(max: 3), hours <= hoursMax else { return nil }
    var seconds = Int(hours) * 3600
    for unit in [60, 1] {
      guard scanner.take(UInt8(ascii: ":")) else { break }
      guard let value = scanner.number(digits: 2), value < 60 else { return nil }
      seconds += value * unit
    }
    return sign * seconds
  }

  /// `,rule[/time]`; the time is 02:00 when left out.
  private static func date(_ scanner: inout FieldScanner) -> ZoneDate? {
    guard scanner.take(UInt8(ascii: ",")), let rule = rule(&scanner) else { return nil }
    guard scanner.take(UInt8(ascii: "/")) else { return ZoneDate(rule: rule, time: 7200) }
    guard let time = time(&scanner, hoursMax: 167) else { return nil }
    return ZoneDate(rule: rule, time: time)
  }

  private static func rule(_ scanner: inout FieldScanner) -> ZoneDate.Rule? {
    if scanner.take(UInt8(ascii: "M")) {
      guard let month = number(&scanner, 1...12), scanner.take(UInt8(ascii: ".")),
        let week = number(&scanner, 1...5), scanner.take(UInt8(ascii: ".")),
        let weekday = number(&scanner, 0...6)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
    if scanner.take(UInt8(ascii: "J")) {
      return number(&scanner, 1...365).map { .dayWithoutLeapDay($0) }
    }
    return number(&scanner, 0...365).map { .dayOfYear($0) }
  }

  private static func number(_ scanner: inout FieldScanner, _ range: ClosedRange<Int>) -> Int? {
    guard let (value, _) = scanner.digits(max: 3), range.contains(Int(value)) else { return nil }
    return Int(value)
  }
}
