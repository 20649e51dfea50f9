import Quantity
import TestSupport
import Testing

@Suite struct RateTests {
  @Test(arguments: [
    ("5 %", 50_000, "5 %"), ("5%", 50_000, "5 %"), ("2.5 %", 25_000, "2.5 %"),
    ("0 %", 0, "0 %"), ("0.0001 %", 1, "0.0001 %"), ("33.3333 %", 333_333, "33.3333 %"),
    ("100 %", 1_000_000, "100 %"), ("2.50 %", 25_000, "2.5 %"), ("1000 %", 10_000_000, "1000 %"),
  ])
  func aRateIsReadAsWritten(_ text: String, _ parts: Int64, _ written: String) throws {
    let rate = try Rate(parsing: text)
    #expect(rate.partsPerMillion == parts)
    #expect(rate.description == written)
    #expect(try Rate(parsing: rate.description) == rate)
  }

  @Test(
    arguments: [
      ("", .shape), ("5", .shape), ("%", .shape), ("-5 %", .shape), ("+5 %", .shape),
      ("5  %", .shape), ("5 % ", .shape), ("2,5 %", .shape), (".5 %", .shape), ("5. %", .shape),
      ("05 %", .shape), ("5 %%", .shape), ("5 percent", .shape), ("0.00001 %", .decimals),
      ("1000.0001 %", .tooLarge), ("1001 %", .tooLarge), ("99999999999999999999 %", .tooLarge),
      ("9.\(String(repeating: "9", count: 40)) %", .decimals),
    ] as [(String, Rate.ParsingError)])
  func anythingElseIsNoRate(_ text: String, _ expected: Rate.ParsingError) {
    let error = #expect(throws: Rate.ParsingError.self) { try Rate(parsing: text) }
    #expect(error == expected)
  }

  @Test(
    arguments: [
      ("10 %", 12_345, 1235, 1234, 1234, 1235), ("10 %", -12_345, -1235, -1234, -1234, -1235),
      ("2.5 %", 100, 3, 2, 2, 3), ("0 %", 999, 0, 0, 0, 0), ("100 %", .max, .max, .max, .max, .max),
    ] as [(String, Int64, Int64, Int64, Int64, Int64)])
  func aShareIsRoundedAsNamed(
    _ rate: String, _ amount: Int64, _ commercial: Int64, _ even: Int64, _ down: Int64, _ up: Int64
  ) throws {
    let rate = try Rate(parsing: rate)
    let money = Money(minorUnits: amount, currency: .euro)
    #expect(try rate.applied(to: money).minorUnits == commercial)
    #expect(try rate.applied(to: money, rounding: .halfEven).minorUnits == even)
    #expect(try rate.applied(to: money, rounding: .down).minorUnits == down)
    #expect(try rate.applied(to: money, rounding: .up).minorUnits == up)
  }

  @Test func aShareThatDoesNotFitIsAnError() throws {
    let most = Money(minorUnits: .max, currency: .euro)
    #expect(throws: MoneyError.overflow) { try Rate(parsing: "101 %").applied(to: most) }
  }

  @Test(arguments: 0..<4)
  func sharesAgreeWithPythonsDecimals(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var input = ""
    var expected = ""
    for _ in 0..<500 {
      let shift = Int64.random(in: 8...60, using: &generator)
      let amount = Int64.random(in: .min ... .max, using: &generator) >> shift
      let rate = Rate(partsPerMillion: Int64.random(in: 0...2_000_000, using: &generator))
      input += "\(amount) \(rate.partsPerMillion)\n"
      let money = Money(minorUnits: amount, currency: .euro)
      for rounding in [Rounding.halfAwayFromZero, .halfEven, .down, .up] {
        expected += try "\(rate.applied(to: money, rounding: rounding).minorUnits) "
      }
    }
    let script = """
      import sys
      from decimal import *
      getcontext().prec = 60
      for line in sys.stdin:
          amount, parts = map(Decimal, line.split())
          for way in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP):
              print(int((amount * parts / 1000000).quantize(Decimal(1), way)), end=' ')
      """
    if let output = try Python.output(of: script, input: input.utf8) {
      #expect(output == expected)
    }
  }

  @Test(arguments: [
    ("19 %", 11_900, 1_900), ("19 %", 5_000, 798), ("19 %", 3, 0), ("19 %", 4, 1),
    ("19 %", -5_000, -798), ("7 %", 10_700, 700), ("0 %", 5_000, 0), ("100 %", 5, 3),
    ("19 %", .max, 1_472_639_232_775_132_272),
  ] as [(String, Int64, Int64)])
  func whatIsInAnAmountAndTheRestComeToIt(text: String, amount: Int64, share: Int64) throws {
    let rate = try Rate(parsing: text)
    #expect(rate.included(in: Money(minorUnits: amount, currency: .euro)).minorUnits == share)
    // The rest is what the rate, put on top, comes to the amount with: to a minor unit.
    let rest = Money(minorUnits: amount - share, currency: .euro)
    #expect(abs(try rate.applied(to: rest).minorUnits - share) <= 1)
  }
}
