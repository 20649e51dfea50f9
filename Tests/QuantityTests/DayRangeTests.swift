import Quantity
import Testing

@Suite struct DayRangeTests {
  @Test func theLastDayCounts() throws {
    let range = try range("2026-01-01", "2026-12-31")
    #expect(range.count == 365)
    #expect(try range.contains(Day(parsing: "2026-01-01")))
    #expect(try range.contains(Day(parsing: "2026-12-31")))
    #expect(try !range.contains(Day(parsing: "2027-01-01")))
    #expect(try !range.contains(Day(parsing: "2025-12-31")))
    #expect(try range.first == Day(parsing: "2026-01-01"))
    #expect(try range.last == Day(parsing: "2026-12-31"))
    #expect(range.description == "2026-01-01..2026-12-31")
  }

  @Test func aSideMayBeOpen() throws {
    let until = try range(nil, "2026-06-30")
    #expect(until.first == nil)
    #expect(until.contains(.earliest))
    #expect(until.description == "..2026-06-30")
    let from = try range("2026-06-30", nil)
    #expect(from.last == nil)
    #expect(from.contains(.latest))
    #expect(from.description == "2026-06-30..")
    #expect(DayRange.always.contains(until) && DayRange.always.contains(from))
  }

  @Test(arguments: [
    ("2026-01-01", "2026-01-31", "2026-01-31", "2026-02-10", true, false),
    ("2026-01-01", "2026-01-31", "2026-02-01", "2026-02-10", false, false),
    ("2026-01-01", "2026-01-31", "2026-01-05", "2026-01-31", true, true),
    ("2026-01-01", "2026-01-31", "2026-01-05", "2026-02-01", true, false),
    ("2026-01-01", "2026-01-31", "2026-03-05", "2026-02-01", false, true),
  ])
  func rangesOverlapAndContainByWholeDays(
    _ first: String, _ last: String, _ otherFirst: String, _ otherLast: String,
    _ overlaps: Bool, _ contains: Bool
  ) throws {
    let range = try range(first, last)
    let other = try self.range(otherFirst, otherLast)
    #expect(range.overlaps(other) == overlaps)
    #expect(other.overlaps(range) == overlaps)
    #expect(range.contains(other) == contains)
  }

  @Test func aRangeThatEndsBeforeItStartsIsEmpty() throws {
    let empty = try range("2026-02-01", "2026-01-01")
    #expect(empty.isEmpty)
    #expect(empty.count == 0)
    #expect(try !empty.contains(Day(parsing: "2026-02-01")))
    #expect(try range("2026-02-01", "2026-02-01").count == 1)
  }

  private func range(_ first: String?, _ last: String?) throws -> DayRange {
    try DayRange(
      from: first.map { try Day(parsing: $0) }, through: last.map { try Day(parsing: $0) })
  }
}
