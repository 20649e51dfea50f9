import CSV
import TestSupport
import Testing

@Suite struct EncodingTests {
  static let text = "id;Straße\n1;Müller – „Ö“ 5 €\n"

  private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      isLittle
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  private func check(_ bytes: [UInt8], _ encoding: TextEncoding?, _ text: String = text) throws {
    let reader = try CSVReader(
      MemoryStream(bytes), CSVOptions(limits: CSVLimits(blockBytes: 7, recordBytesMax: 1000)))
    #expect(try ReadTable(reader) == (try ReadTable(text)))
    #expect(reader.encoding == encoding)
  }

  @Test func utf8IsReadWithAndWithoutMark() throws {
    try check(Array(Self.text.utf8), .utf8)
    try check([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), .utf8)
    try check(Array("a,b\n1,2".utf8), nil, "a,b\n1,2")
  }

  @Test func utf16IsReadWithAndWithoutMark() throws {
    let text = Self.text + "2;😀\n"
    try check([0xFF, 0xFE] + utf16(text, isLittle: true), .utf16LittleEndian, text)
    try check([0xFE, 0xFF] + utf16(text, isLittle: false), .utf16BigEndian, text)
    try check(
      utf16("id;name;mail\n" + text, isLittle: true), .utf16LittleEndian, "id;name;mail\n" + text)
    try check(
      utf16("id;name;mail\n" + text, isLittle: false), .utf16BigEndian, "id;name;mail\n" + text)
  }

  @Test func brokenUTF16BecomesReplacementCharacters() throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE] + utf16("a;b\n1;", isLittle: true) + [0x00, 0xD8, 0x31, 0x00]
    #expect(try ReadTable(bytes + [0x0A]).cells == [["1", "\u{FFFD}1\u{FFFD}"]])
  }

  @Test func windows1252IsReadWhenItIsNotUTF8() throws {
    let bytes: [UInt8] =
      Array("id;Stra".utf8) + [0xDF] + Array("e\n1;M".utf8) + [0xFC]
      + Array("ller ".utf8) + [0x96, 0x20, 0x84, 0xD6, 0x93] + Array(" 5 ".utf8) + [0x80, 0x0A]
    try check(bytes, .windows1252)
  }

  @Test func theFirstUmlautDecidesHoweverLate() throws {
    let lines = (0..<20_000).map { "\($0);x\n" }.joined()
    let bytes = Array(("id;name\n" + lines + "1;M").utf8) + [0xFC, 0x0A]
    #expect(try ReadTable(bytes).cells.last == ["1", "Mü"])
  }

  @Test func aFileOfTwoEncodingsLosesOnlyTheLinesThatAreWrong() throws {
    let lines = (0..<20_000).map { "\($0);x\n" }.joined()
    let bytes = Array(("id;Müller\n" + lines + "1;M").utf8) + [0xFC, 0x0A] + Array("2;ü\n".utf8)
    let table = try ReadTable(bytes)
    #expect(table.rows.count == 20_001)
    #expect(table.faultTexts == ["20002:1 illFormedUTF8"])
  }

  @Test func anEncodingCanBeGiven() throws {
    let bytes = Array("id;name\n1;".utf8) + [0xC3, 0xBC]
    #expect(try ReadTable(bytes).cells == [["1", "ü"]])
    #expect(try ReadTable(bytes, CSVOptions(encoding: .windows1252)).cells == [["1", "Ã¼"]])
  }
}
