extension [UInt8] {
  /// Appends a text with `& < > " '` written as character references.
  mutating func appendEscaped(_ text: String) {
    appendEscaped(text.utf8Span.span)
  }

  /// Appends UTF-8 with `& < > " '` written as character references.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    var runStart = 0
    for index in text.indices {
      // All five are below 64, so that one comparison passes most letters.
      let byte = text[index]
      guard byte < 64, (Self.escapedMask >> UInt64(byte)) & 1 == 1 else { continue }
      append(text.extracting(runStart..<index))
      unsafe append(contentsOf: Self.reference(for: byte).utf8)
      runStart = index + 1
    }
    append(text.extracting(runStart..<text.count))
  }

  /// Appends bytes in one go.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a number in decimal digits.
  mutating func appendDecimal(_ number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// One bit for each of the escaped characters.
  private static var escapedMask: UInt64 {
    "&<>\"'".utf8.reduce(0) { $0 | 1 << UInt64($1) }
  }

  private static func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

extension StaticString {
  /// The bytes of the literal.
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
