internal import Facts

/// The words of a format for the states of an order, to be compared as bytes.
struct StatusWords {
  private struct Word {
    let letters: [UInt8]
    let status: OrderStatus
  }

  private var words: [Word] = []
  /// The first eight letters of each.
  private var starts: [ASCIIWord] = []

  /// `statuses`: by word in small letters.
  init(_ statuses: [String: OrderStatus]) {
    for (word, status) in statuses.sorted(by: { $0.key < $1.key }) {
      let letters = Array(word.utf8)
      starts.append(ASCIIWord(letters.span, at: 0, count: letters.count))
      words.append(Word(letters: letters, status: status))
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Of a part of `bytes`, whatever the case of its letters.
  func status(_ bytes: Span<UInt8>, _ range: Range<Int>) -> OrderStatus? {
    let start = ASCIIWord(bytes, at: range.lowerBound, count: range.count)
    let text = bytes.extracting(range)
    if start.isASCII, let found = find(text, start.lowered) { return found }
    if Self.isASCII(text) { return nil }
    let folded = Array(String(copying: text).lowercased().utf8)
    return words.first { $0.letters == folded }?.status
  }

  /// Nil also where a letter is none of ASCII.
  private func find(_ text: Span<UInt8>, _ start: ASCIIWord) -> OrderStatus? {
    let words = words.span
    let starts = starts.span
    for index in starts.indices where starts[index].bits == start.bits {
      if Self.isSame(words[index].letters.span, text) { return words[index].status }
    }
    return nil
  }

  /// Whether a text is a word in small letters, but for the case of ASCII letters.
  @inline(never)
  private static func isSame(_ word: Span<UInt8>, _ text: Span<UInt8>) -> Bool {
    guard word.count == text.count else { return false }
    var index = ASCIIWord.byteCount
    while index < text.count {
      let count = min(text.count &- index, ASCIIWord.byteCount)
      let letters = ASCIIWord(text, at: index, count: count).lowered
      if letters != ASCIIWord(word, at: index, count: count) { return false }
      index &+= count
    }
    return true
  }

  private static func isASCII(_ text: Span<UInt8>) -> Bool {
    text.indices.allSatisfy { text[$0] < 0x80 }
  }
}
