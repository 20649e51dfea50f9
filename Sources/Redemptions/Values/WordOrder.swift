/// Puts words in order, as parts of one buffer.
enum WordOrder {
  /// Appends words in alphabetical order, with blanks between them, and takes them off `words`.
  static func join(_ words: inout [Range<Int>], of letters: [UInt8], to text: inout [UInt8]) {
    let isASCII = !letters.contains { $0 >= 0x80 }
    guard isASCII else {
      let sorted = words.map { String(decoding: letters[$0], as: UTF8.self) }.sorted()
      words.removeAll(keepingCapacity: true)
      return text.append(contentsOf: sorted.joined(separator: " ").utf8)
    }
    while !words.isEmpty {
      var first = 0
      for index in words.indices.dropFirst()
      where letters[words[index]].lexicographicallyPrecedes(letters[words[first]]) { first = index }
      text.append(contentsOf: letters[words.remove(at: first)])
      if !words.isEmpty { text.append(UInt8(ascii: " ")) }
    }
  }
}
