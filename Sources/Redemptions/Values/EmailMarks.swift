/// Where the marks of an address stand; -1 for those that it has not.
struct EmailMarks {
  /// The last `@`.
  private(set) var at = -1
  private(set) var lastDot = -1
  let hasBlank: Bool
  let isASCII: Bool

  /// `count`: the bytes of the address, behind which there are eight zeros.
  @inline(__always)
  init(_ letters: Span<UInt8>, count: Int) {
    var (blanks, all) = (0 as UInt64, 0 as UInt64)
    var index = 0
    while index < count {
      let word = ASCIIWord(letters, at: index)
      let (ats, dots) = (word.marks(of: UInt8(ascii: "@")), word.marks(of: UInt8(ascii: ".")))
      at = ats == 0 ? at : index &+ ASCIIWord.last(ats)
      lastDot = dots == 0 ? lastDot : index &+ ASCIIWord.last(dots)
      blanks |= word.marks(of: UInt8(ascii: " "))
      all |= word.bits
      index &+= ASCIIWord.byteCount
    }
    hasBlank = blanks != 0
    isASCII = ASCIIWord(bits: all).isASCII
  }
}
