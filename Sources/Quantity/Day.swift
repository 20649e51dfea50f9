/// A day of the proleptic Gregorian calendar, without a time or a zone.
package struct Day: Sendable, Hashable, BitwiseCopyable {
  /// Days since 1970-01-01, negative before it.
  package let daysSinceEpoch: Int

  /// The first and the last day that can be written: 0001-01-01 and 9999-12-31.
  package static let earliest = Day(daysSinceEpoch: -719_162)
  package static let latest = Day(daysSinceEpoch: 2_932_896)

  package init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// Nil when there is no such day, or its year is not in 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.count(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Counts from 1 March 0000, in eras of 400 years, so that leap days come last in their year.
  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1…12) and day of the month (1…31).
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { components.year }

  package var month: Int { components.month }

  package var dayOfMonth: Int { components.day }

  /// 1 for 1 January.
  package var dayOfYear: Int {
    daysSinceEpoch - Day(unchecked: year, 1, 1).daysSinceEpoch + 1
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let fromMonday = (daysSinceEpoch + 3).floorModulo(7)
    return Weekday.allCases[fromMonday]
  }

  /// Year and week of ISO 8601: weeks start on Monday and belong to the year of their Thursday.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.rawValue)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }

  package func adding(days: Int) -> Day {
    Day(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The same day of the month `months` later or earlier, or that month's last day if it is
  /// shorter: 31 January plus one month is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + months
    let newYear = index.floorDivided(by: 12)
    let newMonth = index.floorModulo(12) + 1
    let last = Day.count(ofMonth: newMonth, year: newYear)
    return Day(unchecked: newYear, newMonth, min(day, last))
  }

  /// The same day `years` later or earlier; 29 February becomes 28 February in other years.
  package func adding(years: Int) -> Day {
    adding(months: 12 * years)
  }

  /// How many days lie between: positive when `other` is later.
  package func days(until other: Day) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }

  package var firstOfMonth: Day { adding(days: 1 - dayOfMonth) }

  package var firstOfYear: Day { Day(unchecked: year, 1, 1) }

  package static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days the month (1…12) has.
  package static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  package static func < (first: Day, second: Day) -> Bool {
    first.daysSinceEpoch < second.daysSinceEpoch
  }
}

extension Day: CustomStringConvertible {
  /// As ISO 8601 writes it: `2026-11-21`.
  package var description: String { DayPattern.iso.text(of: self, .neutral) }
}
