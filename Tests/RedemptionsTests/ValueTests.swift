import Quantity
import Redemptions
import Testing

@Suite struct ValueTests {
  struct AmountRow: Sendable, CustomTestStringConvertible {
    var testDescription: String { "\(text) \(style) \(decimals)" }
    var text: String
    var style: DecimalStyle
    var decimals: Int
    var expected: String

    init(_ text: String, _ style: DecimalStyle, _ expected: String, _ decimals: Int = 2) {
      (self.text, self.style, self.decimals, self.expected) = (text, style, decimals, expected)
    }
  }

  static let amounts: [AmountRow] = [
    AmountRow("12.50", .dot, "1250"), AmountRow("12.5", .dot, "1250"),
    AmountRow("12", .dot, "1200"),
    AmountRow("0.05", .dot, "5"), AmountRow(".50", .dot, "50"), AmountRow("12.", .dot, "shape"),
    AmountRow("1,234.56", .dot, "123456"), AmountRow("1.234,56", .comma, "123456"),
    AmountRow("1.234.567,89", .comma, "123456789"), AmountRow("1234,56", .comma, "123456"),
    AmountRow("1'234.50", .dot, "123450"), AmountRow("1’234.50", .dot, "123450"),
    AmountRow("1 234,50", .comma, "123450"), AmountRow("1\u{A0}234,50", .comma, "123450"),
    AmountRow("1\u{202F}234,50", .comma, "123450"),
    AmountRow("(50.00)", .dot, "-5000"), AmountRow("50.00-", .dot, "-5000"),
    AmountRow("-50.00", .dot, "-5000"), AmountRow("\u{2212}50.00", .dot, "-5000"),
    AmountRow("+50.00", .dot, "5000"), AmountRow("-(50.00)", .dot, "shape"),
    AmountRow("--5", .dot, "shape"), AmountRow("-5-", .dot, "shape"),
    AmountRow("RM 1,234.56", .dot, "123456"), AmountRow("€ 12,00", .comma, "1200"),
    AmountRow("12,00 €", .comma, "1200"), AmountRow("12.00 EUR", .dot, "1200"),
    AmountRow("EUR 12.00", .dot, "1200"), AmountRow("$1,234.56", .dot, "123456"),
    AmountRow("-$5.00", .dot, "-500"), AmountRow("$-5.00", .dot, "-500"),
    AmountRow("'12.50", .dot, "1250"),
    AmountRow("1e3", .dot, "shape"), AmountRow("NaN", .dot, "shape"), AmountRow("", .dot, "shape"),
    AmountRow("inf", .dot, "shape"), AmountRow("0x10", .dot, "shape"),
    AmountRow("12.345", .dot, "tooPrecise"), AmountRow("12.3400", .dot, "1234"),
    AmountRow("12,34", .dot, "shape"), AmountRow("1,23,456.00", .dot, "shape"),
    AmountRow("1,234,56", .dot, "shape"), AmountRow("12.34.56", .dot, "shape"),
    AmountRow("1.234,56", .either, "123456"), AmountRow("1,234.56", .either, "123456"),
    AmountRow("1.234", .either, "ambiguous"), AmountRow("1,234", .either, "ambiguous"),
    AmountRow("1.234.567", .either, "123456700"), AmountRow("12,5", .either, "1250"),
    AmountRow("1,234", .either, "1234", 0), AmountRow("1'234,50", .either, "123450"),
    AmountRow("1250", .dot, "1250", 0), AmountRow("1.234", .dot, "1234", 3),
    AmountRow("12.5", .dot, "tooPrecise", 0),
    AmountRow("10000000000000.00", .dot, "1000000000000000"),
    AmountRow("-10000000000000.00", .dot, "-1000000000000000"),
    AmountRow("10000000000000.01", .dot, "tooLarge"),
    AmountRow("1000000000000001", .dot, "tooLarge", 0),
    AmountRow("92233720368547758.07", .dot, "tooLarge"),
    AmountRow("92233720368547758.08", .dot, "tooLarge"),
    AmountRow("99999999999999999999999999999999999999999999", .dot, "shape"),
    AmountRow("１２", .dot, "shape"), AmountRow("abc", .dot, "shape"), AmountRow("-", .dot, "shape"),
  ]

  @Test(arguments: amounts) func amountsAreReadStrictly(_ row: AmountRow) {
    let text = Array(row.text.utf8)
    do throws(AmountFlaw) {
      let units = try AmountReader(row.style).minorUnits(text.span, decimals: row.decimals)
      #expect("\(units)" == row.expected)
    } catch {
      #expect("\(error)" == row.expected)
    }
  }

  @Test func stripeCountsSomeCurrenciesOtherwise() throws {
    func units(_ value: Int64, _ code: String) throws -> Int64 {
      try AmountUnits.stripe.minorUnits(value, try #require(Currency(code: code)))
    }
    #expect(try units(1250, "EUR") == 1250)
    #expect(try units(500, "JPY") == 500)
    #expect(try units(50_000, "ISK") == 500)
    #expect(try units(500, "MGA") == 50_000)
    #expect(throws: AmountFlaw.tooPrecise) { try units(50_050, "ISK") }
    #expect(throws: AmountFlaw.tooLarge) { try units(.max, "MGA") }
    #expect(throws: AmountFlaw.tooLarge) { try units(Money.minorUnitsMax / 100 + 1, "MGA") }
  }

  struct TimeRow: Sendable, CustomTestStringConvertible {
    var testDescription: String { text }
    var text: String
    var expected: String
    var order: DateOrder?

    init(_ text: String, _ expected: String, _ order: DateOrder? = nil) {
      (self.text, self.expected, self.order) = (text, expected, order)
    }
  }

  static let times = [
    TimeRow("2026-05-11 09:55:16 -0400", "2026-05-11T13:55:16Z"),
    TimeRow("2026-05-11T09:55:16+02:00", "2026-05-11T07:55:16Z"),
    TimeRow("2026-05-11T09:55:16.25Z", "2026-05-11T09:55:16.250Z"),
    TimeRow("2026-05-11T09:55:16.123456789Z", "2026-05-11T09:55:16.123Z"),
    TimeRow("2026-05-11 09:55:16 UTC", "2026-05-11T09:55:16Z"),
    TimeRow("2026-05-11 09:55:16 CEST", "2026-05-11T07:55:16Z"),
    TimeRow("2026-05-11 09:55:16 PST", "2026-05-11T17:55:16Z"),
    TimeRow("2026-05-11 09:55:16", "2026-05-11T07:55:16Z"),
    TimeRow("2026-05-11T09:55", "2026-05-11T07:55:00Z"),
    TimeRow("2026-01-11", "2026-01-10T23:00:00Z"),
    TimeRow("11.05.2026 09:55", "2026-05-11T07:55:00Z"),
    TimeRow("1.5.26", "2026-04-30T22:00:00Z"),
    TimeRow("23/07/2026", "2026-07-22T22:00:00Z"),
    TimeRow("07/23/2026 2:05:06 PM", "2026-07-23T12:05:06Z"),
    TimeRow("03/04/2026 12:00:00 AM", "2026-04-02T22:00:00Z", .dayFirst),
    TimeRow("03/04/2026", "2026-03-03T23:00:00Z", .monthFirst),
    TimeRow("1767225600", "2026-01-01T00:00:00Z"),
    TimeRow("1767225600.5", "2026-01-01T00:00:00.500Z"),
    TimeRow("1767225600250", "2026-01-01T00:00:00.250Z"),
    TimeRow("1526810289280000000", "2018-05-20T09:58:09.280Z"),
    TimeRow("9223372036854775807", "2262-04-11T23:47:16.854Z"),
    TimeRow("9223372036854775808", "shape"), TimeRow("9999999999999999999", "shape"),
    TimeRow("9223372036854775808.5", "shape"), TimeRow("-9999999999999999999", "shape"),
    // In the gap of 29 March, an hour later; in the overlap of 25 October, the first of two.
    TimeRow("2026-03-29 02:30:00", "2026-03-29T01:30:00Z"),
    TimeRow("2026-10-25 02:30:00", "2026-10-25T00:30:00Z ambiguous"),
    TimeRow("2026-02-30 10:00", "noSuchTime"), TimeRow("2026-05-11 25:00", "noSuchTime"),
    TimeRow("2026-13-01", "noSuchTime"), TimeRow("31.04.2026", "noSuchTime"),
    TimeRow("03/04/2026", "dayOrMonth"), TimeRow("yesterday", "shape"), TimeRow("", "shape"),
    TimeRow("2026-05-11 09:55:16 CST", "unknownZone"), TimeRow("2026-05", "shape"),
    TimeRow("2026-05-11T", "shape"), TimeRow("12", "shape"), TimeRow("2026-05-11 9:5", "shape"),
    TimeRow("2026-05-11 09:55:16 +25:00", "noSuchTime"),
  ]

  @Test(arguments: times) func timesAreReadStrictly(_ row: TimeRow) throws {
    let zone = try #require(Sample.zone("Europe/Berlin"))
    let reader = TimeReader(zone, order: row.order)
    do throws(TimeFlaw) {
      let time = try reader.read(Array(row.text.utf8).span)
      #expect("\(time.instant)\(time.isAmbiguous ? " ambiguous" : "")" == row.expected)
    } catch {
      #expect("\(error)" == row.expected)
    }
  }

  @Test(arguments: [
    (" Jana.Beispiel+x@GoogleMail.com ", "janabeispiel@gmail.com"),
    ("jana.beispiel@gmail.com", "janabeispiel@gmail.com"),
    ("jana+shop@icloud.com", "jana@icloud.com"), ("jana+a@outlook.de", "jana@outlook.de"),
    ("jana+a@proton.me", "jana@proton.me"), ("jana-shop@yahoo.de", "jana@yahoo.de"),
    ("jana+a@yahoo.de", "jana+a@yahoo.de"), ("shop@jana.fastmail.com", "jana@fastmail.com"),
    ("jana+a@fastmail.com", "jana@fastmail.com"), ("jana+a@yandex.ru", "jana@yandex.ru"),
    ("Jana.B+a@example.org", "jana.b+a@example.org"), ("'jana@example.org", "jana@example.org"),
    ("+tag@gmail.com", "+tag@gmail.com"), ("JÜRGEN@example.org", "jürgen@example.org"),
    ("ju\u{308}rgen@example.org", "jürgen@example.org"),
    ("jürgen@EXÄMPLE.org", "jürgen@xn--exmple-cua.org"),
    ("mia@exa\u{308}mple.org", "mia@xn--exmple-cua.org"),
    ("mia@xn--exmple-cua.org", "mia@xn--exmple-cua.org"),
    ("mia+x@münchen.bücher.example", "mia+x@xn--mnchen-3ya.xn--bcher-kva.example"),
    ("mia@straße.example", "mia@xn--strae-oqa.example"), ("w@例え.テスト", "w@xn--r8jz45g.xn--zckzah"),
    ("Ǘ@example.org", "ǘ@example.org"), ("u\u{308}\u{301}@example.org", "ǘ@example.org"),
    ("\u{1F71}@example.org", "\u{3AC}@example.org"),
  ])
  func mailboxesHaveOneForm(_ address: String, _ canonical: String) {
    // Texts are equal whatever their scalars are; bytes are what is hashed.
    #expect(CanonicalEmail.canonical(address).map { Array($0.utf8) } == Array(canonical.utf8))
  }

  @Test(arguments: ["", "jana", "@example.org", "jana@", "jana@example", "a b@example.org"])
  func whatIsNoAddressHasNone(_ text: String) {
    #expect(CanonicalEmail.canonical(text) == nil)
  }

  @Test(arguments: [
    ("+49 (0)30 1234567", "DE", "+49301234567"), ("030 / 123 45-67", "DE", "+49301234567"),
    ("0049 30 1234567", "AT", "+49301234567"), ("01 234 56 78", "AT", "+4312345678"),
    ("'+31612345678", "DE", "+31612345678"),
  ])
  func telephoneNumbersAreInternational(_ text: String, _ country: String, _ phone: String) {
    #expect(FoldedText.phone(text, country: country) == phone)
    #expect(FoldedText.phone("12 34", country: country) == nil)
  }

  @Test func addressesAreFoldedOverTheirSpellings() {
    let one = FoldedText.address(
      country: "DE", postcode: "K2P 2L8", street: "Lindenstraße 12 a")
    for street in ["Lindenstr. 12a", "LINDENSTRASSE 12a", "Linden Strasse 12 A"] {
      #expect(FoldedText.address(country: "de", postcode: "k2p2l8", street: street) == one)
    }
    #expect(FoldedText.address(country: "DE", postcode: "K2P 2L8", street: "Lindenstr. 13") != one)
  }

  @Test func namesAreTheSameInAnyOrderAndSpelling() {
    #expect(FoldedText.name("Jürgen Groß") == FoldedText.name("GROSS, Juergen"))
    #expect(FoldedText.name("José") == FoldedText.name("Jose"))
  }

  /// Examples of Postel's paper and of the tables that libraries test with.
  @Test(arguments: [
    ("mueller", "657"), ("meier", "67"), ("mayr", "67"), ("wikipedia", "3412"),
    ("breschnew", "17863"), ("lueneburg", "56174"), ("schmidt", "862"), ("schmitt", "862"),
    ("christian", "47826"), ("philipp", "351"), ("xaver", "4837"),
  ])
  func namesThatSoundAlikeHaveOneCode(_ word: String, _ code: String) {
    #expect(ColognePhonetics.code(word) == code)
  }

  @Test func hashesDifferByPurposeAndKey() {
    let other = FactKeys(programKey: Array("another key".utf8))
    let all = FactKeys.Purpose.allCases.map { Sample.keys.hash("jana@example.org", as: $0) }
    #expect(Set(all).count == all.count)
    #expect(!all.contains(other.hash("jana@example.org", as: .email)))
    #expect(all.first == Sample.keys.hash("jana@example.org", as: .order))
  }
}
