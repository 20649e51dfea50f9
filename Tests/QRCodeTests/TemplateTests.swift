import QRCode
import Testing
import TestSupport

/// Symbols without encoding, compared module by module with libqrencode's.
@Suite struct TemplateTests {
  static let prefixes = [
    "", "A", "HTTPS://EXAMPLE.ORG/R/", "HTTPS://EXAMPLE.COM/R/",
    "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/",
    "HTTPS://WWW.LINDENHOF-SOLAR.EXAMPLE/EMPFEHLEN/SEIT-2026/R/",
    String(repeating: "HTTPS://LONG.EXAMPLE/", count: 8),
  ]

  @Test(arguments: prefixes, [5, 8, 9, 10, 19, 20])
  func symbolsAreThoseOfTheLibrary(prefix: String, length: Int) throws {
    let level = QRLevel.allCases[length % 4]
    let template = try QRTemplate(prefix: prefix, codeLength: length, level: level)
    var generator = SeededGenerator(seed: UInt64(length))
    var symbol = template.blank
    for _ in 0..<6 {
      let code = Self.code(length, &generator)
      template.encode(Array(code.utf8).span, into: &symbol)
      let rows = try Reference.rows(
        prefix + code, version: template.version, level: template.level, mask: template.mask)
      #expect(symbol.rows == rows, "\(prefix)\(code)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func manyCodesOfOneProgramme(seed: UInt64) throws {
    let prefix = "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/"
    let template = try QRTemplate(prefix: prefix, codeLength: 10)
    var generator = SeededGenerator(seed: seed)
    var symbol = template.blank
    for _ in 0..<500 {
      let code = Self.code(10, &generator)
      template.encode(Array(code.utf8).span, into: &symbol)
      let rows = try Reference.rows(
        prefix + code, version: template.version, level: template.level, mask: template.mask)
      if symbol.rows != rows { Issue.record("\(code) differs") }
    }
  }

  @Test func theVersionIsTheSmallestAndTheLevelTheHighestInIt() throws {
    // 32 characters: version 3 at M holds 61, at Q 47; version 2 at M holds 38, at Q 29.
    let template = try QRTemplate(prefix: "HTTPS://EXAMPLE.ORG/R/", codeLength: 10)
    #expect(template.version == 2)
    #expect(template.level == .medium)
    let longer = try QRTemplate(prefix: "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/", codeLength: 10)
    #expect(longer.version == 3)
    #expect(longer.level == .quartile)
    let high = try QRTemplate(prefix: "HTTPS://EXAMPLE.ORG/R/", codeLength: 10, level: .high)
    #expect(high.version == 3)
    #expect(high.level == .high)
  }

  @Test func theSameLinkGivesTheSameTemplate() throws {
    let first = try QRTemplate(prefix: "HTTPS://EXAMPLE.ORG/R/", codeLength: 10)
    let second = try QRTemplate(prefix: "HTTPS://EXAMPLE.ORG/R/", codeLength: 10)
    #expect(first.mask == second.mask)
    #expect(first.symbol(of: "7F3K9QXM2T") == second.symbol(of: "7F3K9QXM2T"))
  }

  static let flaws: [(prefix: String, flaw: QRFlaw)] = [
    ("HTTPS://EXAMPLE.ORG/r/", .notAlphanumeric(byteOffset: 20)),
    ("HTTPS://BÜRGER.EXAMPLE/", .notAlphanumeric(byteOffset: 9)),
    ("HTTPS://EXAMPLE.ORG/?REF=", .notAlphanumeric(byteOffset: 20)),
    (String(repeating: "A", count: 357), .tooLong),
    (String(repeating: "A", count: 5_000), .tooLong),
  ]

  @Test(arguments: flaws.indices) func otherLinksSayWhy(row: Int) throws {
    let (prefix, flaw) = Self.flaws[row]
    #expect(throws: flaw) { try QRTemplate(prefix: prefix, codeLength: 10) }
  }

  @Test func theLongestLinkFits() throws {
    let template = try QRTemplate(prefix: String(repeating: "A", count: 356), codeLength: 10)
    #expect(template.version == QRSymbol.largestVersion)
  }

  private static func code(_ length: Int, _ generator: inout SeededGenerator) -> String {
    let symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return String((0..<length).map { _ in symbols.randomElement(using: &generator) ?? "0" })
  }

  /// Any mask reads alike, but the library's choice is the standard's: no large areas of one kind.
  @Test(arguments: ["HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/", "HTTPS://A.EXAMPLE/R/"])
  func theMaskIsOneThatTheLibraryChoosesOften(prefix: String) throws {
    var generator = SeededGenerator(seed: 7)
    let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var counts = Array(repeating: 0, count: 8)
    for _ in 0..<160 {
      let code = (0..<10).compactMap { _ in symbols.randomElement(using: &generator) }
      counts[try QRSymbol(prefix + String(code)).mask] += 1
    }
    let mask = try QRTemplate(prefix: prefix, codeLength: 10).mask
    #expect(counts[mask] > 160 / 8, "\(mask) of \(counts)")
  }
}
