internal import Facts

/// The words of a format for the states of an order, to be compared as bytes.
struct StatusWords {
  /// A word of up to 24 bytes, as nearly all are.
  private struct Letters: Equatable {
    static let countMax = 3 * ASCIIWord.byteCount

    var first, second, third: ASCIIWord
    var count: Int

    @inline(__always)
    init(_ text: Span<UInt8>) {
      let size = ASCIIWord.byteCount
      count = text.count
      first = ASCIIWord(text, at: 0, count: min(count, size))
      (second, third) = (ASCIIWord(bits: 0), ASCIIWord(bits: 0))
      if count <= size { return }
      second = ASCIIWord(text, at: size, count: min(count - size, size))
      if count > 2 * size { third = ASCIIWord(text, at: 2 * size, count: count - 2 * size) }
    }

    var isASCII: Bool { ASCIIWord(bits: first.bits | second.bits | third.bits).isASCII }

    mutating func lower() {
      (first, second, third) = (first.lowered, second.lowered, third.lowered)
    }
  }

  private var words: [(letters: Letters, status: OrderStatus)] = []
  private var longer: [(letters: [UInt8], status: OrderStatus)] = []

  /// `statuses`: by word in small letters.
  init(_ statuses: [String: OrderStatus]) {
    for (word, status) in statuses.sorted(by: { $0.key < $1.key }) {
      let letters = Array(word.utf8)
      if letters.count <= Letters.countMax {
        words.append((Letters(letters.span), status))
      } else {
        longer.append((letters, status))
      }
    }
  }

  var isEmpty: Bool { words.isEmpty && longer.isEmpty }

  /// Whatever the case of its letters.
  func status(_ text: Span<UInt8>) -> OrderStatus? {
    if text.count <= Letters.countMax {
      var letters = Letters(text)
      if letters.isASCII {
        letters.lower()
        return status(letters)
      }
    }
    let folded = Array(String(copying: text).lowercased().utf8)
    if folded.count <= Letters.countMax { return status(Letters(folded.span)) }
    return longer.first { $0.letters == folded }?.status
  }

  private func status(_ letters: Letters) -> OrderStatus? {
    for index in words.indices where words[index].letters == letters {
      return words[index].status
    }
    return nil
  }
}
