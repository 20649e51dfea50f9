/// Looks for words in bytes.
enum Words {
  /// The 1-based lines on which `word` stands by itself, not as part of a longer name.
  static func lines(of word: String, in text: [UInt8]) -> [Int] {
    offsets(of: word, in: text).map { line(of: $0, in: text) }
  }

  /// Where `word` stands by itself.
  static func offsets(of word: String, in text: [UInt8]) -> [Int] {
    let word = Array(word.utf8)
    guard let first = word.first, let last = word.last, text.count >= word.count else { return [] }
    var found: [Int] = []
    for offset in 0...text.count - word.count where text[offset] == first {
      let end = offset + word.count
      guard text[offset..<end].elementsEqual(word) else { continue }
      if isNamePart(first), offset > 0, isNamePart(text[offset - 1]) { continue }
      if isNamePart(last), end < text.count, isNamePart(text[end]) { continue }
      found.append(offset)
    }
    return found
  }

  static func line(of offset: Int, in text: [UInt8]) -> Int {
    text[..<offset].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
