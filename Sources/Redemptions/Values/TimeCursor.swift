internal import Quantity

/// Takes the parts of a time off the front of a text.
struct TimeCursor {
  private(set) var offset = 0
  private var end: Int

  init(_ text: borrowing Span<UInt8>) {
    end = text.count
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    if end > 1, text[0] == UInt8(ascii: "'") { offset = 1 }
  }

  func isAtEnd(_ text: borrowing Span<UInt8>) -> Bool { offset >= end }

  mutating func skipBlanks(_ text: borrowing Span<UInt8>) {
    while offset < end, text[offset] == 0x20 { offset += 1 }
  }

  mutating func takeOne(
    _ text: borrowing Span<UInt8>, _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> Bool {
    guard offset < end else { return false }
    let byte = text[offset]
    guard byte == first || byte == second || byte == third else { return false }
    offset += 1
    return true
  }

  mutating func take(_ text: borrowing Span<UInt8>, _ byte: UInt8) -> Bool {
    guard offset < end, text[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Up to `max` digits; nil without one, and for more than a number can hold.
  mutating func number(
    _ text: borrowing Span<UInt8>, max: Int
  ) -> (value: Int, count: Int)? {
    var value = 0
    let start = offset
    while offset < end, offset - start < max {
      let digit = text[offset] &- UInt8(ascii: "0")
      if digit > 9 { break }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isAbove) = tens.addingReportingOverflow(Int(digit))
      if isTooLarge || isAbove { return nil }
      value = sum
      offset += 1
    }
    return offset == start ? nil : (value, offset - start)
  }

  /// Ten digits are seconds, thirteen milliseconds, sixteen and nineteen finer still; nothing else
  /// may stand there but a fraction of a second.
  mutating func epoch(_ text: borrowing Span<UInt8>) -> Instant? {
    let start = offset
    guard let (value, count) = number(text, max: 19), count >= 9 else {
      offset = start
      return nil
    }
    var milliseconds: Int64?
    switch count {
    case 9, 10: milliseconds = Int64(value) * 1000
    case 13: milliseconds = Int64(value)
    case 16: milliseconds = Int64(value / 1000)
    case 19: milliseconds = Int64(value / 1_000_000)
    default: break
    }
    if let whole = milliseconds, count <= 10, take(text, UInt8(ascii: ".")) {
      milliseconds = fraction(text).map { whole + Int64($0) }
    }
    guard let milliseconds, offset == end else {
      offset = start
      return nil
    }
    return Instant(milliseconds: milliseconds)
  }

  mutating func day(
    _ text: borrowing Span<UInt8>, _ order: DateOrder?
  ) throws(TimeFlaw) -> Day {
    if let day = try dayWithName(text) { return day }
    guard let first = number(text, max: 4), offset < end else { throw .shape }
    let mark = text[offset]
    offset += 1
    guard let second = number(text, max: 2), take(text, mark), let third = number(text, max: 4)
    else { throw .shape }
    switch (mark, first.count) {
    case (UInt8(ascii: "-"), 4), (UInt8(ascii: "/"), 4):
      guard third.count <= 2 else { throw .shape }
      return try Self.day(first.value, second.value, third.value)
    case (UInt8(ascii: "."), 1...2):
      return try Self.day(try Self.year(third), second.value, first.value)
    case (UInt8(ascii: "/"), 1...2), (UInt8(ascii: "-"), 1...2):
      let year = try Self.year(third)
      switch order {
      case .dayFirst?: return try Self.day(year, second.value, first.value)
      case .monthFirst?: return try Self.day(year, first.value, second.value)
      case nil:
        guard (first.value > 12) != (second.value > 12) else { throw .dayOrMonth }
        let isDayFirst = first.value > 12
        return try Self.day(
          year, isDayFirst ? second.value : first.value, isDayFirst ? first.value : second.value)
      }
    default: throw .shape
    }
  }

  private static func year(_ field: (value: Int, count: Int)) throws(TimeFlaw) -> Int {
    switch field.count {
    case 4: return field.value
    case 2: return 2000 + field.value
    default: throw .shape
    }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) throws(TimeFlaw) -> Day {
    guard year > 0, let found = Day(year: year, month: month, day: day) else { throw .noSuchTime }
    return found
  }

  /// `14:03`, `14:03:59.25`, `2:03:59 PM`.
  mutating func time(_ text: borrowing Span<UInt8>) throws(TimeFlaw) -> TimeOfDay {
    guard let hour = number(text, max: 2), take(text, UInt8(ascii: ":")),
      let minute = number(text, max: 2), minute.count == 2
    else { throw .shape }
    var second = 0
    var millisecond = 0
    if take(text, UInt8(ascii: ":")) {
      guard let found = number(text, max: 2), found.count == 2 else { throw .shape }
      second = found.value
      if takeOne(text, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ".")) {
        guard let found = fraction(text) else { throw .shape }
        millisecond = found
      }
    }
    let half = try afternoon(text)
    var hours = hour.value
    if let half {
      guard (1...12).contains(hours) else { throw .noSuchTime }
      hours = hours % 12 + (half ? 12 : 0)
    }
    // A leap second is the one before it: no order depends on it.
    let seconds = second == 60 ? 59 : second
    guard
      let time = TimeOfDay(
        hour: hours, minute: minute.value, second: seconds, millisecond: millisecond)
    else { throw .noSuchTime }
    return time
  }

  private mutating func fraction(_ text: borrowing Span<UInt8>) -> Int? {
    guard let (value, count) = number(text, max: 3) else { return nil }
    while number(text, max: 9) != nil {}
    return (count..<3).reduce(value) { value, _ in value * 10 }
  }

  /// True after `PM`, false after `AM`, nil without either.
  private mutating func afternoon(_ text: borrowing Span<UInt8>) throws(TimeFlaw) -> Bool? {
    let start = offset
    skipBlanks(text)
    guard offset + 1 < end, text[offset + 1] | 0x20 == UInt8(ascii: "m") else {
      offset = start
      return nil
    }
    let letter = text[offset] | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      offset = start
      return nil
    }
    offset += 2
    return letter == UInt8(ascii: "p")
  }

  /// Minutes east of Greenwich: `Z`, `UTC`, `+02:00`, `-0400`, `+02`, `CEST`.
  mutating func offset(_ text: borrowing Span<UInt8>) throws(TimeFlaw) -> Int {
    let sign = text[offset]
    if sign == UInt8(ascii: "Z"), offset + 1 == end {
      offset = end
      return 0
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      let name = String(copying: text.extracting(offset..<end))
      guard let minutes = ZoneAbbreviation.minutes(of: name) else { throw .unknownZone }
      offset = end
      return minutes
    }
    offset += 1
    guard let hours = number(text, max: 2), hours.count == 2 else { throw .shape }
    var minutes = 0
    if take(text, UInt8(ascii: ":")) || offset < end {
      guard let found = number(text, max: 2), found.count == 2 else { throw .shape }
      minutes = found.value
    }
    guard hours.value < 24, minutes < 60 else { throw .noSuchTime }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours.value * 60 + minutes)
  }
}
