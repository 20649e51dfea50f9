import Codes
import Testing
import TestSupport

@Suite struct CodeReaderTests {
  @Test func formsOfOneCodeAreReadAsIt() throws {
    let code = Samples.codes(.standard, count: 1, seed: 11)[0]
    let grouped = CodeShape.standard.grouped(code)
    let forms = [
      code.text, grouped, grouped.lowercased(), " \(grouped) ",
      code.text.map(String.init)
        .joined(separator: " "), grouped.replacing("-", with: "\u{2011}"), "\u{FEFF}\(grouped)\r\n",
      grouped.replacing("-", with: "\u{A0}\u{2013}\u{A0}"),
    ]
    for form in forms { #expect(CodeReader().read(form) == .minted(code), "\(form)") }
  }

  @Test func confusedSymbolsAreFolded() throws {
    let code = try codeOfOnesAndZeros()
    for one in ["1", "I", "i", "L", "l"] {
      for zero in ["0", "O", "o"] {
        let text = code.text.replacing("1", with: one).replacing("0", with: zero)
        #expect(CodeReader().read(text) == .minted(code), "\(text)")
      }
    }
  }

  /// Of every byte, alone and at each place of a code that has the usual length and one more.
  @Test func textsOfOnePieceAreReadAsThoseInGroups() {
    for length in [1, 10, 11] {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var text = [UInt8](repeating: UInt8(ascii: "b"), count: length)
          text[place] = byte
          // A separator behind it changes nothing but the way in which it is read.
          let grouped = text + [UInt8(ascii: " ")]
          #expect(CodeReader().read(text.span) == CodeReader().read(grouped.span))
        }
      }
    }
  }

  static let flaws: [(text: String, flaw: CodeFlaw)] = [
    ("", .empty), (" - ", .empty), ("\u{FEFF}", .empty),
    ("7F3K9_QXM2T", .symbol(byteOffset: 5)), ("7F3K9-QXM2Ä", .symbol(byteOffset: 10)),
    ("JÜRGEN", .symbol(byteOffset: 1)), ("SOLAR\u{0}", .symbol(byteOffset: 5)),
    ("SOLAR\u{202E}", .symbol(byteOffset: 5)), ("SOLAR\u{E2}", .symbol(byteOffset: 5)),
    ("7F3K", .tooShort(count: 4)), ("A", .tooShort(count: 1)),
    ("AAAAAAAAAAAAAAAAAAAAA", .tooLong), (String(repeating: "A", count: 10_000_000), .tooLong),
  ]

  @Test(arguments: flaws.indices) func otherTextsSayWhy(row: Int) {
    let (text, flaw) = Self.flaws[row]
    #expect(CodeReader().read(text) == .malformed(flaw))
    #expect(CodeReader().read(text).spelled == nil)
  }

  @Test func brokenUTF8HasAPlace() {
    let reading = CodeReader().read([0x41, 0xE2, 0x80].span)
    #expect(reading == .malformed(.symbol(byteOffset: 1)))
  }

  static let lengths: [(text: String, isVanity: Bool)] = [
    ("ABCD", false), ("ABCDE", true), ("SOLARJANA", true), ("SUNSHINEUS", true),
    ("00000000000", true), ("AAAAAAAAAAAAAAAAAAAA", true),
  ]

  @Test(arguments: lengths.indices) func whatIsNotMintedMayBeVanity(row: Int) {
    let (text, isVanity) = Self.lengths[row]
    let reading = CodeReader().read(text)
    if case .vanity = reading { #expect(isVanity) } else { #expect(!isVanity) }
  }

  @Test func codesOfAnEarlierLengthAreMinted() throws {
    let earlier = Samples.codes(CodeShape(length: 8), count: 1, seed: 12)[0]
    #expect(CodeReader().read(earlier.text) == .vanity(earlier))
    #expect(CodeReader(earlierLengths: [8, 9]).read(earlier.text) == .minted(earlier))
  }

  @Test func everyReadingOfAFormGivesWhatToLookFor() throws {
    let code = Samples.codes(.standard, count: 1, seed: 13)[0]
    let other = code[0] == UInt8(ascii: "A") ? "B" : "A"
    let wrong = other + String(code.text.dropFirst())
    let reading = CodeReader().read(wrong.lowercased())
    #expect(reading.spelled?.text == wrong)
    #expect(reading.proposal == code)
    #expect(CodeReader().read(code.text).spelled == code)
    #expect(CodeReader().read(code.text).proposal == nil)
    #expect(CodeReader().read("solarjana").spelled?.text == "S01ARJANA")
  }

  @Test(arguments: [14, 15] as [UInt64]) func noBytesAreTooStrange(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = Array("AZ09oil- \u{2011}\u{FEFF}ü".utf8) + [0, 0x80, 0xC2, 0xE2, 0xEF, 0xFF]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        pool[Int.random(in: pool.indices, using: &generator)]
      }
      let reading = CodeReader().read(bytes.span)
      if let code = reading.spelled { #expect(CodeReader().read(code.text).spelled == code) }
    }
  }

  private func codeOfOnesAndZeros() throws -> Code {
    let text = ReferenceField.completions([1, 0, 1, 0, 1, 0, 1, 0]).map(ReferenceField.text)
    return try Samples.code(try #require(text.first))
  }
}
