import Quantity
import TestSupport
import Testing

@Suite struct ZoneFormatTests {
  @Test(arguments: [
    ("UTC0", "2026-07-01T00:00:00Z", 0, "UTC"), ("<-03>3", "2026-07-01T00:00:00Z", -10_800, "-03"),
    ("<+0545>-5:45", "2026-07-01T00:00:00Z", 20_700, "+0545"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", 3600, "CET"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", 7200, "CEST"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", 7200, "CEST"),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", 3600, "CET"),
    // South of the equator summer spans the new year.
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00Z", 39_600, "AEDT"),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-01T00:00:00Z", 36_000, "AEST"),
    // Ireland calls winter the exception.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", 0, "GMT"),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", 3600, "IST"),
    // Daylight time all year, as RFC 9636 writes it.
    ("XXX3EDT4,0/0,J365/23", "2026-01-01T03:00:00Z", -14_400, "EDT"),
    ("XXX3EDT4,0/0,J365/23", "2026-12-31T23:59:59Z", -14_400, "EDT"),
    // Julian days leave the leap day out or count it; hours beyond a day and below none.
    ("AAA0BBB,J60/0,J300/0", "2024-02-29T23:59:59Z", 0, "AAA"),
    ("AAA0BBB,J60/0,J300/0", "2024-03-01T00:00:00Z", 3600, "BBB"),
    ("AAA0BBB,59/0,300/0", "2024-02-29T00:00:00Z", 3600, "BBB"),
    ("AAA0BBB,59/0,300/0", "2025-02-28T23:59:59Z", 0, "AAA"),
    ("AAA0BBB,M3.4.4/50,M10.4.4/50", "2026-03-28T01:59:59Z", 0, "AAA"),
    ("AAA0BBB,M3.4.4/50,M10.4.4/50", "2026-03-28T02:00:00Z", 3600, "BBB"),
    ("AAA0BBB,M3.5.0/-2,M10.5.0/-1", "2026-03-28T22:00:00Z", 3600, "BBB"),
    ("AAA-1:30:15BBB-2,M3.5.0,M10.5.0", "2026-01-01T00:00:00Z", 5415, "AAA"),
  ])
  func theStringAtTheEndRulesLaterYears(
    _ footer: String, _ instant: String, _ seconds: Int, _ name: String
  ) throws {
    var file = TZif()
    file.footer = footer
    let zone = try ZoneRules(name: "Test/Footer", tzif: file.bytes)
    let offset = try zone.offset(at: Instant(parsing: instant))
    #expect(offset.seconds == seconds)
    #expect(offset.abbreviation == name)
  }

  @Test(arguments: [
    "UT0", "0", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
    "CET-1CEST,J0,J365", "CET-1CEST,J366,J1", "CET-1CEST,366,1", "CET-1CEST,M3.5.0/168,M10.5.0",
    "CET-1CEST,M3.5.0,M10.5.0,", "CET-25", "<C-1", "<+1>-1 ", "CET-1:60", "CET-1:5", "A1C-1",
    "CET-1CEST,M3.5,M10.5.0", "CET--1",
  ])
  func aStringThatIsNoRuleIsRefused(_ footer: String) {
    var file = TZif()
    file.footer = footer
    expectRefusal(file.bytes, .footer(footer))
  }

  @Test func versionOneHasNoFooter() throws {
    var file = TZif()
    file.version = 0
    file.types = [(3600, 0, 0), (7200, 1, 4)]
    file.names = "AAA\0BBB\0"
    file.transitions = [(1000, 1), (2000, 0)]
    let zone = try ZoneRules(name: "Test/One", tzif: file.bytes)
    let names = [0, 999, 1000, 1999, 2000, 4_000_000_000].map {
      zone.offset(at: Instant(seconds: $0)).abbreviation
    }
    #expect(names == ["AAA", "AAA", "BBB", "BBB", "AAA", "AAA"])
    #expect(zone.offset(at: Instant(seconds: 1500)).isDaylight)
    #expect(!zone.offset(at: Instant(seconds: 2500)).isDaylight)
  }

  @Test func newerVersionsAreReadFromTheWideBlock() throws {
    for version in "234".utf8 {
      var file = TZif()
      file.version = version
      file.transitions = [(-5_000_000_000, 1), (5_000_000_000, 0)]
      file.types = [(0, 0, 0), (60, 0, 0)]
      let zone = try ZoneRules(name: "Test/Wide", tzif: file.bytes)
      #expect(zone.offset(at: Instant(seconds: -5_000_000_001)).seconds == 0)
      #expect(zone.offset(at: Instant(seconds: -5_000_000_000)).seconds == 60)
      #expect(zone.offset(at: Instant(seconds: 4_999_999_999)).seconds == 60)
      #expect(zone.offset(at: Instant(seconds: 5_000_000_000)).seconds == 0)
    }
  }

  @Test func flawedFilesAreRefused() {
    expectRefusal([], .notTZif)
    expectRefusal(Array("hello".utf8), .notTZif)
    expectRefusal(Array("TZif2".utf8), .truncated)
    expectRefusal(flawed { $0.version = UInt8(ascii: "9") }, .invalid)
    expectRefusal(flawed { $0.types = [] }, .invalid)
    expectRefusal(flawed { $0.names = "" }, .invalid)
    expectRefusal(flawed { $0.types = [(0, 2, 0)] }, .invalid)
    expectRefusal(flawed { $0.types = [(0, 0, 9)] }, .invalid)
    expectRefusal(flawed { $0.types = [(100_000, 0, 0)] }, .invalid)
    expectRefusal(flawed { $0.types = [(.min, 0, 0)] }, .invalid)
    expectRefusal(flawed { $0.transitions = [(5, 1)] }, .invalid)
    expectRefusal(flawed { $0.transitions = [(5, 0), (5, 0)] }, .invalid)
    expectRefusal(flawed { $0.transitions = [(5, 0), (4, 0)] }, .invalid)
    expectRefusal(flawed { $0.leapCount = 1 }, .leapSeconds)
    expectRefusal(Array(TZif().bytes.dropLast()), .truncated)
  }

  @Test func noCutAndNoChangeOfAByteTraps() {
    var file = TZif()
    file.footer = "CET-1CEST,M3.5.0,M10.5.0/3"
    file.transitions = [(-1_000_000, 1), (1_000_000, 0)]
    file.types = [(3600, 0, 0), (7200, 1, 4)]
    file.names = "AAA\0BBB\0"
    let bytes = file.bytes
    for count in bytes.indices {
      #expect(throws: ZoneRules.FormatError.self) {
        try ZoneRules(name: "Test/Cut", tzif: Array(bytes.prefix(count)))
      }
    }
    for index in bytes.indices {
      for byte in [0, 1, 0x2F, 0x30, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        guard let zone = try? ZoneRules(name: "Test/Change", tzif: changed) else { continue }
        _ = zone.start(of: Day(daysSinceEpoch: 20_000))
        _ = zone.local(at: Instant(seconds: -1_000_001))
      }
    }
  }

  private func flawed(_ change: (inout TZif) -> Void) -> [UInt8] {
    var file = TZif()
    change(&file)
    return file.bytes
  }

  private func expectRefusal(
    _ bytes: [UInt8], _ expected: ZoneRules.FormatError,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: ZoneRules.FormatError.self, sourceLocation: sourceLocation) {
      try ZoneRules(name: "Test/Flaw", tzif: bytes)
    }
    #expect(error == expected, sourceLocation: sourceLocation)
  }
}
