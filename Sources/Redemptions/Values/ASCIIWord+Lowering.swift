extension ASCIIWord {
  /// How many zeros `lower` leaves behind a text, so that its last words need no care.
  static let zerosBehind = 2 * byteCount

  /// Whether a part of `bytes` has no letter from `A` to `Z`.
  static func isLow(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let last = ASCIIWord(
      bytes, at: max(range.upperBound &- byteCount, range.lowerBound), count: range.count)
    var others = last.lowered.bits ^ last.bits
    var index = range.lowerBound
    while index &+ byteCount < range.upperBound {
      let word = ASCIIWord(bytes, at: index)
      others |= word.lowered.bits ^ word.bits
      index &+= byteCount
    }
    return others == 0
  }

  /// Puts a part of `bytes` to the front of `text`, which grows where it must, with `A` to `Z` as
  /// small letters and `zerosBehind` zeros behind; gives its length.
  static func lower(_ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) -> Int {
    let count = range.count
    let needed = count &+ zerosBehind
    if text.count < needed { text += [UInt8](repeating: 0, count: needed &- text.count) }
    var room = text.mutableSpan
    var index = 0
    while index < count {
      ASCIIWord(bytes, at: range.lowerBound &+ index, atLeast: count &- index).lowered
        .store(to: &room, at: index)
      index &+= byteCount
    }
    ASCIIWord(bits: 0).store(to: &room, at: count)
    ASCIIWord(bits: 0).store(to: &room, at: count &+ byteCount)
    return count
  }
}
