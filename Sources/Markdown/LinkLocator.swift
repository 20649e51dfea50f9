/// Finds where the destination of a link was written, as libcmark does not tell.
struct LinkLocator {
  let bytes: ByteView
  /// Freed of escapes and entities.
  let destination: [UInt8]

  /// The place in `block` of the `ordinal`th (from 0) link to the destination; else that of the
  /// reference definition in `text`; else the whole block.
  func place(in block: Range<Int>, ordinal: Int, text: Range<Int>) -> Range<Int> {
    var count = 0
    var last: Range<Int>?
    for index in block {
      guard let start = linkStart(index, block), let range = match(at: start, block.upperBound)
      else { continue }
      if count == ordinal { return range }
      count += 1
      last = range
    }
    return last ?? definition(in: text) ?? block
  }

  private func definition(in text: Range<Int>) -> Range<Int>? {
    for index in text where bytes[index] == UInt8(ascii: ":") {
      guard index > text.lowerBound, bytes[index - 1] == UInt8(ascii: "]") else { continue }
      var start = afterBlanks(index + 1, text.upperBound)
      if start < text.upperBound, bytes[start] == UInt8(ascii: "<") { start += 1 }
      if let range = match(at: start, text.upperBound) { return range }
    }
    return nil
  }

  /// Where a destination begins if the byte at `index` opens one: `](`, or `<`.
  private func linkStart(_ index: Int, _ block: Range<Int>) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "<"): return index + 1
    case UInt8(ascii: "("):
      guard index > block.lowerBound, bytes[index - 1] == UInt8(ascii: "]") else { return nil }
      let start = afterBlanks(index + 1, block.upperBound)
      // One in angle brackets is met at its bracket.
      let isBracketed = start < block.upperBound && bytes[start] == UInt8(ascii: "<")
      return isBracketed ? nil : start
    default: return nil
    }
  }

  private func afterBlanks(_ index: Int, _ upper: Int) -> Int {
    var index = index
    while index < upper, isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// The range from `start` on that spells the destination and ends where one may end; an
  /// autolink to a mail address is written without the scheme.
  private func match(at start: Int, _ upper: Int) -> Range<Int>? {
    let scheme = "mailto:".utf8.count
    if bytes[start - 1] == UInt8(ascii: "<"), destination.starts(with: "mailto:".utf8),
      let range = match(destination[scheme...], at: start, upper)
    {
      return range
    }
    return match(destination[...], at: start, upper)
  }

  private func match(
    _ wanted: ArraySlice<UInt8>, at start: Int, _ upper: Int
  ) -> Range<Int>? {
    var index = start
    for next in wanted {
      let isEscape =
        index + 1 < upper && bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == next
      if isEscape { index += 1 }
      guard index < upper, bytes[index] == next else { return nil }
      index += 1
      let isEntity = next == UInt8(ascii: "&") && bytes.part(index..<upper).starts(with: "amp;")
      if isEntity { index += 4 }
    }
    let isAtEnd =
      index == upper || isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ")")
      || bytes[index] == UInt8(ascii: ">")
    return isAtEnd ? start..<index : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == 9 || byte == 10 || byte == 13
  }
}
