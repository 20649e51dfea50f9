import Quantity
import TestSupport
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-21", 20_778),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-02-28", -25_509),
    ("1900-03-01", -25_508),
  ])
  func aDayIsReadAndCounted(_ text: String, _ count: Int) throws {
    let day = try Day(parsing: text)
    #expect(day.daysSinceEpoch == count)
    #expect(day.description == text)
  }

  @Test(
    arguments: [
      ("", .shape), ("2026-11-2", .shape), ("2026-1-21", .shape), ("26-11-21", .shape),
      ("2026/11/21", .shape), ("20261121", .shape), ("2026-11-21 ", .shape),
      (" 2026-11-21", .shape),
      ("2026-11-21T00:00", .shape), ("-2026-11-21", .shape), ("+2026-11-21", .shape),
      ("2026-+1-21", .shape), ("12026-11-21", .shape), ("٢٠٢٦-11-21", .shape),
      ("21.11.2026", .shape),
      ("2026-00-10", .noSuchMonth), ("2026-13-10", .noSuchMonth), ("0000-01-01", .noSuchMonth),
      ("2026-01-00", .noSuchDay(daysInMonth: 31)), ("2026-01-32", .noSuchDay(daysInMonth: 31)),
      ("2026-02-29", .noSuchDay(daysInMonth: 28)), ("2024-02-30", .noSuchDay(daysInMonth: 29)),
      ("1900-02-29", .noSuchDay(daysInMonth: 28)), ("2026-04-31", .noSuchDay(daysInMonth: 30)),
    ] as [(String, Day.ParsingError)])
  func anythingElseIsNoDay(_ text: String, _ expected: Day.ParsingError) {
    let error = #expect(throws: Day.ParsingError.self) { try Day(parsing: text) }
    #expect(error == expected)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
    var (year, month, dayOfMonth) = (1800, 1, 1)
    guard var day = Day(year: year, month: month, day: dayOfMonth) else { return }
    for _ in 0..<146_097 {
      #expect(day.components == (year, month, dayOfMonth))
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      day = day.adding(days: 1)
      dayOfMonth += 1
      if dayOfMonth > Day.count(ofMonth: month, year: year) { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(day.components == (2200, 1, 1))
  }

  @Test func weekdaysAndWeeksAgreeWithPython() throws {
    var expected = ""
    for count in stride(from: -719_162, through: 2_932_890, by: 97) {
      let day = Day(daysSinceEpoch: count)
      let week = day.isoWeek
      expected += "\(day) \(day.weekday.rawValue) \(week.year) \(week.week) \(day.dayOfYear)\n"
    }
    let script = """
      from datetime import date
      for count in range(1, 3652053, 97):
          day = date.fromordinal(count)
          year, week, weekday = day.isocalendar()
          print(day.isoformat(), weekday, year, week, day.timetuple().tm_yday)
      """
    if let output = try Python.output(of: script, input: []) {
      #expect(Golden.difference(expected: output, actual: expected) == nil)
    }
  }

  @Test(arguments: [
    ("2024-12-30", 2025, 1), ("2024-12-29", 2024, 52), ("2026-12-31", 2026, 53),
    ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1), ("2023-01-01", 2022, 52),
  ])
  func weeksBelongToTheYearOfTheirThursday(_ day: String, _ year: Int, _ week: Int) throws {
    #expect(try Day(parsing: day).isoWeek == (year, week))
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-12-31", 2, "2027-02-28"), ("2026-05-31", 12, "2027-05-31"),
    ("2026-05-31", -65, "2020-12-31"), ("2026-01-01", 0, "2026-01-01"),
    ("2026-11-30", 3, "2027-02-28"),
  ])
  func monthsKeepTheDayOrEndOnTheLastOne(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try Day(parsing: from).adding(months: months) == Day(parsing: to))
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"),
    ("2024-02-29", -1, "2023-02-28"), ("2026-11-21", 10, "2036-11-21"),
  ])
  func yearsKeepTheDayButForTheLeapDay(_ from: String, _ years: Int, _ to: String) throws {
    #expect(try Day(parsing: from).adding(years: years) == Day(parsing: to))
  }

  @Test func daysAreOrderedAndCountedBetween() throws {
    let first = try Day(parsing: "2026-02-27")
    let second = try Day(parsing: "2026-03-01")
    #expect(first < second)
    #expect(first.days(until: second) == 2)
    #expect(second.days(until: first) == -2)
    #expect(try second.firstOfMonth == Day(parsing: "2026-03-01"))
    #expect(try first.firstOfMonth == Day(parsing: "2026-02-01"))
    #expect(try first.firstOfYear == Day(parsing: "2026-01-01"))
  }

  @Test func daysThatDoNotExistAreNotMade() {
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2026, month: 0, day: 1) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 1, month: 1, day: 1) == .earliest)
    #expect(Day(year: 9999, month: 12, day: 31) == .latest)
  }
}
