import Program
import Quantity
import Testing
import YAML

/// What single values accept, and what is advised for those they refuse.
@Suite struct ScalarTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let accepts: @Sendable (String) -> Bool
    let advice: @Sendable (String) -> String
    let good: [String]
    /// Refused texts with the advice for them.
    let bad: KeyValuePairs<String, String>

    init<Value: YAMLScalar>(
      _ type: Value.Type, good: [String], bad: KeyValuePairs<String, String>
    ) {
      testDescription = "\(type)"
      accepts = { Value(yaml: $0) != nil }
      advice = { Value.advice(for: $0) }
      self.good = good
      self.bad = bad
    }
  }

  static let rows = [
    Row(
      Money.self, good: ["25.00 EUR", "25 EUR", "-0.50 EUR", "2500 JPY"],
      bad: [
        "25,00 EUR": "write 25.00 EUR", "EUR 25.00": "write 25.00 EUR", "25.00€": "write 25.00 EUR",
        "25.00": "write 25.00 EUR", "25.0 EUR": "write 2 decimals, as EUR has",
        "25.00 JPY": "write no decimals, as JPY has",
        "25.00 XYZ": "write a currency code of ISO 4217 instead of `XYZ`, such as EUR",
        "+5 EUR": "write 5.00 EUR", "viel": "write 25.00 EUR",
        "99999999999999999999 EUR": "write a smaller amount",
      ]),
    Row(
      Currency.self, good: ["EUR", "CHF"],
      bad: ["eur": "write EUR", "€": "write EUR", "Euro": "write EUR", "XXX": ""]),
    Row(
      Rate.self, good: ["5 %", "2.5 %", "5%"],
      bad: [
        "5": "write 5 %", "2,5 %": "write 2.5 %", "5 percent": "write 5 %",
        "1.23456 %": "write at most four decimals", "1001 %": "write at most 1000 %",
        "viel": "write 5 %",
      ]),
    Row(
      Day.self, good: ["2026-12-31", "2028-02-29"],
      bad: [
        "31.12.2026": "write 2026-12-31", "1.2.2026": "write 2026-02-01",
        "2026-13-01": "write a year from 0001 and a month from 01 to 12",
        "2026-02-29": "this month has 28 days", "tomorrow": "write year-month-day: 2026-12-31",
        "99.99.2026": "write year-month-day: 2026-12-31",
      ]),
    Row(
      CalendarSpan.self, good: ["30 days", "1 day", "12 months", "0 days"],
      bad: [
        "30": "write a number, a blank and a unit: 30 days",
        "30d": "write a number, a blank and a unit: 30 days",
        "30 Tage": "write days, weeks, months or years", "10000 days": "write at most 9999",
      ]),
    Row(
      Language.self, good: ["de", "en-US"],
      bad: ["DE": "write de", "en_US": "write en-US", "en-us": "write en-US", "german!": ""]),
    Row(
      CountryCode.self, good: ["DE", "AT", "NO"],
      bad: ["de": "write DE", "UK": "write GB", "EL": "write GR", "XX": "", "Deutschland": ""]),
    Row(
      Identifier.self, good: ["solar-friend", "a", "2026"],
      bad: [
        "Solar Friend": "write solar-friend", "solar_friend": "write solar-friend", "-": "",
        "a--b": "write a-b", "für": "write f-r",
      ]),
    Row(
      PageName.self, good: ["index", "about/team", "faq.old"],
      bad: [
        "pages/faq.de.md": "write faq", "/faq": "write faq", "../faq": "write faq",
        "a//b": "write a/b",
        "": "",
      ]),
    Row(
      Slug.self, good: ["our-offers"], bad: ["Our offers": "write our-offers", "a/b": "write a-b"]),
    Row(
      SitePath.self, good: ["/", "/faq/", "/a/b.html", "/%C3%BC"],
      bad: ["faq/": "write /faq/", "//faq": "write /faq", "/a?b": "", "/a/../b": ""]),
    Row(
      SharePath.self, good: ["/r/", "/empfehlung/"],
      bad: [
        "r": "write /r/", "/r": "write /r/", "/R/": "write /r/", "/": "", "/a/b/": "write /ab/",
      ]),
    Row(
      WebAddress.self,
      good: ["https://example.org/?a=b#c", "mailto:a@example.org", "tel:+4930", "/faq/"],
      bad: [
        "example.org": "write https://example.org", "a@example.org": "write mailto:a@example.org",
        "faq": "write /faq", "//example.org": "write https://example.org", "https://": "",
        "javascript:alert(1)": "",
      ]),
    Row(
      EmailAddress.self, good: ["post@example.org", "a.b+c@mail.example.org"],
      bad: [
        "post": "", "a@b": "", "a@@example.org": "", "a b@example.org": "", "a@example..org": "",
      ]),
    Row(
      BaseURL.self,
      good: [
        "https://example.org", "https://example.org/", "http://localhost:8000",
        "HTTPS://Example.org/a/b/",
      ],
      bad: [
        "example.org": "write https://example.org/",
        "https://example.org/?a": "write https://example.org/",
        "https://example.org//a":
          "write the address as the browser shows it, from https:// on, without ? and #",
        "https://user@example.org":
          "write the address as the browser shows it, from https:// on, without ? and #",
        "https://example.org:99999":
          "write the address as the browser shows it, from https:// on, without ? and #",
        "ftp://example.org":
          "write the address as the browser shows it, from https:// on, without ? and #",
      ]),
    Row(
      Repetition.self, good: ["first", "every", "first 3", "first 1", "for 12 months"],
      bad: [
        "once": "write first", "always": "write every", "12 months": "write for 12 months",
        "first 0": "", "first +3": "", "for 0 months": "", "": "",
      ]),
    Row(
      NewCustomerRule.self, good: ["ever", "any", "12 months"],
      bad: ["true": "write ever", "false": "write any", "0 days": ""]),
    Row(
      LimitPeriod.self, good: ["calendar_year", "calendar_quarter", "lifetime", "365 days"],
      bad: ["year": "write calendar_year", "0 days": "", "forever": ""]),
  ]

  @Test(arguments: rows) func whatIsRefusedIsAdvised(_ row: Row) {
    for text in row.good { #expect(row.accepts(text), "\(text)") }
    for (text, advice) in row.bad {
      #expect(!row.accepts(text), "\(text)")
      #expect(row.advice(text) == advice, "\(text)")
    }
  }

  @Test func aBaseAddressIsTakenApart() throws {
    let base = try #require(BaseURL("HTTPS://Example.org:8443/a/b/"))
    #expect(base.origin == "https://example.org:8443")
    #expect(base.host == "example.org")
    #expect(base.path == "/a/b")
    #expect(base.address(of: "/faq/") == "https://example.org:8443/a/b/faq/")
    #expect(BaseURL("https://example.org")?.description == "https://example.org/")
  }
}
