extension ASCIIWord {
  /// Puts a part of `bytes` to the front of `text`, which grows where it must, with `A` to `Z` as
  /// small letters; gives its length. At least eight bytes follow, which mean nothing.
  static func lower(_ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]) -> Int {
    let count = range.count
    let needed = count &+ 2 &* byteCount
    if text.count < needed { text += [UInt8](repeating: 0, count: needed &- text.count) }
    var room = text.mutableSpan
    var index = 0
    while index < count {
      ASCIIWord(bytes, at: range.lowerBound &+ index, atLeast: count &- index).lowered
        .store(to: &room, at: index)
      index &+= byteCount
    }
    return count
  }
}
