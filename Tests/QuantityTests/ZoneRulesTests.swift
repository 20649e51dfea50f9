import Quantity
import TestSupport
import Testing

@Suite struct ZoneRulesTests {
  @Test(arguments: [
    ("2026-11-21T14:03:00Z", "2026-11-21T15:03:00+01:00", "Sat, 21 Nov 2026 15:03:00 +0100"),
    ("2026-07-01T23:30:00Z", "2026-07-02T01:30:00+02:00", "Thu, 02 Jul 2026 01:30:00 +0200"),
  ])
  func anInstantIsWrittenWithTheOffsetOfTheZone(
    _ utc: String, _ local: String, _ mail: String
  ) throws {
    let instant = try Instant(parsing: utc)
    #expect(try instant.text(in: berlin()) == local)
    #expect(try instant.mailDate(in: berlin()) == mail)
    #expect(try berlin().day(at: instant).description == String(local.prefix(10)))
    #expect(try Instant(parsing: local) == instant)
  }

  @Test(
    arguments: [
      ("2026-03-29", 1, 59, "2026-03-29T00:59:00Z", .once),
      ("2026-03-29", 2, 0, "2026-03-29T01:00:00Z", .gap),
      ("2026-03-29", 2, 30, "2026-03-29T01:30:00Z", .gap),
      ("2026-03-29", 3, 0, "2026-03-29T01:00:00Z", .once),
      ("2026-10-25", 1, 59, "2026-10-24T23:59:00Z", .once),
      ("2026-10-25", 2, 0, "2026-10-25T00:00:00Z", .overlap),
      ("2026-10-25", 2, 59, "2026-10-25T00:59:00Z", .overlap),
      ("2026-10-25", 3, 0, "2026-10-25T02:00:00Z", .once),
    ] as [(String, Int, Int, String, ZoneRules.Resolution)])
  func gapsShiftForwardAndOverlapsTakeTheFirst(
    _ day: String, _ hour: Int, _ minute: Int, _ expected: String, _ kind: ZoneRules.Resolution
  ) throws {
    let time = try #require(TimeOfDay(hour: hour, minute: minute))
    let (instant, resolution) = try berlin().instant(of: LocalTime(Day(parsing: day), time))
    #expect(instant.description == expected)
    #expect(resolution == kind)
  }

  @Test func aDayStartsAtTheEndOfTheGapWhereMidnightIsMissing() throws {
    // As in Beirut or Havana: clocks go from 24:00 to 01:00.
    let zone = try zone(footer: "XXX-2YYY,M3.4.0/0,M10.5.0/0")
    let day = try Day(parsing: "2026-03-22")
    #expect(zone.start(of: day).description == "2026-03-21T22:00:00Z")
    #expect(zone.local(at: zone.start(of: day)).description == "2026-03-22T01:00:00")
    let window = zone.instants(of: DayRange(from: day, through: day))
    #expect(window.lowerBound.milliseconds(until: window.upperBound) == 23 * 3_600_000)
  }

  @Test func aDayStartsAtTheFirstOfTwoMidnights() throws {
    // As St John's did: at 00:01 clocks go back to 23:01.
    let zone = try zone(footer: "NST3:30NDT,M3.2.0/0:01,M11.1.0/0:01")
    let start = try zone.start(of: Day(parsing: "2026-11-01"))
    #expect(start.description == "2026-11-01T02:30:00Z")
  }

  @Test func aSkippedDayIsEmpty() throws {
    // As Samoa did at the end of 2011: from UTC−10 to UTC+14.
    var file = TZif()
    file.types = [(-36_000, 0, 0), (50_400, 0, 4)]
    file.names = "OLD\0NEW\0"
    file.transitions = [(1_325_239_200, 1)]
    file.footer = "NEW-14"
    let zone = try ZoneRules(name: "Test/Skip", tzif: file.bytes)
    let day = try Day(parsing: "2011-12-30")
    let window = zone.instants(of: DayRange(from: day, through: day))
    #expect(window.isEmpty)
    #expect(window.lowerBound.description == "2011-12-30T10:00:00Z")
    let (instant, resolution) = zone.instant(of: LocalTime(day, .noon))
    #expect(resolution == .gap)
    #expect(zone.local(at: instant).description == "2011-12-31T12:00:00")
  }

  @Test func utcHasNoRules() throws {
    let instant = try Instant(parsing: "2026-11-21T14:03:00.250Z")
    #expect(instant.text(in: .utc) == "2026-11-21T14:03:00.250+00:00")
    #expect(ZoneRules.utc.local(at: instant) == instant.utc)
    #expect(ZoneRules.utc.instant(of: instant.utc) == (instant, .once))
    #expect(
      try ZoneRules.utc.start(of: Day(parsing: "2026-11-21")).description == "2026-11-21T00:00:00Z")
  }

  @Test func offsetsOfPartsOfAMinuteAreWrittenInUTC() throws {
    var file = TZif()
    file.types = [(3208, 0, 0)]
    file.footer = ""
    let zone = try ZoneRules(name: "Test/LMT", tzif: file.bytes)
    #expect(Instant.epoch.text(in: zone) == "1970-01-01T00:00:00Z")
    #expect(Instant.epoch.mailDate(in: zone) == "Thu, 01 Jan 1970 00:00:00 +0000")
    #expect(zone.local(at: .epoch).description == "1970-01-01T00:53:28")
  }

  @Test(arguments: 0..<8)
  func localTimesAreReadBack(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let zone = try berlin()
    for _ in 0..<500 {
      let instant = Instant(
        milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &generator))
      let (back, resolution) = zone.instant(of: zone.local(at: instant))
      #expect(resolution != .gap)
      #expect(back == instant || resolution == .overlap)
      let day = zone.day(at: instant)
      #expect(zone.instants(of: DayRange(from: day, through: day)).contains(instant))
    }
  }

  private func berlin() throws -> ZoneRules {
    try zone(footer: "CET-1CEST,M3.5.0,M10.5.0/3")
  }

  private func zone(footer: String) throws -> ZoneRules {
    var file = TZif()
    file.footer = footer
    return try ZoneRules(name: "Test/Zone", tzif: file.bytes)
  }
}
