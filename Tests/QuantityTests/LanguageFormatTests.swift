import Quantity
import Testing

/// Rows give German, English and American English; `~` stands for NO-BREAK SPACE, `_` for MINUS.
@Suite struct LanguageFormatTests {
  @Test(arguments: [
    ("0.00 EUR", "0,00~€", "€0.00", "€0.00"), ("0.05 EUR", "0,05~€", "€0.05", "€0.05"),
    ("1234.50 EUR", "1.234,50~€", "€1,234.50", "€1,234.50"),
    ("999.99 EUR", "999,99~€", "€999.99", "€999.99"),
    ("-1234567.00 EUR", "_1.234.567,00~€", "_€1,234,567.00", "_€1,234,567.00"),
    ("1500 JPY", "1.500~¥", "¥1,500", "¥1,500"),
    ("1.234 KWD", "1,234~KWD", "KWD~1.234", "KWD~1.234"),
    ("5.00 CHF", "5,00~CHF", "CHF~5.00", "CHF~5.00"), ("5.00 USD", "5,00~$", "US$5.00", "$5.00"),
    ("5.00 CAD", "5,00~CA$", "CA$5.00", "CA$5.00"), ("5.00 GBP", "5,00~£", "£5.00", "£5.00"),
    ("5.00 PLN", "5,00~PLN", "PLN~5.00", "PLN~5.00"),
  ])
  func amountsFollowTheLanguage(
    _ amount: String, _ german: String, _ british: String, _ american: String
  ) throws {
    let amount = try Money(parsing: amount)
    #expect(formats.map { plain($0.money(amount)) } == [german, british, american])
  }

  @Test(arguments: [
    ("50.00 EUR", "50~€", "€50"), ("49.90 EUR", "49,90~€", "€49.90"), ("0.00 EUR", "0~€", "€0"),
    ("10000.00 EUR", "10.000~€", "€10,000"), ("-3.00 CHF", "_3~CHF", "_CHF~3"),
    ("1500 JPY", "1.500~¥", "¥1,500"),
  ])
  func briefAmountsLeaveOutZeros(_ amount: String, _ german: String, _ british: String) throws {
    let amount = try Money(parsing: amount)
    #expect(formats.prefix(2).map { plain($0.money(amount, .brief)) } == [german, british])
  }

  @Test(
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"), (-1000, "_1.000", "_1,000"),
      (1_234_567, "1.234.567", "1,234,567"),
      (.min, "_9.223.372.036.854.775.808", "_9,223,372,036,854,775,808"),
    ] as [(Int64, String, String)])
  func numbersAreGrouped(_ number: Int64, _ german: String, _ british: String) {
    #expect(formats.prefix(2).map { plain($0.number(number)) } == [german, british])
  }

  @Test(
    arguments: [
      (12_345, 2, "123,45", "123.45"), (-5, 2, "_0,05", "_0.05"), (5, 0, "5", "5"),
      (1_234_567, 1, "123.456,7", "123,456.7"),
    ] as [(Int64, Int, String, String)])
  func decimalsAreMarked(_ number: Int64, _ decimals: Int, _ german: String, _ british: String) {
    let texts = formats.prefix(2).map { plain($0.number(number, decimals: decimals)) }
    #expect(texts == [german, british])
  }

  @Test(arguments: [
    ("5 %", "5~%", "5%"), ("2.5 %", "2,5~%", "2.5%"), ("33.3333 %", "33,3333~%", "33.3333%"),
  ])
  func ratesFollowTheLanguage(_ rate: String, _ german: String, _ british: String) throws {
    let rate = try Rate(parsing: rate)
    #expect(formats.prefix(2).map { plain($0.rate(rate)) } == [german, british])
  }

  @Test(
    arguments: [
      (.short, "01.03.26", "01/03/2026", "3/1/26"),
      (.medium, "01.03.2026", "1 Mar 2026", "Mar 1, 2026"),
      (.long, "1. März 2026", "1 March 2026", "March 1, 2026"),
      (.full, "Sonntag, 1. März 2026", "Sunday, 1 March 2026", "Sunday, March 1, 2026"),
      (.month, "März 2026", "March 2026", "March 2026"),
      (.iso, "2026-03-01", "2026-03-01", "2026-03-01"),
    ] as [(DayStyle, String, String, String)])
  func daysFollowTheLanguageAndStyle(
    _ style: DayStyle, _ german: String, _ british: String, _ american: String
  ) throws {
    let day = try Day(parsing: "2026-03-01")
    #expect(formats.map { $0.day(day, style) } == [german, british, american])
  }

  @Test(
    arguments: [
      ("2026-11-21", "2026-11-21", "21. November 2026", "21 November 2026", "November 21, 2026"),
      (
        "2026-11-21", "2026-11-30", "21.–30. November 2026", "21–30 November 2026",
        "November 21–30, 2026"
      ),
      (
        "2026-11-21", "2026-12-03", "21. November – 3. Dezember 2026",
        "21 November – 3 December 2026", "November 21 – December 3, 2026"
      ),
      (
        "2026-11-21", "2027-11-21", "21. November 2026 – 21. November 2027",
        "21 November 2026 – 21 November 2027", "November 21, 2026 – November 21, 2027"
      ),
      (
        "2026-11-21", nil, "ab 21. November 2026", "from 21 November 2026", "from November 21, 2026"
      ),
      (
        nil, "2026-11-21", "bis 21. November 2026", "until 21 November 2026",
        "until November 21, 2026"
      ),
      (nil, nil, "", "", ""), ("2026-11-21", "2026-11-20", "", "", ""),
    ] as [(String?, String?, String, String, String)])
  func rangesShareWhatTheirDaysHaveInCommon(
    _ first: String?, _ last: String?, _ german: String, _ british: String, _ american: String
  ) throws {
    let range = try DayRange(
      from: first.map { try Day(parsing: $0) }, through: last.map { try Day(parsing: $0) })
    #expect(formats.map { $0.days(range) } == [german, british, american])
  }

  @Test func otherStylesWriteBothDaysInFull() throws {
    let range = try DayRange(from: Day(parsing: "2026-11-21"), through: Day(parsing: "2026-11-30"))
    #expect(
      formats.map { $0.days(range, .medium) } == [
        "21.11.2026 – 30.11.2026", "21 Nov 2026 – 30 Nov 2026", "Nov 21, 2026 – Nov 30, 2026",
      ])
  }

  @Test(
    arguments: [
      ([], "", "", ""), (["A"], "A", "A", "A"), (["A", "B"], "A und B", "A and B", "A and B"),
      (["A", "B", "C"], "A, B und C", "A, B and C", "A, B, and C"),
    ] as [([String], String, String, String)])
  func listsEndInAnd(_ items: [String], _ german: String, _ british: String, _ american: String) {
    #expect(formats.map { $0.list(items) } == [german, british, american])
  }

  @Test(arguments: [
    ("1 day", "1~Tag", "1~Tag", "1~day"), ("30 days", "30~Tage", "30~Tagen", "30~days"),
    ("0 days", "0~Tage", "0~Tagen", "0~days"), ("1 week", "1~Woche", "1~Woche", "1~week"),
    ("2 weeks", "2~Wochen", "2~Wochen", "2~weeks"), ("1 month", "1~Monat", "1~Monat", "1~month"),
    ("12 months", "12~Monate", "12~Monaten", "12~months"), ("1 year", "1~Jahr", "1~Jahr", "1~year"),
    ("2 years", "2~Jahre", "2~Jahren", "2~years"),
    ("1000 days", "1.000~Tage", "1.000~Tagen", "1,000~days"),
  ])
  func spansAreCounted(
    _ span: String, _ german: String, _ afterPreposition: String, _ english: String
  ) throws {
    let span = try CalendarSpan(parsing: span)
    #expect(plain(LanguageFormat(.german).span(span)) == german)
    #expect(plain(LanguageFormat(.german).span(span, .afterPreposition)) == afterPreposition)
    #expect(plain(LanguageFormat(.english).span(span)) == english)
    #expect(plain(LanguageFormat(.english).span(span, .afterPreposition)) == english)
  }

  @Test func oneThingIsSingular() {
    for format in formats {
      #expect([0, 1, 2, 11, -1].map { format.plural($0) } == [.other, .one, .other, .other, .one])
    }
  }

  @Test func austriaAndSwitzerlandDiffer() throws {
    let amount = try Money(parsing: "1234567.50 CHF")
    let day = try Day(parsing: "2026-01-05")
    let austrian = try format("de-AT")
    #expect(plain(austrian.money(amount)) == "1.234.567,50~CHF")
    #expect(austrian.day(day) == "5. Jänner 2026")
    let swiss = try format("de-CH")
    #expect(plain(swiss.money(amount)) == "CHF~1’234’567.50")
    #expect(swiss.day(day) == "5. Januar 2026")
    #expect(try format("de-DE").day(day) == "5. Januar 2026")
    #expect(try format("en-IE").day(day) == "5 January 2026")
  }

  @Test func languagesWithoutATableGetTheFormsOfTheISO() throws {
    let format = try format("fi")
    #expect(try plain(format.money(Money(parsing: "-1234.50 EUR"))) == "_1234.50~EUR")
    #expect(try plain(format.rate(Rate(parsing: "2.5 %"))) == "2.5~%")
    let day = try Day(parsing: "2026-03-01")
    for style in DayStyle.allCases where style != .month {
      #expect(format.day(day, style) == "2026-03-01")
    }
    #expect(format.day(day, .month) == "2026-03")
    let days = DayRange(from: day, through: day.adding(days: 3))
    #expect(format.days(days) == "2026-03-01/2026-03-04")
    #expect(format.days(DayRange(from: day, through: nil)) == "2026-03-01/..")
    #expect(format.days(DayRange(from: nil, through: day)) == "../2026-03-01")
    #expect(format.list(["A", "B", "C"]) == "A, B, C")
    #expect(format.span(CalendarSpan(30, .day)) == "P30D")
    #expect(format.number(1_234_567) == "1234567")
  }

  @Test func everyMonthAndWeekdayHasItsName() throws {
    let start = try Day(parsing: "2026-01-05")
    for format in formats {
      let months = Set((0..<12).map { format.day(start.adding(months: $0), .month) })
      let short = Set((0..<12).map { format.day(start.adding(months: $0), .medium) })
      let weekdays = Set(
        (0..<7).map { format.day(start.adding(days: $0), .full).prefix { $0 != "," } })
      #expect(months.count == 12 && short.count == 12 && weekdays.count == 7)
    }
    #expect(LanguageFormat(.german).day(start, .full) == "Montag, 5. Januar 2026")
  }

  @Test func clocksShowHoursAndMinutes() {
    #expect(TimeOfDay(hour: 9, minute: 5).map { LanguageFormat(.german).time($0) } == "09:05")
  }

  private let formats = [
    LanguageFormat(.german), LanguageFormat(.english),
    LanguageFormat(Language(tag: "en-US") ?? .english),
  ]

  private func format(_ tag: String) throws -> LanguageFormat {
    LanguageFormat(try #require(Language(tag: tag)))
  }

  private func plain(_ text: String) -> String {
    String(
      text.map { character in
        character == "\u{A0}" ? "~" : character == "\u{2212}" ? "_" : character
      })
  }
}
