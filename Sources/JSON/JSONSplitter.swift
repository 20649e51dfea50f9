/// Cuts bytes that arrive in pieces into the values of a list, or of a text with one after another.
///
/// It looks at brackets and quotation marks only; whether a value is JSON says `JSONValue`. The
/// elements of one list at the top are given one by one, so that a list of any length is read in
/// bounded memory.
package struct JSONSplitter: Sendable {
  package struct Value: Sendable, Hashable {
    /// From 1.
    package let number: Int
    /// 1-based line on which it starts.
    package let line: Int
    package let bytes: [UInt8]

    package init(number: Int, line: Int, bytes: [UInt8]) {
      self.number = number
      self.line = line
      self.bytes = bytes
    }
  }

  /// A longer value is given as far as it goes, and what follows is left out.
  package static let valueBytesMax = 16 << 20

  private var current: [UInt8] = []
  /// 1-based line of the byte that comes next.
  package private(set) var line: Int
  private var startLine: Int
  private var count = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// Whether all values are elements of one list; nil before the first byte.
  private var isList: Bool?

  /// `line`: where the text that is given begins.
  package init(line: Int = 1) {
    self.line = line
    startLine = line
  }

  /// Whether nothing is left of a value that has begun; false when the text was cut off.
  package var isComplete: Bool { current.isEmpty && (isList != true || hasEnded) }

  /// Whether the list at the top is closed: what follows is no element of it.
  package private(set) var hasEnded = false

  /// Adds the values that end within `bytes` to `values`.
  package mutating func append(_ bytes: borrowing Span<UInt8>, into values: inout [Value]) {
    for index in bytes.indices { take(bytes[index], into: &values) }
  }

  /// Adds the elements of the list at the top; says how many bytes belong to it.
  package mutating func appendList(
    _ bytes: borrowing Span<UInt8>, into values: inout [Value]
  ) -> Int {
    for index in bytes.indices {
      if hasEnded { return index }
      take(bytes[index], into: &values)
    }
    return bytes.count
  }

  /// To be called at the end: a number or word at the very end has no byte after it to tell so.
  package mutating func finish(into values: inout [Value]) {
    if !isInString, depth == 0 { end(into: &values) }
  }

  /// What is left of a value that was cut off.
  package var rest: Value { Value(number: count + 1, line: startLine, bytes: current) }

  private mutating func take(_ byte: UInt8, into values: inout [Value]) {
    if byte == 0x0A { line += 1 }
    if isInString { return takeInString(byte) }
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D:
      if depth == 0 { end(into: &values) } else { keep(byte) }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if isList == nil {
        isList = byte == UInt8(ascii: "[")
        if isList == true { return }
      }
      if depth == 0 { end(into: &values) }
      depth += 1
      keep(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if depth == 0, isList == true, byte == UInt8(ascii: "]") {
        end(into: &values)
        hasEnded = true
        return
      }
      keep(byte)
      depth = max(depth - 1, 0)
      if depth == 0 { end(into: &values) }
    case UInt8(ascii: ",") where depth == 0: end(into: &values)
    default:
      if isList == nil { isList = false }
      isInString = byte == UInt8(ascii: "\"")
      keep(byte)
    }
  }

  private mutating func takeInString(_ byte: UInt8) {
    keep(byte)
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if current.isEmpty { startLine = line }
    if current.count < Self.valueBytesMax { current.append(byte) }
  }

  private mutating func end(into values: inout [Value]) {
    guard !current.isEmpty else { return }
    count += 1
    values.append(Value(number: count, line: startLine, bytes: current))
    current.removeAll(keepingCapacity: true)
  }
}
