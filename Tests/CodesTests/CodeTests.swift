import Codes
import Testing
import TestSupport

@Suite struct CodeTests {
  static let texts = [
    "0", "9", "A", "Z", "7F3K9QXM2T", "SOLARJANA", "00000000", "ZZZZZZZZZZZ", "ABCDEFGHIJK",
    "ZZZZZZZZZZZZZZZZZZZZ", "0123456789ABCDEFGHIJ",
  ]

  @Test(arguments: texts) func codesKeepTheirText(text: String) throws {
    let code = try Samples.code(text)
    #expect(code.text == text)
    #expect(code.count == text.utf8.count)
    #expect(text.utf8.enumerated().allSatisfy { code[$0.offset] == $0.element })
    #expect(Code(high: code.high, low: code.low) == code)
  }

  @Test(arguments: ["", "a", "A-B", "A B", "Ä", "ZZZZZZZZZZZZZZZZZZZZZ", "A\u{0}"])
  func otherTextsAreNoCodes(text: String) {
    #expect(Code(exactly: text) == nil)
  }

  @Test func codesCompareAsTheirTexts() throws {
    var generator = SeededGenerator(seed: 1)
    let symbols = Array("0123456789ABCXYZ")
    let texts = (0..<300).map { _ in
      String(
        (0..<Int.random(in: 1...20, using: &generator)).map { _ in
          symbols.randomElement(using: &generator) ?? "0"
        })
    }
    let codes = try texts.map(Samples.code)
    #expect(
      codes.sorted().map(\.text) == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func halvesThatNoCodeHasAreRefused() throws {
    let code = try Samples.code("7F3K9QXM2T")
    let gap = try Samples.code("7F3K9QXM2")
    #expect(Code(high: 0, low: 0) == nil)
    #expect(Code(high: 0, low: code.high) == nil)
    #expect(Code(high: gap.high, low: code.high) == nil, "a gap")
    #expect(Code(high: code.high | 1 << 63, low: 0) == nil, "a bit too high")
    #expect(Code(high: 37 << 54, low: 0) == nil, "no such symbol")
    #expect(Code(high: code.high & ~(63 << 24), low: 0) == nil, "a hole")
    #expect(Code(high: code.high, low: code.high) != nil)
  }

  @Test func aCodeIsSixteenPlainBytes() {
    #expect(MemoryLayout<Code>.size == 16)
    #expect(MemoryLayout<Code>.alignment == 8)
  }
}
