extension HTMLBuffer {
  /// Appends text with `&`, `<`, `>` and `"` as character references.
  mutating func appendEscaped(_ text: ByteView) {
    let count = text.count
    var start = 0
    var index = 0
    while index < count {
      let byte = text[index]
      guard byte < 64, Self.escaped >> UInt64(byte) & 1 != 0 else {
        index += 1
        continue
      }
      append(text.part(start..<index))
      appendReference(byte)
      index += 1
      start = index
    }
    append(text.part(from: start))
  }

  mutating func appendEscaped(_ text: [UInt8]) {
    text.withView { appendEscaped($0) }
  }

  /// Appends the character reference of `&`, `<`, `>` or `"`.
  @inline(__always)
  mutating func appendReference(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    default: append("&quot;")
    }
  }

  /// Appends an address for an attribute: what a URL cannot hold is percent-encoded.
  mutating func appendAddress(_ address: ByteView) {
    let count = address.count
    var start = 0
    for index in 0..<count {
      let byte = address[index]
      if Self.isSafeInAddress(byte) { continue }
      append(address.part(start..<index))
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      }
    }
    append(address.part(from: start))
  }

  mutating func appendAddress(_ address: [UInt8]) {
    address.withView { appendAddress($0) }
  }

  /// Bit n: whether the ASCII character n must be escaped.
  private static let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  /// Bits of `!#$%()*+,-./0123456789:;=?`, and of `@A–Z_a–z~` less 64.
  private static let safeLow: UInt64 = 0xAFFF_FF3A_0000_0000
  private static let safeHigh: UInt64 = 0x47FF_FFFE_87FF_FFFF

  @inline(__always)
  private static func isSafeInAddress(_ byte: UInt8) -> Bool {
    if byte < 64 { return safeLow >> UInt64(byte) & 1 != 0 }
    return byte < 128 && safeHigh >> UInt64(byte & 63) & 1 != 0
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") - 10 + value
  }
}
