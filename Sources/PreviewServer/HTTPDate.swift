/// An instant in whole seconds, as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`.
package struct HTTPDate: Sendable, Hashable, Comparable {
  package let secondsSince1970: Int64

  package init(secondsSince1970: Int64) {
    self.secondsSince1970 = secondsSince1970
  }

  /// Reads the preferred form of RFC 9110, section 5.6.7; nil for any other.
  ///
  /// The obsolete forms are not read: a condition that is not understood is no condition.
  package init?(_ text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard fields.count == 6, fields[5] == "GMT", fields[1].utf8.count == 2,
      fields[3].utf8.count == 4, let day = ASCII.number(fields[1]),
      let month = Self.months.firstIndex(of: fields[2]), let year = ASCII.number(fields[3])
    else { return nil }
    let clock = fields[4].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = clock.compactMap { $0.utf8.count == 2 ? ASCII.number($0) : nil }
    guard clock.count == 3, numbers.count == 3, 1...31 ~= day, numbers[0] < 24, numbers[1] < 60,
      numbers[2] <= 60
    else { return nil }
    let days = Self.days(year: year, month: Int64(month + 1), day: day)
    secondsSince1970 = days * 86_400 + numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
    guard self.text == text else { return nil }
  }

  package static func < (first: Self, second: Self) -> Bool {
    first.secondsSince1970 < second.secondsSince1970
  }

  package var text: String {
    let (days, second) = secondsSince1970.floorQuotientAndRemainder(by: 86_400)
    let (year, month, day) = Self.date(days: days)
    let weekday = Self.weekdays[Int((days + 4).floorQuotientAndRemainder(by: 7).remainder)]
    let clock = [second / 3_600, second / 60 % 60, second % 60].map(Self.twoDigits)
    let yearText = String(year)
    let padding = String(repeating: "0", count: max(4 - yearText.utf8.count, 0))
    return "\(weekday), \(Self.twoDigits(day)) \(Self.months[Int(month - 1)]) \(padding)\(yearText)"
      + " \(clock.joined(separator: ":")) GMT"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Days since 1970 of a date of the proleptic Gregorian calendar, years counted from March.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let marchYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = marchYear.floorQuotientAndRemainder(by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (days + 719_468).floorQuotientAndRemainder(by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  /// The quotient rounded down, and the remainder, which is never negative.
  fileprivate func floorQuotientAndRemainder(
    by divisor: Int64
  ) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
