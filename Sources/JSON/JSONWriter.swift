/// Writes one JSON text (RFC 8259) into a byte buffer, value by value.
///
/// Values outside an object follow each other with commas; inside one, each needs its `key` first.
/// Calls in an impossible order are a programmer's mistake and end the process.
package struct JSONWriter: Sendable {
  package enum Layout: Sendable {
    /// No blanks at all.
    case compact
    /// Two blanks of indentation for each level, one member or element on each line.
    case pretty
  }

  package enum Escaping: Sendable {
    /// What RFC 8259 §7 requires: quotation mark, reverse solidus, control characters.
    case required
    /// Also `<`, `>`, `&`, U+2028 and U+2029, so that the text can stand in an HTML `script`.
    case html
  }

  /// What has been written so far; a complete JSON text once `isComplete`.
  package private(set) var bytes: [UInt8] = []

  private let layout: Layout
  private let escaping: Escaping
  private var levels: [Level] = []
  private var hasRoot = false

  private struct Level: Sendable {
    let isObject: Bool
    var isEmpty = true
    var awaitsValue = false
  }

  package init(layout: Layout = .compact, escaping: Escaping = .required) {
    self.layout = layout
    self.escaping = escaping
  }

  /// Whether one value has been written and everything begun has ended.
  package var isComplete: Bool { hasRoot && levels.isEmpty }

  package mutating func beginObject() { begin(isObject: true) }

  package mutating func endObject() { end(isObject: true) }

  package mutating func beginArray() { begin(isObject: false) }

  package mutating func endArray() { end(isObject: false) }

  /// The name of the next member. Names are not checked for repeats.
  package mutating func key(_ name: String) {
    guard var level = levels.popLast(), level.isObject, !level.awaitsValue else {
      preconditionFailure("A key belongs inside an object, before its value.")
    }
    separate(isFirst: level.isEmpty)
    level.isEmpty = false
    level.awaitsValue = true
    levels.append(level)
    newLine()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
  }

  package mutating func string(_ value: String) {
    beforeValue()
    quote(value)
  }

  package mutating func int(_ value: Int) { literal(String(value)) }

  package mutating func int(_ value: Int64) { literal(String(value)) }

  package mutating func uint(_ value: UInt64) { literal(String(value)) }

  /// A number as it was read, digit for digit.
  package mutating func number(_ value: JSONNumber) { literal(value.text) }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func null() { literal("null") }

  /// A whole value with everything in it.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let bool): self.bool(bool)
    case .number(let number): self.number(number)
    case .string(let string): self.string(string)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  private mutating func begin(isObject: Bool) {
    beforeValue()
    bytes.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
    levels.append(Level(isObject: isObject))
  }

  private mutating func end(isObject: Bool) {
    guard let level = levels.popLast(), level.isObject == isObject, !level.awaitsValue else {
      preconditionFailure("An end belongs to the innermost object or array, after all values.")
    }
    if !level.isEmpty { newLine() }
    bytes.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func literal(_ text: String) {
    beforeValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func beforeValue() {
    guard var level = levels.popLast() else {
      precondition(!hasRoot, "A JSON text holds exactly one value.")
      hasRoot = true
      return
    }
    if level.isObject {
      precondition(level.awaitsValue, "A member needs its key before its value.")
      level.awaitsValue = false
      levels.append(level)
    } else {
      separate(isFirst: level.isEmpty)
      level.isEmpty = false
      levels.append(level)
      newLine()
    }
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func newLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * levels.count))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = text.utf8Span.span
    var start = 0
    var index = 0
    while index < utf8.count {
      let length = escapedLength(utf8, at: index)
      if length > 0 {
        append(utf8.extracting(start..<index))
        // Longer ones are U+2028 and U+2029, which differ in the last bit only.
        if length == 1 {
          appendEscaped(utf8[index])
        } else {
          appendUnicodeEscape(utf8[index + 2] == 0xA8 ? "\u{2028}" : "\u{2029}")
        }
        start = index + length
      }
      index += max(length, 1)
    }
    append(utf8.extracting(start..<utf8.count))
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes at an index stand for one escape; 0 where none is needed.
  private func escapedLength(_ utf8: Span<UInt8>, at index: Int) -> Int {
    switch utf8[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): escaping == .html ? 1 : 0
    case 0xE2 where escaping == .html && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      3
    default: 0
    }
  }

  private mutating func append(_ run: Span<UInt8>) {
    unsafe run.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    default: appendUnicodeEscape(Unicode.Scalar(byte))
    }
  }

  /// `\u` and four digits, for a scalar of the basic plane.
  private mutating func appendUnicodeEscape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}
