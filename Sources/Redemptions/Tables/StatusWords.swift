internal import Facts

/// The words of a format for the states of an order, to be compared as bytes.
struct StatusWords {
  private struct Word {
    var start: Int
    var count: Int
    var status: OrderStatus
  }

  private var letters: [UInt8] = []
  private var words: [Word] = []

  /// `statuses`: by word in small letters.
  init(_ statuses: [String: OrderStatus]) {
    for (word, status) in statuses.sorted(by: { $0.key < $1.key }) {
      words.append(Word(start: letters.count, count: word.utf8.count, status: status))
      letters += Array(word.utf8)
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whatever the case of its letters.
  func status(_ text: borrowing Span<UInt8>) -> OrderStatus? {
    var isASCII = true
    for index in text.indices { isASCII = isASCII && text[index] < 0x80 }
    guard isASCII else {
      let folded = Array(String(copying: text).lowercased().utf8)
      return words.first { letters[$0.start..<$0.start + $0.count].elementsEqual(folded) }?.status
    }
    for word in words where word.count == text.count {
      var index = 0
      while index < word.count {
        let byte = text[index]
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        if (isCapital ? byte | 0x20 : byte) != letters[word.start + index] { break }
        index += 1
      }
      if index == word.count { return word.status }
    }
    return nil
  }
}
