/// What can be dialled of a telephone number as people write it.
struct PhoneDigits {
  /// As ASCII, without a `(0)` that stands for what is dialled at home only.
  var digits: [UInt8] = []
  /// Whether a `+` comes before them.
  private(set) var isInternational = false

  init(_ text: Span<UInt8>) {
    if text.indices.allSatisfy({ text[$0] < 0x80 }) {
      read(text)
    } else {
      read(String(copying: text))
    }
  }

  private mutating func read(_ text: Span<UInt8>) {
    digits.reserveCapacity(text.count)
    var isBegun = false
    var index = 0
    while let (byte, next) = Self.next(text, index) {
      index = next
      if byte == UInt8(ascii: "("), let (zero, second) = Self.next(text, index),
        zero == UInt8(ascii: "0"), let (mark, third) = Self.next(text, second),
        mark == UInt8(ascii: ")")
      {
        index = third
        continue
      }
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      if isDigit { digits.append(byte) }
      if !isBegun, isDigit || byte == UInt8(ascii: "+") {
        isBegun = true
        isInternational = !isDigit
      }
    }
  }

  /// The byte at an offset or behind the blanks there, and the offset after it.
  private static func next(_ text: Span<UInt8>, _ start: Int) -> (byte: UInt8, end: Int)? {
    var index = start
    while index < text.count, text[index] == 0x20 || (0x09...0x0D).contains(text[index]) {
      index += 1
    }
    return index < text.count ? (text[index], index + 1) : nil
  }

  /// With what other scripts have for blanks and digits.
  private mutating func read(_ text: String) {
    let cleaned = text.filter { !$0.isWhitespace }.split(separator: "(0)").joined()
    isInternational = cleaned.drop { !$0.isNumber && $0 != "+" }.hasPrefix("+")
    digits = Array(cleaned.filter { ("0"..."9").contains($0) }.utf8)
  }
}
