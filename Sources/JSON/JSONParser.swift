/// A recursive descent parser over the bytes of one JSON text; its depth is bounded.
struct JSONParser {
  private let bytes: [UInt8]
  private let depthMax: Int
  private var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8], depthMax: Int) {
    self.bytes = bytes
    self.depthMax = depthMax
  }

  /// The one value of the text.
  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark, 0..<3) }
    skipBlanks()
    let value = try value()
    skipBlanks()
    if offset < bytes.count { throw error(.textAfterValue, offset..<bytes.count) }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: throw unexpected()
    }
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    try enter()
    var members: [JSONObject.Member] = []
    var names: Set<[UInt8]> = []
    if try !skip(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        let start = offset
        guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
        let name = try string()
        guard names.insert(Array(name.utf8)).inserted else {
          throw error(.duplicateName(name), start..<offset)
        }
        skipBlanks()
        try expect(UInt8(ascii: ":"))
        skipBlanks()
        members.append(JSONObject.Member(name, try value()))
      } while try goesOn(until: UInt8(ascii: "}"))
    }
    depth -= 1
    return JSONObject(members)
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try enter()
    var elements: [JSONValue] = []
    if try !skip(UInt8(ascii: "]")) {
      repeat {
        skipBlanks()
        elements.append(try value())
      } while try goesOn(until: UInt8(ascii: "]"))
    }
    depth -= 1
    return elements
  }

  /// Takes the opening bracket.
  private mutating func enter() throws(JSONError) {
    depth += 1
    if depth > depthMax { throw error(.tooDeep(max: depthMax), offset..<offset + 1) }
    offset += 1
    skipBlanks()
  }

  /// Takes a comma (true) or the closing bracket (false).
  private mutating func goesOn(until closing: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    if try skip(closing) { return false }
    try expect(UInt8(ascii: ","))
    return true
  }

  private mutating func literal(
    _ text: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for byte in text.description.utf8 { try expect(byte) }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONNumber {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = skipDigits()
    if whole == 0 { throw badNumber(from: start) }
    if whole > 1, bytes[offset - whole] == UInt8(ascii: "0") {
      throw error(.badNumber, start..<offset)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      if skipDigits() == 0 { throw badNumber(from: start) }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[offset]) {
        offset += 1
      }
      if skipDigits() == 0 { throw badNumber(from: start) }
    }
    return JSONNumber(validated: String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private func badNumber(from start: Int) -> JSONError {
    if offset == bytes.count { return error(.unexpectedEnd, offset..<offset) }
    return error(.badNumber, start..<min(offset + 1, bytes.count))
  }

  /// How many digits were skipped.
  private mutating func skipDigits() -> Int {
    let start = offset
    while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) {
      offset += 1
    }
    return offset - start
  }

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    let start = offset
    while try peek() != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
      if bytes[offset] < 0x20 { throw error(.controlCharacter, offset..<offset + 1) }
      offset += 1
    }
    if bytes[offset] == UInt8(ascii: "\"") {
      let text = try text(start..<offset)
      offset += 1
      return text
    }
    return try escapedString(from: start)
  }

  /// The rest of a string in which an escape was met, after the plain bytes since `start`.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var text = ""
    var plainStart = start
    while true {
      switch try peek() {
      case UInt8(ascii: "\""):
        text += try self.text(plainStart..<offset)
        offset += 1
        return text
      case UInt8(ascii: "\\"):
        text += try self.text(plainStart..<offset)
        text.unicodeScalars.append(try escape())
        plainStart = offset
      case 0..<0x20: throw error(.controlCharacter, offset..<offset + 1)
      default: offset += 1
      }
    }
  }

  private func text(_ byteRange: Range<Int>) throws(JSONError) -> String {
    if let text = String(validating: bytes[byteRange], as: UTF8.self) { return text }
    throw error(.illFormedUTF8, illFormedRange(in: byteRange))
  }

  /// The first byte that is no part of well-formed UTF-8.
  private func illFormedRange(in byteRange: Range<Int>) -> Range<Int> {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes[byteRange].makeIterator()
    var position = byteRange.lowerBound
    while case .valid(let encoded) = decoder.parseScalar(from: &iterator) {
      position += encoded.count
    }
    return position..<min(position + 1, byteRange.upperBound)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    let byte = try peek()
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw error(.badEscape, start..<offset)
    }
  }

  /// One `\uXXXX`, or two that are a surrogate pair.
  private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let end = offset
    let isHigh = unit < 0xDC00
    guard isHigh, bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      throw error(.loneSurrogate, start..<end)
    }
    offset += 2
    let low = try fourDigits(from: end)
    let isLow = (0xDC00...0xDFFF).contains(low)
    let scalar = 0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(low & 0x3FF)
    guard isLow, let joined = Unicode.Scalar(scalar) else {
      throw error(.loneSurrogate, start..<end)
    }
    return joined
  }

  private mutating func fourDigits(from start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = try peek()
      guard let digit = hexDigit(byte) else {
        throw error(.badEscape, start..<offset + 1)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }

  private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private func peek() throws(JSONError) -> UInt8 {
    if offset < bytes.count { return bytes[offset] }
    throw error(.unexpectedEnd, offset..<offset)
  }

  private mutating func skip(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard try skip(byte) else { throw unexpected() }
  }

  private func unexpected() -> JSONError {
    error(.unexpectedByte(bytes[offset]), offset..<offset + 1)
  }

  private func error(_ reason: JSONError.Reason, _ byteRange: Range<Int>) -> JSONError {
    JSONError(reason: reason, byteRange: byteRange)
  }
}
