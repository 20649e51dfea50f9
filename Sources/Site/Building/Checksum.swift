/// A 64-bit sum over bytes, eight at a time: tells a damaged file from a whole one, fast.
///
/// Not meant to withstand anybody who forges a file; what such a file says is checked elsewhere.
enum Checksum {
  static func of(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    var sum: UInt64 = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = unsafe bytes.bytes
    let wordsEnd = bytes.count & ~7
    var index = 0
    while index < wordsEnd {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      sum = mixed(sum ^ UInt64(littleEndian: word))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mixed(sum ^ rest)
  }

  /// Over three numbers.
  static func of(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    mixed(mixed(mixed(first) ^ second) ^ third)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ (word >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 29)
  }
}
