/// Looks at eight bytes of running text at a time, without a branch: counts the words that begin
/// and finds the bytes that may have to be written otherwise.
struct TextWords {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// How many words have begun.
  private(set) var count = 0
  /// The lowest byte's high bit: whether a blank stands before the next byte, or nothing.
  private var blankBefore: UInt64
  /// The high bits of bytes that may begin a stand-in of `EscapedPunctuation`: none or all.
  private let standInBits: UInt64

  init(afterWord: Bool, withStandIns: Bool) {
    blankBefore = afterWord ? 0 : 0x80
    standInBits = withStandIns ? Self.highBits : 0
  }

  /// The high bits of those bytes that are neither blanks nor above 63 (letters, other scripts),
  /// among the first `count` bytes of a little-endian word.
  @inline(__always)
  mutating func next(_ word: UInt64, count available: Int) -> UInt64 {
    let valid: UInt64 = available >= 8 ? ~0 : 1 << UInt64(available * 8) &- 1
    // The high bit of each byte tells whether it is a blank: exact, as no sum carries over.
    let difference = word ^ 0x2020_2020_2020_2020
    let low = 0x7F7F_7F7F_7F7F_7F7F as UInt64
    let blanks = ~((difference & low) &+ low | difference | low)
    let starts = ~blanks & (blanks << 8 | blankBefore) & Self.highBits & valid
    count += Int(((starts >> 7) &* 0x0101_0101_0101_0101) >> 56)
    blankBefore = blanks >> 56
    let below64 = ~(word | word << 1) & Self.highBits
    return (below64 & ~blanks | word & standInBits) & valid
  }
}
