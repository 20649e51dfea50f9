extension ASCIIWord {
  /// Puts a part of `bytes` to the front of `text`, which grows where it must, with `A` to `Z` as
  /// small letters; gives its length.
  static func lower(_ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) -> Int {
    let needed = range.count &+ byteCount
    if text.count < needed { text += [UInt8](repeating: 0, count: needed &- text.count) }
    var room = text.mutableSpan
    var index = 0
    while index < range.count {
      let count = min(range.count &- index, byteCount)
      let word = ASCIIWord(bytes, at: range.lowerBound &+ index, count: count)
      word.lowered.store(to: &room, at: index)
      index &+= byteCount
    }
    return range.count
  }
}
