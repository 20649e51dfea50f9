import JSON
import Testing

@Suite struct JSONParsingTests {
  @Test(arguments: [
    ("null", JSONValue.null), ("true", .bool(true)), (" false\n", .bool(false)),
    ("0", .number(number("0"))), ("-0", .number(number("-0"))),
    ("1.50", .number(number("1.50"))), ("-12.5E+07", .number(number("-12.5E+07"))),
    ("1e-5", .number(number("1e-5"))),
    ("123456789012345678901234567890", .number(number("123456789012345678901234567890"))),
    ("\"\"", .string("")), (#""a\"b\\c\/d""#, .string("a\"b\\c/d")),
    (#""\b\f\n\r\t""#, .string("\u{8}\u{C}\n\r\t")),
    (#""\u00e4\uD83D\uDE00\u0000""#, .string("ä😀\u{0}")),
    ("\"\u{7F}ä€😀\u{2028}\"", .string("\u{7F}ä€😀\u{2028}")),
    ("[]", .array([])), ("[ ]", .array([])), ("\t[1,\r\n null ] ", .array([one, .null])),
    ("[[[]]]", .array([.array([.array([])])])),
    ("{}", .object(JSONObject([]))),
    (
      #"{"b":1,"a":[],"":{}}"#,
      .object(
        JSONObject([
          .init("b", one), .init("a", .array([])), .init("", .object(JSONObject([]))),
        ]))
    ),
    // Composed and decomposed letters are different names.
    (
      "{\"\u{E4}\":1,\"a\u{308}\":1}",
      .object(JSONObject([.init("\u{E4}", one), .init("a\u{308}", one)]))
    ),
  ])
  func aTextIsReadAsItsValue(_ text: String, _ expected: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == expected)
  }

  @Test(arguments: [
    Refusal("", .unexpectedEnd, 0..<0), Refusal(" \n", .unexpectedEnd, 2..<2),
    Refusal("[", .unexpectedEnd, 1..<1), Refusal("[1", .unexpectedEnd, 2..<2),
    Refusal("[1,", .unexpectedEnd, 3..<3), Refusal("{\"a\"", .unexpectedEnd, 4..<4),
    Refusal("{\"a\":", .unexpectedEnd, 5..<5), Refusal("\"a", .unexpectedEnd, 2..<2),
    Refusal("\"a\\", .unexpectedEnd, 3..<3), Refusal("tru", .unexpectedEnd, 3..<3),
    Refusal("-", .unexpectedEnd, 1..<1), Refusal("1.", .unexpectedEnd, 2..<2),
    Refusal("1e", .unexpectedEnd, 2..<2), Refusal("1e+", .unexpectedEnd, 3..<3),
    Refusal("\"\\u12", .unexpectedEnd, 5..<5),
    Refusal("[1,]", .unexpectedByte(u("]")), 3..<4),
    Refusal("[,1]", .unexpectedByte(u(",")), 1..<2),
    Refusal("[1 2]", .unexpectedByte(u("2")), 3..<4),
    Refusal("[1}", .unexpectedByte(u("}")), 2..<3),
    Refusal("{\"a\":1,}", .unexpectedByte(u("}")), 7..<8),
    Refusal("{a:1}", .unexpectedByte(u("a")), 1..<2),
    Refusal("{1:1}", .unexpectedByte(u("1")), 1..<2),
    Refusal("{\"a\" 1}", .unexpectedByte(u("1")), 5..<6),
    Refusal("{\"a\":1 \"b\":2}", .unexpectedByte(u("\"")), 7..<8),
    Refusal("'a'", .unexpectedByte(u("'")), 0..<1),
    Refusal("+1", .unexpectedByte(u("+")), 0..<1),
    Refusal(".5", .unexpectedByte(u(".")), 0..<1),
    Refusal("NaN", .unexpectedByte(u("N")), 0..<1),
    Refusal("nul1", .unexpectedByte(u("1")), 3..<4),
    Refusal("True", .unexpectedByte(u("T")), 0..<1),
    Refusal("// a\n1", .unexpectedByte(u("/")), 0..<1),
    Refusal("\u{C}1", .unexpectedByte(0x0C), 0..<1), Refusal("1\u{B}", .textAfterValue, 1..<2),
    Refusal("\u{A0}1", .unexpectedByte(0xC2), 0..<1),
    Refusal("1 2", .textAfterValue, 2..<3), Refusal("[]]", .textAfterValue, 2..<3),
    Refusal("0x10", .textAfterValue, 1..<4), Refusal("1\u{0}", .textAfterValue, 1..<2),
    Refusal("\u{FEFF}1", .byteOrderMark, 0..<3),
    Refusal("01", .badNumber, 0..<2), Refusal("-01", .badNumber, 0..<3),
    Refusal("-a", .badNumber, 0..<2), Refusal("[1.a]", .badNumber, 1..<4),
    Refusal("[1ea]", .badNumber, 1..<4), Refusal("[1.]", .badNumber, 1..<4),
    Refusal("[-]", .badNumber, 1..<3), Refusal("[1e+]", .badNumber, 1..<5),
    Refusal(#""\a""#, .badEscape, 1..<3), Refusal(#""\u12g4""#, .badEscape, 1..<6),
    Refusal(#""\'""#, .badEscape, 1..<3), Refusal(#""\U0041""#, .badEscape, 1..<3),
    Refusal(#""\uD800""#, .loneSurrogate, 1..<7),
    Refusal(#""\uDC00""#, .loneSurrogate, 1..<7),
    Refusal(#""\uD800\uD800""#, .loneSurrogate, 1..<7),
    Refusal(#""\uD800\n""#, .loneSurrogate, 1..<7),
    Refusal(#""\uD800\u0041""#, .loneSurrogate, 1..<7),
    Refusal("\"a\nb\"", .controlCharacter, 2..<3),
    Refusal("\"\\n\tb\"", .controlCharacter, 3..<4),
    Refusal("\"\u{0}\"", .controlCharacter, 1..<2),
    Refusal("{\"a\":1,\"b\":2, \"a\":3}", .duplicateName("a"), 14..<17),
    Refusal(#"{"a":1,"\u0061":3}"#, .duplicateName("a"), 7..<15),
  ])
  func aTextThatIsNotJSONIsRefused(_ row: Refusal) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: row.text) }
    #expect(error == JSONError(reason: row.reason, byteRange: row.byteRange))
    #expect(error?.what.isEmpty == false)
  }

  @Test(
    arguments: [
      ([0x22, 0x61, 0xFF, 0x22], 2..<3), ([0x22, 0xC3, 0x22], 1..<2),
      ([0x22, 0xC0, 0xAF, 0x22], 1..<2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1..<2),
      ([0x22, 0xC3, 0xA4, 0xF5, 0x80, 0x80, 0x80, 0x22], 3..<4),
      ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3..<4),
    ] as [([UInt8], Range<Int>)])
  func bytesThatAreNotUTF8AreRefused(_ bytes: [UInt8], _ byteRange: Range<Int>) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    #expect(error == JSONError(reason: .illFormedUTF8, byteRange: byteRange))
  }

  @Test func depthIsBoundedExactly() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONValue(parsing: nested(3), depthMax: 3)
    let error = #expect(throws: JSONError.self) {
      try JSONValue(parsing: nested(4), depthMax: 3)
    }
    #expect(error == JSONError(reason: .tooDeep(max: 3), byteRange: 3..<4))
    _ = try JSONValue(parsing: "[[],[],[],{},{},{}]", depthMax: 2)
    #expect(throws: JSONError.self) {
      try JSONValue(parsing: String(repeating: "[", count: 1_000_000))
    }
  }

  @Test func membersAreFoundByNameAndKindsByTheirAccessor() throws {
    let value = try JSONValue(
      parsing: #"{"text":"x","count":12,"list":[true],"nothing":null,"deep":{"a":1}}"#)
    #expect(value["text"]?.string == "x")
    #expect(value["count"]?.number?.int64 == 12)
    #expect(value["list"]?.array?.first?.bool == true)
    #expect(value["nothing"] == .null)
    #expect(value["deep"]?["a"] == one)
    #expect(value["missing"] == nil)
    #expect(try JSONValue(parsing: "{\"\u{E4}\":1}")["a\u{308}"] == nil)
    #expect(value["text"]?["a"] == nil)
    #expect(value["text"]?.number == nil)
    #expect(value["count"]?.string == nil)
  }

  @Test(
    arguments: [
      ("0", 0, 0), ("-0", 0, 0), ("42", 42, 42), ("-7", -7, -7), ("4.5", nil, 4.5),
      ("1e3", nil, 1000), ("9223372036854775807", Int64.max, 0x1p63),
      ("9223372036854775808", nil, 0x1p63),
    ] as [(String, Int64?, Double)])
  func numbersAreConvertedOnlyWhenAsked(_ text: String, _ int64: Int64?, _ double: Double) {
    #expect(number(text).text == text)
    #expect(number(text).int64 == int64)
    #expect(number(text).double == double)
  }
}

struct Refusal: Sendable {
  let text: String
  let reason: JSONError.Reason
  let byteRange: Range<Int>

  init(_ text: String, _ reason: JSONError.Reason, _ byteRange: Range<Int>) {
    self.text = text
    self.reason = reason
    self.byteRange = byteRange
  }
}

private let one = JSONValue.number(JSONNumber(1))

private func u(_ character: Character) -> UInt8 { character.asciiValue ?? 0 }

private func number(_ text: String) -> JSONNumber {
  guard case .number(let number)? = try? JSONValue(parsing: text) else {
    preconditionFailure("The row is not a number.")
  }
  return number
}
