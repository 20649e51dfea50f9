import Quantity
import Testing

@Suite struct CalendarSpanTests {
  @Test(
    arguments: [
      ("30 days", 30, .day, "30 days"), ("1 day", 1, .day, "1 day"), ("1 days", 1, .day, "1 day"),
      ("2 weeks", 2, .week, "2 weeks"), ("12 months", 12, .month, "12 months"),
      ("1 year", 1, .year, "1 year"), ("0 days", 0, .day, "0 days"),
      ("9999 days", 9999, .day, "9999 days"),
    ] as [(String, Int, CalendarSpan.Unit, String)])
  func aSpanIsReadAsWritten(
    _ text: String, _ count: Int, _ unit: CalendarSpan.Unit, _ written: String
  ) throws {
    let span = try CalendarSpan(parsing: text)
    #expect(span == CalendarSpan(count, unit))
    #expect(span.description == written)
  }

  @Test(
    arguments: [
      ("", .shape), ("30", .shape), ("30days", .shape), ("days", .shape),
      ("30  days", .unknownUnit(" days")),
      ("-1 days", .shape), ("+1 day", .shape), ("1.5 days", .shape), ("030 days", .shape),
      ("30 ", .shape), ("30 Days", .unknownUnit("Days")), ("30 hours", .unknownUnit("hours")),
      ("30 days ", .unknownUnit("days ")), ("10000 days", .tooLarge),
      ("99999999999999999999 days", .tooLarge),
    ] as [(String, CalendarSpan.ParsingError)])
  func anythingElseIsNoSpan(_ text: String, _ expected: CalendarSpan.ParsingError) {
    let error = #expect(throws: CalendarSpan.ParsingError.self) { try CalendarSpan(parsing: text) }
    #expect(error == expected)
  }

  @Test(arguments: [
    ("2026-01-31", "30 days", "2026-03-02", "2026-01-01"),
    ("2026-01-31", "1 month", "2026-02-28", "2025-12-31"),
    ("2026-03-31", "2 weeks", "2026-04-14", "2026-03-17"),
    ("2024-02-29", "1 year", "2025-02-28", "2023-02-28"),
    ("2026-05-05", "0 months", "2026-05-05", "2026-05-05"),
  ])
  func aSpanLeadsFromDayToDay(
    _ day: String, _ span: String, _ later: String, _ earlier: String
  ) throws {
    let day = try Day(parsing: day)
    let span = try CalendarSpan(parsing: span)
    #expect(day.adding(span).description == later)
    #expect(day.subtracting(span).description == earlier)
  }
}
