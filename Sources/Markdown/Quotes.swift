/// Chooses typographic marks for straight ones, across the inlines of a block.
struct Quotes {
  /// What stands beside a quotation mark.
  enum Neighbour { case blank, opening, digit, other }

  private let marks: Punctuation?
  /// What stands before the next text.
  var before = Neighbour.blank
  /// Whether the last mark written opened a quotation.
  var lastQuoteOpens = false
  private var doubleDepth = 0
  /// Offsets in the buffer of single marks that opened and are not closed yet.
  private var singleOpens: [Int] = []

  init(_ marks: Punctuation?) { self.marks = marks }

  /// Begins a block.
  mutating func reset() {
    before = .blank
    lastQuoteOpens = false
    doubleDepth = 0
    singleOpens.removeAll(keepingCapacity: true)
  }

  /// Ends a block: single marks that nothing closed were apostrophes (’90er, ’tis).
  mutating func finish(in buffer: inout HTMLBuffer) {
    guard let marks, !singleOpens.isEmpty else { return }
    if marks.singleOpen.count == marks.apostrophe.count {
      for offset in singleOpens { buffer.replace(at: offset, with: marks.apostrophe) }
    }
    singleOpens.removeAll(keepingCapacity: true)
  }

  /// How many bytes from `index` on form a mark; 0 for a lone hyphen or full stop.
  func length(
    of byte: UInt8, in text: ByteView, at index: Int
  ) -> Int {
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return 1 }
    var end = index + 1
    let most = byte == UInt8(ascii: ".") ? min(text.count, index + 3) : text.count
    while end < most, text[end] == byte { end += 1 }
    let length = end - index
    return length < (byte == UInt8(ascii: ".") ? 3 : 2) ? 0 : length
  }

  /// Writes the mark for `length` bytes at `index`; `hasMore` says whether text follows the node.
  mutating func append(
    _ byte: UInt8, _ length: Int, in text: ByteView, at index: Int,
    hasMore: Bool, to buffer: inout HTMLBuffer
  ) {
    guard let marks else { return }
    switch byte {
    case UInt8(ascii: "."): buffer.append(marks.ellipsis)
    case UInt8(ascii: "-"): appendDashes(length, marks, to: &buffer)
    default:
      let left = neighbour(before: index, in: text)
      let right =
        index + 1 < text.count
        ? after(index, in: text) : hasMore ? Neighbour.other : .blank
      if byte == UInt8(ascii: "\"") {
        appendDouble(left, right, marks, to: &buffer)
      } else {
        let isYear = right == .digit && isTwoDigits(after: index, in: text)
        appendSingle(left, right, isYear: isYear, marks, to: &buffer)
      }
    }
  }

  /// Notes how a text ends, for a mark at the start of the next.
  mutating func remember(_ text: ByteView) {
    before = neighbour(before: text.count, in: text)
  }

  private mutating func appendDouble(
    _ left: Neighbour, _ right: Neighbour, _ marks: Punctuation, to buffer: inout HTMLBuffer
  ) {
    let canOpen = (left == .blank || left == .opening) && right != .blank
    if canOpen {
      buffer.append(marks.doubleOpen)
      doubleDepth += 1
      lastQuoteOpens = true
      return
    }
    lastQuoteOpens = false
    if doubleDepth > 0 {
      doubleDepth -= 1
      buffer.append(marks.doubleClose)
    } else if left == .other {
      buffer.append(marks.doubleClose)
    } else {
      // Inches (19"), or a mark on its own.
      buffer.append("&quot;")
    }
  }

  private mutating func appendSingle(
    _ left: Neighbour, _ right: Neighbour, isYear: Bool, _ marks: Punctuation,
    to buffer: inout HTMLBuffer
  ) {
    let canOpen = (left == .blank || left == .opening) && right != .blank && !isYear
    lastQuoteOpens = canOpen
    if canOpen {
      singleOpens.append(buffer.count)
      buffer.append(marks.singleOpen)
    } else if right == .other || right == .digit || singleOpens.isEmpty {
      buffer.append(marks.apostrophe)
    } else {
      singleOpens.removeLast()
      buffer.append(marks.singleClose)
    }
  }

  /// Runs of hyphens as `cmark --smart` divides them: long dashes as far as they go.
  private func appendDashes(_ length: Int, _ marks: Punctuation, to buffer: inout HTMLBuffer) {
    var long = length / 3
    var short = 0
    if length % 3 == 0 {
      short = 0
    } else if length % 2 == 0 {
      (long, short) = (0, length / 2)
    } else if length % 3 == 2 {
      short = 1
    } else {
      (long, short) = ((length - 4) / 3, 2)
    }
    for _ in 0..<long { buffer.append(marks.longDash) }
    for _ in 0..<short { buffer.append(marks.shortDash) }
  }

  private func neighbour(before index: Int, in text: ByteView) -> Neighbour {
    guard index > 0 else { return before }
    let byte = text[index - 1]
    switch byte {
    case UInt8(ascii: " "), 9, 10: return .blank
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "/"),
      UInt8(ascii: "-"):
      return .opening
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return lastQuoteOpens ? .opening : .other
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
    case 0x80...:
      return multibyteNeighbour(before: index, in: text)
    default: return .other
    }
  }

  /// No-break spaces are blank; dashes and opening quotation marks are opening.
  private func multibyteNeighbour(
    before index: Int, in text: ByteView
  ) -> Neighbour {
    let last = text[index - 1]
    if index >= 2, text[index - 2] == 0xC2 {
      return last == 0xA0 ? .blank : last == 0xAB ? .opening : .other
    }
    guard index >= 3, text[index - 3] == 0xE2, text[index - 2] == 0x80 else {
      return .other
    }
    switch last {
    case 0x80...0x8A, 0xAF: return .blank
    case 0x90...0x95, 0x98, 0x9A, 0x9C, 0x9E, 0xB9: return .opening
    default: return .other
    }
  }

  /// What follows a mark; `opening` stands for any ASCII punctuation.
  private func after(_ index: Int, in text: ByteView) -> Neighbour {
    switch text[index + 1] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
      .other
    case 0...UInt8(ascii: " "): .blank
    default: .opening
    }
  }

  private func isTwoDigits(after index: Int, in text: ByteView) -> Bool {
    guard index + 2 < text.count else { return false }
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[index + 2]
  }
}
