/// Cells of tables as byte ranges: what stands around the text, and what it may not hold.
enum CellText {
  /// Without blanks and no-break spaces at either end.
  static func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if bytes[start] <= 0x20, bytes[start] != 0 {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20, bytes[end - 1] != 0 {
        end -= 1
      } else if end - 1 > start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Without the apostrophe that keeps a spreadsheet from calculating, or from reading a number.
  ///
  /// `isNumber`: also before a digit; a name may begin with an apostrophe.
  static func unescaped(
    _ range: Range<Int>, in bytes: Span<UInt8>, isNumber: Bool
  ) -> Range<Int> {
    guard range.count > 1, bytes[range.lowerBound] == UInt8(ascii: "'") else { return range }
    let rest = range.lowerBound + 1..<range.upperBound
    switch bytes[rest.lowerBound] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0xEF:
      return rest
    default: return isNumber ? rest : range
    }
  }

  /// Whether it holds what no name or number has: controls, marks of direction, markup, addresses.
  static func isUnsafe(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"): return true
      case UInt8(ascii: ":"):
        if starts(with: [0x3A, 0x2F, 0x2F], at: index, range, bytes) { return true }
      // U+0080 to U+009F, and the Arabic letter mark.
      case 0xC2: if index + 1 < range.upperBound, bytes[index + 1] < 0xA0 { return true }
      case 0xD8: if starts(with: [0xD8, 0x9C], at: index, range, bytes) { return true }
      case 0xE2: if isDirection(at: index, range, bytes) { return true }
      // U+FEFF
      case 0xEF: if starts(with: [0xEF, 0xBB, 0xBF], at: index, range, bytes) { return true }
      default: break
      }
    }
    return false
  }

  /// U+200B, U+200E and U+200F, U+2028 to U+202E, U+2060 to U+206F.
  private static func isDirection(
    at index: Int, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard index + 2 < range.upperBound else { return false }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xAF):
      return true
    default: return false
    }
  }

  private static func starts(
    with wanted: [UInt8], at index: Int, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard index + wanted.count <= range.upperBound else { return false }
    for offset in wanted.indices where bytes[index + offset] != wanted[offset] { return false }
    return true
  }

  /// `1,23457E+11`: what a spreadsheet makes of a long number.
  static func isShortenedNumber(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var seenMark = false
    var seenExponent = false
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: ","), UInt8(ascii: "."):
        if seenMark || seenExponent || index == range.lowerBound { return false }
        seenMark = true
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        guard !seenExponent, index > range.lowerBound, index + 2 < range.upperBound,
          bytes[index + 1] == UInt8(ascii: "+")
        else { return false }
        seenExponent = true
      case UInt8(ascii: "+"): if !seenExponent { return false }
      default: return false
      }
    }
    return seenExponent
  }

  /// Whether it has the outer shape of an address: something, `@`, a domain with a dot.
  static func isEmail(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count <= 254, !isUnsafe(range, in: bytes) else { return false }
    var at: Int?
    var labelStart = range.lowerBound
    var dots = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "@"):
        guard at == nil, index > range.lowerBound else { return false }
        at = index
        labelStart = index + 1
      case UInt8(ascii: ".") where at != nil:
        if index == labelStart { return false }
        dots += 1
        labelStart = index + 1
      case 0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
        UInt8(ascii: "\\"):
        return false
      default: break
      }
    }
    return at != nil && dots > 0 && labelStart < range.upperBound
  }
}
