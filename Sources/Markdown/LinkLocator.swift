internal import Diagnostics

/// Finds where the destination of a link was written, as libcmark does not tell.
struct LinkLocator {
  let bytes: [UInt8]
  /// Freed of escapes and entities.
  let destination: [UInt8]

  /// The place in `block` of the `ordinal`th (from 0) link to the destination; else that of the
  /// reference definition in `text`; else the whole block.
  func place(in block: Range<Int>, ordinal: Int, text: Range<Int>) -> Range<Int> {
    var found: [Range<Int>] = []
    for index in block where isStart(index, block.lowerBound) {
      if let range = match(at: index, block.upperBound) { found.append(range) }
    }
    if !found.isEmpty { return found[min(ordinal, found.count - 1)] }
    for index in text where isDefinitionStart(index, text.lowerBound) {
      if let range = match(at: index, text.upperBound) { return range }
    }
    return block
  }

  /// Whether an inline link's or autolink's destination may begin here: after `](` or `<`.
  private func isStart(_ index: Int, _ lower: Int) -> Bool {
    guard index > lower else { return false }
    let before = bytes[index - 1]
    if before == UInt8(ascii: "<") { return true }
    guard before == UInt8(ascii: "(") || isBlank(before) else { return false }
    var open = index - 1
    while open > lower, isBlank(bytes[open]) { open -= 1 }
    return bytes[open] == UInt8(ascii: "(") && open > lower
      && bytes[open - 1] == UInt8(ascii: "]")
  }

  /// Whether a definition's destination may begin here: after `]:`, maybe `<`.
  private func isDefinitionStart(_ index: Int, _ lower: Int) -> Bool {
    var open = index - 1
    if open > lower, bytes[open] == UInt8(ascii: "<") { open -= 1 }
    while open > lower, isBlank(bytes[open]) { open -= 1 }
    return open > lower && bytes[open] == UInt8(ascii: ":")
      && bytes[open - 1] == UInt8(ascii: "]")
  }

  /// The range from `start` on that spells the destination and ends where one may end.
  private func match(at start: Int, _ upper: Int) -> Range<Int>? {
    let mail = Array("mailto:".utf8)
    if destination.starts(with: mail), start < upper, bytes[start - 1] == UInt8(ascii: "<") {
      if let range = match(destination[mail.count...], at: start, upper) { return range }
    }
    return match(destination[...], at: start, upper)
  }

  private func match(
    _ wanted: ArraySlice<UInt8>, at start: Int, _ upper: Int
  ) -> Range<Int>? {
    var index = start
    var rest = wanted
    let ampersand = Array("&amp;".utf8)
    while let next = rest.first {
      guard index < upper else { return nil }
      if bytes[index] == UInt8(ascii: "\\"), next != UInt8(ascii: "\\"), index + 1 < upper {
        index += 1
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < upper,
        bytes[index + 1] == UInt8(ascii: "\\")
      {
        index += 1
      }
      guard bytes[index] == next else { return nil }
      if next == UInt8(ascii: "&"), bytes[index..<upper].starts(with: ampersand) {
        index += ampersand.count
      } else {
        index += 1
      }
      rest = rest.dropFirst()
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
