/// Why bytes are not a JSON text, and where.
package struct JSONError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case textAfterValue
    case byteOrderMark
    case badNumber
    case badEscape
    case loneSurrogate
    case controlCharacter
    case illFormedUTF8
    case duplicateName(String)
    case tooDeep(max: Int)
  }

  package let reason: Reason
  /// The offending bytes; empty at the end of the text.
  package let byteRange: Range<Int>

  package init(reason: Reason, byteRange: Range<Int>) {
    self.reason = reason
    self.byteRange = byteRange
  }

  /// What is wrong, in words for a message: lower case, no full stop.
  package var what: String {
    switch reason {
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .unexpectedByte(let byte): "\(Self.shown(byte)) cannot stand here"
    case .textAfterValue: "there is more text after the value"
    case .byteOrderMark: "the text starts with a byte order mark"
    case .badNumber: "this is not a number as JSON writes it"
    case .badEscape: "this is not one of the escapes of JSON"
    case .loneSurrogate: "this is half of a surrogate pair"
    case .controlCharacter: "a control character must be escaped"
    case .illFormedUTF8: "these bytes are not UTF-8"
    case .duplicateName(let name): "the name `\(name)` is given twice in one object"
    case .tooDeep(let max): "more than \(max) objects and arrays inside each other"
    }
  }

  private static func shown(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "`\(Unicode.Scalar(byte))`" }
    return "byte 0x" + String(byte, radix: 16)
  }
}
