import Codes
import Testing

@Suite struct VanityCodeTests {
  @Test func aChosenCodeKeepsItsSpellingAndIsComparedFolded() throws {
    let vanity = try VanityCode("Solar-Jana")
    #expect(vanity.spelling.text == "SOLARJANA")
    #expect(vanity.code.text == "S01ARJANA")
    #expect(CodeReader().read("s0larjana").spelled == vanity.code)
    #expect(try VanityCode("LOUIS").code == VanityCode("L0U1S").code)
  }

  static let flaws: [(text: String, flaw: VanityFlaw)] = [
    ("", .unreadable(.empty)), ("JÜRGEN", .unreadable(.symbol(byteOffset: 1))),
    ("ABCDEFGHIJKLMNOPQRSTU", .unreadable(.tooLong)), ("ANNA", .tooShort(count: 4)),
    ("12345", .onlyDigits), ("01234 56789", .onlyDigits), ("gutschein", .reserved),
    ("C0UP0N", .reserved), ("FVCKIT", .offensive("FUCK")), ("N4Z1S", .offensive("NAZI")),
    ("IDIOT", .offensive("IDIOT")),
  ]

  @Test(arguments: flaws.indices) func otherwiseItSaysWhy(row: Int) {
    let (text, flaw) = Self.flaws[row]
    #expect(throws: flaw) { try VanityCode(text) }
  }

  @Test(arguments: ["KLASSE", "MICHELLE", "KAFFEE", "SUSSEX", "REICHLE", "ISSNHH88", "Elektro18"])
  func harmlessWordsWithinAreLeftAlone(text: String) throws {
    #expect(try VanityCode(text).code.count == text.utf8.count)
  }

  @Test(arguments: CodeShape.lengths) func aMintedCodeIsNeverChosen(length: Int) throws {
    let shape = CodeShape(length: length)
    for code in Samples.codes(shape, count: 10, seed: 22)
    where code.text.contains(where: \.isLetter) {
      #expect(throws: VanityFlaw.looksMinted) { try VanityCode(code.text) }
      #expect(throws: VanityFlaw.looksMinted) { try VanityCode(shape.grouped(code).lowercased()) }
    }
  }
}
