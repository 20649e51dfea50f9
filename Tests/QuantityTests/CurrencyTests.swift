import Quantity
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("EUR", 2, 100), ("CHF", 2, 100), ("JPY", 0, 1), ("ISK", 0, 1), ("KWD", 3, 1000),
    ("TND", 3, 1000), ("CLF", 4, 10_000), ("UYW", 4, 10_000), ("MGA", 2, 100), ("XCG", 2, 100),
    ("HRK", 2, 100),
  ])
  func aCodeOfTheListHasItsDecimals(_ code: String, _ decimals: Int, _ units: Int64) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.code == code)
    #expect(currency.description == code)
    #expect(currency.decimals == decimals)
    #expect(currency.minorUnitsPerUnit == units)
  }

  @Test(arguments: ["", "EU", "EURO", "eur", "Eur", "XXX", "XAU", "ABC", "E R", "ÄUR", "€", "12A"])
  func anythingElseIsNoCurrency(_ code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test func theListIsSortedWithoutRepeats() {
    let codes = Currency.all.map(\.code)
    #expect(codes == Set(codes).sorted())
    #expect(Currency.all.filter { $0.decimals == 0 }.count == 17)
    #expect(Currency.all.filter { $0.decimals == 3 }.count == 7)
    #expect(Currency.all.filter { $0.decimals == 4 }.count == 2)
    #expect(Currency.all.allSatisfy { Currency(code: $0.code) == $0 })
    #expect(Currency(code: "EUR") == .euro)
  }
}
