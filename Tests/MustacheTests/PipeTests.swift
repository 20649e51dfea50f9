import Mustache
import Quantity
import Testing

@Suite struct PipeTests {
  private static let day = Day(daysSinceEpoch: 20_778)
  private static let data: Value = [
    "day": .day(day), "instant": .instant(Instant(seconds: 1_795_256_580)),
    "money": .money(Money(minorUnits: 123_450, currency: .euro)),
    "round": .money(Money(minorUnits: 5_000, currency: .euro)),
    "rate": .rate(Rate(partsPerMillion: 25_000)), "number": 1_234_567, "text": "aß & <b>",
    "script": "</script>\u{2028}\"\\\n", "list": ["a", "b", "c"], "missing": .null, "flag": true,
  ]

  static let rows: [(String, String, String)] = [
    ("day | date", "21. November 2026", "21 November 2026"),
    ("day | date: short", "21.11.26", "21/11/2026"),
    ("day | date: medium", "21.11.2026", "21 Nov 2026"),
    ("day | date: iso", "2026-11-21", "2026-11-21"),
    ("instant | date: iso", "2026-11-21", "2026-11-21"),
    ("instant | time", "10:23", "10:23"),
    ("money | money", "1.234,50\u{A0}€", "€1,234.50"),
    ("round | money: brief", "50\u{A0}€", "€50"),
    ("rate | rate", "2,5\u{A0}%", "2.5%"),
    ("number | number", "1.234.567", "1,234,567"),
    ("text | upper", "ASS &amp; &lt;B&gt;", "ASS &amp; &lt;B&gt;"),
    ("text | lower", "aß &amp; &lt;b&gt;", "aß &amp; &lt;b&gt;"),
    ("text | encode", "a%C3%9F%20%26%20%3Cb%3E", "a%C3%9F%20%26%20%3Cb%3E"),
    ("text | upper | encode", "ASS%20%26%20%3CB%3E", "ASS%20%26%20%3CB%3E"),
    ("missing | date | upper", "", ""),
    ("absent | money", "", ""),
    ("\"word\" | upper", "WORD", "WORD"),
    ("\"word\"", "word", "word"),
  ]

  @Test(arguments: rows)
  func aPipeWritesForItsLanguage(row: (tag: String, german: String, english: String)) {
    #expect(rendered("{{ \(row.tag) }}", Self.data, language: "de").text == row.german)
    #expect(rendered("{{ \(row.tag) }}", Self.data, language: "en").text == row.english)
  }

  @Test func jsonCannotEndAScript() {
    let result = rendered(
      "{{{ script | json }}} {{{ list | json }}} {{{ flag | json }}}", Self.data)
    #expect(result.text == #""\u003c/script\u003e\u2028\"\\\n" ["a","b","c"] true"#)
  }

  @Test func aTimestampIsInTheZoneOfTheEnvironment() {
    #expect(rendered("{{ instant | timestamp }}", Self.data).text.hasPrefix("2026-11-21T10:23:00"))
  }

  @Test func aPipeOfTheCallerReplacesABuiltInOne() {
    let upper = Pipe("upper", accepts: [.text], gives: .text) { _, _, environment in
      .text("mine in \(environment.languageCode)")
    }
    let result = rendered("{{ text | upper }}", Self.data, pipes: .standard(and: [upper]))
    #expect(result.text == "mine in en")
  }

  @Test func quantitiesWithoutAPipePrintAsProgrammeDataDo() {
    #expect(
      rendered("{{ money }} {{ day }} {{ rate }}", Self.data).text
        == "1234.50 EUR 2026-11-21 2.5 %")
  }
}
