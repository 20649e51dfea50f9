import Quantity
import TestSupport
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("25.00 EUR", 2500), ("25 EUR", 2500), ("0 EUR", 0), ("0.05 EUR", 5), ("-0.50 EUR", -50),
    ("1234567.89 EUR", 123_456_789), ("2500 JPY", 2500), ("1.234 KWD", 1234), ("7 KWD", 7000),
    ("1.0000 CLF", 10_000), ("10000000000000.00 EUR", Money.minorUnitsMax),
    ("-10000000000000.00 EUR", -Money.minorUnitsMax), ("1000000000000000 JPY", Money.minorUnitsMax),
  ])
  func anAmountIsReadAsWritten(_ text: String, _ minorUnits: Int64) throws {
    let amount = try Money(parsing: text)
    #expect(amount.minorUnits == minorUnits)
    #expect(amount.currency.code == String(text.suffix(3)))
  }

  @Test(
    arguments: [
      ("", .shape), ("25", .shape), ("25.00", .shape), ("EUR", .shape), ("EUR 25", .shape),
      ("25.00EUR", .shape), ("25.00  EUR", .shape), (" 25.00 EUR", .shape), ("25.00 EUR ", .shape),
      ("25,00 EUR", .shape), ("1,000.00 EUR", .shape), ("+25.00 EUR", .shape), ("--5 EUR", .shape),
      ("- 5 EUR", .shape), (".50 EUR", .shape), ("25. EUR", .shape), ("025.00 EUR", .shape),
      ("00 EUR", .shape), ("1e2 EUR", .shape), ("25.00 €", .unknownCurrency("€")),
      ("25.00 EURO", .shape), ("٢٥ EUR", .shape), ("25\u{A0}EUR", .shape),
      ("25.00 eur", .unknownCurrency("eur")), ("25.00 XYZ", .unknownCurrency("XYZ")),
      ("25.0 EUR", .decimals(.euro)), ("25.000 EUR", .decimals(.euro)),
      ("10000000000000.01 EUR", .tooLarge),
      ("-10000000000000.01 EUR", .tooLarge), ("1000000000000001 JPY", .tooLarge),
      ("92233720368547758.08 EUR", .tooLarge), ("99999999999999999999999 EUR", .tooLarge),
      (String(repeating: "9", count: 99) + " CLF", .tooLarge),
      ("9223372036854775808 JPY", .tooLarge),
      ("-92233720368547758.09 EUR", .tooLarge),
    ] as [(String, Money.ParsingError)])
  func anythingElseIsNoAmount(_ text: String, _ expected: Money.ParsingError) {
    let error = #expect(throws: Money.ParsingError.self) { try Money(parsing: text) }
    #expect(error == expected)
  }

  @Test(arguments: 0..<20)
  func whatIsWrittenIsReadBack(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for currency in Currency.all {
      let bits = Int.random(in: 1...50, using: &generator)
      let minorUnits = Int64.random(in: .min ... .max, using: &generator) >> (64 - bits)
      let amount = Money(minorUnits: minorUnits, currency: currency)
      #expect(try Money(parsing: amount.description) == amount)
    }
  }

  @Test func sumsAreExactEvenWhenTheyLeaveTheRangeInBetween() throws {
    let most = euros(.max)
    #expect(
      try Money.sum([most, most, euros(-.max), euros(-.max), euros(5)], in: .euro) == euros(5))
    #expect(try Money.sum([], in: .euro) == .zero(.euro))
    #expect(throws: MoneyError.overflow) { try Money.sum([most, euros(1)], in: .euro) }
    #expect(try Money.sum([euros(.min), euros(-1), euros(1)], in: .euro) == euros(.min))
  }

  @Test func resultsThatDoNotFitAreErrors() throws {
    #expect(try euros(3).adding(euros(4)) == euros(7))
    #expect(try euros(3).subtracting(euros(4)) == euros(-1))
    #expect(try euros(3).negated() == euros(-3))
    #expect(try euros(-3).multiplied(by: 4) == euros(-12))
    #expect(throws: MoneyError.overflow) { try euros(.max).adding(euros(1)) }
    #expect(throws: MoneyError.overflow) { try euros(.min).subtracting(euros(1)) }
    #expect(throws: MoneyError.overflow) { try euros(.min).negated() }
    #expect(throws: MoneyError.overflow) { try euros(.max).multiplied(by: 2) }
  }

  @Test func currenciesAreNeverMixed() async throws {
    let yen = try Money(parsing: "1 JPY")
    let mixed = MoneyError.differentCurrencies(.euro, yen.currency)
    #expect(throws: mixed) { try euros(1).adding(yen) }
    #expect(throws: mixed) { try euros(1).subtracting(yen) }
    #expect(throws: mixed) { try Money.sum([euros(1), yen], in: .euro) }
    #expect(euros(1) < euros(2))
    await #expect(processExitsWith: .failure) {
      _ = try Money(parsing: "1 EUR") < Money(parsing: "1 JPY")
    }
  }

  @Test(
    arguments: [
      (100, [1, 1, 1], [34, 33, 33]), (-100, [1, 1, 1], [-34, -33, -33]), (0, [1, 2], [0, 0]),
      (5, [0, 1, 0], [0, 5, 0]), (1, [1, 1, 1, 1], [1, 0, 0, 0]), (10, [3, 3, 1], [4, 4, 2]),
      (101, [50, 50], [51, 50]), (7, [1, 2, 4], [1, 2, 4]), (2, [5, 3, 2], [1, 1, 0]),
      (Int64.max, [1, 1], [4_611_686_018_427_387_904, 4_611_686_018_427_387_903]),
      (Int64.min, [1], [.min]),
    ] as [(Int64, [Int64], [Int64])])
  func whatIsSharedOutGoesByLargestRemainder(
    _ total: Int64, _ weights: [Int64], _ expected: [Int64]
  ) {
    #expect(euros(total).allocated(by: weights) == expected.map(euros))
  }

  @Test(arguments: 0..<20)
  func sharesAddUpAndAreWithinOneMinorUnitOfExact(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let total = Int64.random(in: -100_000...100_000, using: &generator)
      let weights = (0..<Int.random(in: 1...9, using: &generator)).map { index in
        Int64.random(in: (index == 0 ? 1 : 0)...1000, using: &generator)
      }
      let parts = euros(total).allocated(by: weights)
      #expect(try Money.sum(parts, in: .euro) == euros(total))
      let weightSum = weights.reduce(0, +)
      for (part, weight) in zip(parts, weights) {
        #expect(abs(part.minorUnits * weightSum - total * weight) < weightSum)
        #expect(weight > 0 || part.isZero)
      }
    }
  }

  private func euros(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, currency: .euro)
  }
}
