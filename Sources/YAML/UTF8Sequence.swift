/// One UTF-8 encoded character in a byte array (Unicode 15, table 3-7).
enum UTF8Sequence {
  /// Bytes of the character at `offset`; nil when they are ill-formed.
  static func length(_ bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard offset + length <= end, second.contains(bytes[offset + 1]) else { return nil }
    for index in offset + 2..<max(offset + length, offset + 2) where bytes[index] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }

  /// The code point of a well-formed character.
  static func scalar(_ bytes: [UInt8], at offset: Int, length: Int) -> UInt32 {
    if length == 1 { return UInt32(bytes[offset]) }
    var value = UInt32(bytes[offset]) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return value
  }

  /// Whether YAML allows the character in a text: `c-printable` of YAML 1.2.2 §5.1, without the
  /// byte order mark.
  static func isAllowed(_ bytes: [UInt8], at offset: Int, length: Int) -> Bool {
    switch scalar(bytes, at: offset, length: length) {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }
}
