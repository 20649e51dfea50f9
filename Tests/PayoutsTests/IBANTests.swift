import Payouts
import TestSupport
import Testing

@Suite struct IBANTests {
  /// Examples that the registry of ISO 13616 prints, and one with blanks and small letters.
  @Test(arguments: [
    "DE89370400440532013000", "AT611904300234573201", "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S", "GB29NWBK60161331926819", "CH9300762011623852957",
    "de89 3704 0044 0532 0130 00", "FR1420041010050500013M02606",
  ])
  func printedNumbersAreTaken(text: String) throws {
    #expect(try !IBAN(text).text.contains(" "))
  }

  @Test(arguments: [
    ("DE88370400440532013000", IBAN.Flaw.checkDigits), ("DE8937040044053201300", .length(22)),
    ("US89370400440532013000", .unknownCountry), ("", .shape), ("DE8", .shape),
    ("8937DE0400440532013000", .shape), ("DE8937040044053201300ß", .shape),
    ("DEAB370400440532013000", .shape), ("NO93860111179470", .length(15)),
  ])
  func otherTextsAreRefusedForTheirReason(text: String, flaw: IBAN.Flaw) {
    #expect(throws: flaw) { try IBAN(text) }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func anyOneDigitWrongIsFound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let right = Array("DE89370400440532013000".utf8)
    for place in 2..<right.count {
      var wrong = right
      let digit = UInt8.random(in: 1...9, using: &random)
      wrong[place] = (wrong[place] - 48 + digit) % 10 + 48
      #expect(throws: IBAN.Flaw.checkDigits) { try IBAN(String(decoding: wrong, as: UTF8.self)) }
    }
  }

  @Test func maskedItCannotBeUsed() throws {
    #expect(try IBAN("DE89370400440532013000").masked == "DE89…3000")
  }
}
