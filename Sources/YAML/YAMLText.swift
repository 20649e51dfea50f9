internal import Diagnostics

/// What is asked of a YAML text before libyaml sees it, on its bytes.
enum YAMLText {
  /// The bytes to parse, behind a byte order mark, and whether all are ASCII.
  struct Checked {
    let byteRange: Range<Int>
    let isASCII: Bool
  }

  /// Nil exactly when an error was appended.
  static func check(
    _ source: Source, _ byteRange: Range<Int>, _ limits: YAMLLimits,
    _ findings: inout [Diagnostic]
  ) -> Checked? {
    let bytes = source.bytes
    guard byteRange.count <= limits.byteCountMax else {
      let place = Place.bytes(source, byteRange.lowerBound..<byteRange.lowerBound)
      findings.append(.tooLarge(byteRange.count, limits.byteCountMax, at: place))
      return nil
    }
    if looksLikeUTF16(bytes, byteRange) {
      findings.append(.utf16(at: .bytes(source, byteRange.lowerBound..<byteRange.lowerBound)))
      return nil
    }
    let start = skippingByteOrderMark(bytes, byteRange)
    let text = start..<byteRange.upperBound
    guard let offending = firstOffendingByte(bytes, text) else {
      return Checked(byteRange: text, isASCII: true)
    }
    guard bytes[offending] >= 0x80 else {
      let place = Place.bytes(source, offending..<offending + 1)
      findings.append(.controlCharacter(bytes[offending], place))
      return nil
    }
    guard isUsableUTF8(source, offending..<text.upperBound, &findings) else { return nil }
    return Checked(byteRange: text, isASCII: false)
  }

  static func skippingByteOrderMark(_ bytes: [UInt8], _ byteRange: Range<Int>) -> Int {
    let hasMark = bytes[byteRange].starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? byteRange.lowerBound + 3 : byteRange.lowerBound
  }

  /// The comment that stands where a value was expected: `colour: #fff`.
  static func commentAfterColon(_ bytes: [UInt8], _ offset: Int) -> Range<Int>? {
    var start = offset
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "#") else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }

  /// By its mark, or by a NUL in one of the first two bytes but not in both.
  private static func looksLikeUTF16(_ bytes: [UInt8], _ byteRange: Range<Int>) -> Bool {
    guard byteRange.count >= 2 else { return false }
    let first = bytes[byteRange.lowerBound]
    let second = bytes[byteRange.lowerBound + 1]
    return (first, second) == (0xFF, 0xFE) || (first, second) == (0xFE, 0xFF)
      || (first == 0) != (second == 0)
  }

  /// The first byte that is not printable ASCII, a tab or a line break.
  private static func firstOffendingByte(_ bytes: [UInt8], _ byteRange: Range<Int>) -> Int? {
    bytes[byteRange].firstIndex { byte in
      byte &- 0x20 >= 0x5F && byte != 0x0A && byte != 0x0D && byte != 0x09
    }
  }

  /// Whether the bytes are UTF-8 made of characters that YAML allows (YAML 1.2.2 §5.1).
  private static func isUsableUTF8(
    _ source: Source, _ byteRange: Range<Int>, _ findings: inout [Diagnostic]
  ) -> Bool {
    var offset = byteRange.lowerBound
    let bytes = source.bytes
    while offset < byteRange.upperBound {
      let length = UTF8Sequence.length(bytes, at: offset, end: byteRange.upperBound)
      guard let length else {
        findings.append(.notUTF8(bytes[offset], at: .bytes(source, offset..<offset + 1)))
        return false
      }
      guard UTF8Sequence.isAllowed(bytes, at: offset, length: length) else {
        let scalar = UTF8Sequence.scalar(bytes, at: offset, length: length)
        findings.append(.controlCharacter(scalar, .bytes(source, offset..<offset + length)))
        return false
      }
      offset += length
    }
    return true
  }
}
