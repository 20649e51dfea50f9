import Quantity
import TestSupport
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-11-21T14:03:00Z", 1_795_269_780_000),
    ("2026-11-21T15:03:00+01:00", 1_795_269_780_000),
    ("2026-11-21 09:03:00.25-05:00", 1_795_269_780_250),
    ("2026-11-21t14:03:00.000999z", 1_795_269_780_000),
    ("2026-11-21T14:03:00.9999Z", 1_795_269_780_999),
    ("2026-11-21T14:03:00-00:00", 1_795_269_780_000), ("1969-12-31T23:59:59.999Z", -1),
    ("2016-12-31T23:59:60Z", 1_483_228_800_000), ("2017-01-01T00:59:60.5+01:00", 1_483_228_800_500),
    ("0001-01-01T00:00:00+23:59", -62_135_683_140_000),
  ])
  func aTimestampIsReadAsTheInstantItNames(_ text: String, _ milliseconds: Int64) throws {
    #expect(try Instant(parsing: text).milliseconds == milliseconds)
  }

  @Test(
    arguments: [
      ("", .shape), ("2026-11-21", .shape), ("2026-11-21T14:03Z", .shape),
      ("2026-11-21T14:03:00", .shape), ("2026-11-21T14:03:00+0100", .shape),
      ("2026-11-21T14:03:00+01", .shape), ("2026-11-21T14:03:00.Z", .shape),
      ("2026-11-21T14:03:00,5Z", .shape), ("2026-11-21T14:03:00 Z", .shape),
      ("2026-11-21T14:03:00Z ", .shape), ("2026-11-21_14:03:00Z", .shape),
      ("2026-11-21T4:03:00Z", .shape), ("20261121T140300Z", .shape),
      ("2026-13-21T14:03:00Z", .day(.noSuchMonth)),
      ("2026-02-29T14:03:00Z", .day(.noSuchDay(daysInMonth: 28))),
      ("2026-11-21T24:00:00Z", .noSuchTime), ("2026-11-21T14:60:00Z", .noSuchTime),
      ("2026-11-21T14:03:61Z", .noSuchTime), ("2026-11-21T14:03:60Z", .noSuchTime),
      ("2026-11-21T23:59:60Z", .noSuchTime), ("2026-11-01T12:00:60Z", .noSuchTime),
      ("2016-12-31T23:59:60+01:00", .noSuchTime),
      ("2026-11-21T14:03:00+24:00", .noSuchOffset), ("2026-11-21T14:03:00+01:60", .noSuchOffset),
    ] as [(String, Instant.ParsingError)])
  func anythingElseIsNoTimestamp(_ text: String, _ expected: Instant.ParsingError) {
    let error = #expect(throws: Instant.ParsingError.self) { try Instant(parsing: text) }
    #expect(error == expected)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (1_795_269_780_250, "2026-11-21T14:03:00.250Z"), (253_402_300_799_000, "9999-12-31T23:59:59Z"),
  ])
  func anInstantIsWrittenInUTC(_ milliseconds: Int64, _ expected: String) throws {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.description == expected)
    #expect(try Instant(parsing: expected) == instant)
  }

  @Test(arguments: 0..<4)
  func timestampsAgreeWithPython(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var input = ""
    var expected = ""
    for _ in 0..<500 {
      let instant = Instant(
        milliseconds: Int64.random(in: -62_000_000_000_000...253_000_000_000_000, using: &generator)
      )
      input += "\(instant.milliseconds)\n"
      expected += "\(instant)\n"
      #expect(try Instant(parsing: instant.description) == instant)
    }
    let script = """
      import sys
      from datetime import *
      for line in sys.stdin:
          moment = datetime(1970, 1, 1) + timedelta(milliseconds=int(line))
          unit = 'milliseconds' if moment.microsecond else 'seconds'
          print(moment.isoformat(timespec=unit) + 'Z')
      """
    if let output = try Python.output(of: script, input: input.utf8) {
      #expect(Golden.difference(expected: output, actual: expected) == nil)
    }
  }

  @Test(arguments: [
    ("2026-11-21T14:03:00.7Z", "Sat, 21 Nov 2026 14:03:00 GMT", "Sat, 21 Nov 2026 14:03:00 +0000"),
    ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 +0000"),
  ])
  func headersAndFeedsGetTheirForms(_ text: String, _ http: String, _ mail: String) throws {
    let instant = try Instant(parsing: text)
    #expect(instant.httpDate == http)
    #expect(instant.mailDate(in: .utc) == mail)
  }

  @Test func secondsAreRoundedTowardsThePast() {
    #expect(Instant(milliseconds: 1999).seconds == 1)
    #expect(Instant(milliseconds: -1).seconds == -1)
    #expect(Instant(seconds: -1).milliseconds == -1000)
    #expect(Instant.epoch.adding(seconds: 2).adding(milliseconds: 5).milliseconds == 2005)
    #expect(Instant(seconds: 1).milliseconds(until: Instant(seconds: 3)) == 2000)
    #expect(Instant(seconds: 1) < Instant(seconds: 2))
  }

  @Test func timesOfDayAreWrittenAndBounded() {
    #expect(TimeOfDay(hour: 14, minute: 3)?.description == "14:03:00")
    #expect(TimeOfDay(hour: 0, minute: 0, second: 1, millisecond: 7)?.description == "00:00:01.007")
    #expect(TimeOfDay(hour: 23, minute: 59, second: 59, millisecond: 999) != nil)
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 60) == nil)
    #expect(TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
    #expect(TimeOfDay.midnight < .noon)
  }
}
