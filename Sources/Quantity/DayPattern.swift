/// How a day is written: `{d}. {month} {yyyy}`, read once.
///
/// A pattern holds `{d}` `{dd}` (day), `{m}` `{mm}` `{mon}` `{month}`, `{yy}` `{yyyy}` and
/// `{weekday}`; all other text stands for itself.
struct DayPattern: Sendable, ExpressibleByStringLiteral {
  /// What stands for a part of the day; control characters, which no pattern holds.
  private enum Piece: UInt8 {
    case day = 1
    case paddedDay, month, paddedMonth, shortMonthName, monthName, yearOfCentury, year, weekday
  }

  static let iso: DayPattern = "{yyyy}-{mm}-{dd}"

  /// The pattern with one byte for each piece.
  private var bytes: [UInt8] = []

  init(stringLiteral pattern: StaticString) {
    for part in pattern.description.split(separator: "{") {
      guard let close = part.firstIndex(of: "}") else {
        bytes += part.utf8
        continue
      }
      bytes.append(Self.piece(String(part[..<close])).rawValue)
      bytes += part[close...].utf8.dropFirst()
    }
  }

  private static func piece(_ name: String) -> Piece {
    switch name {
    case "d": .day
    case "dd": .paddedDay
    case "m": .month
    case "mm": .paddedMonth
    case "mon": .shortMonthName
    case "month": .monthName
    case "yy": .yearOfCentury
    case "yyyy": .year
    case "weekday": .weekday
    default: preconditionFailure("a day pattern names no other piece: \(name)")
    }
  }

  /// The day as the pattern has it, with the names of months and weekdays in a language.
  func text(of day: Day, _ names: LanguagePatterns) -> String {
    let (year, month, dayOfMonth) = day.components
    var text: [UInt8] = []
    text.reserveCapacity(40)
    for byte in bytes {
      guard let piece = Piece(rawValue: byte) else {
        text.append(byte)
        continue
      }
      switch piece {
      case .day: text.appendDigits(dayOfMonth, width: 1)
      case .paddedDay: text.appendDigits(dayOfMonth, width: 2)
      case .month: text.appendDigits(month, width: 1)
      case .paddedMonth: text.appendDigits(month, width: 2)
      case .shortMonthName: text += names.shortMonths[month - 1].utf8
      case .monthName: text += names.months[month - 1].utf8
      case .yearOfCentury: text.appendDigits(year.floorModulo(100), width: 2)
      case .year: text.appendDigits(year, width: 4)
      case .weekday: text += names.weekdays[day.weekday.rawValue - 1].utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a number in decimal, with zeros in front up to `width`.
  fileprivate mutating func appendDigits(_ number: Int, width: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var divisor: UInt = width > 2 ? 1000 : width > 1 ? 10 : 1
    while number.magnitude / 10 >= divisor { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / divisor % 10))
      divisor /= 10
    }
  }
}
