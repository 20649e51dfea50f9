import Foundation

/// Looks for words in bytes.
enum Words {
  /// The 1-based lines on which `word` stands by itself, not as part of a longer name.
  static func lines(of word: String, in text: [UInt8]) -> [Int] {
    offsets(of: word, in: text).map { line(of: $0, in: text) }
  }

  /// Where `word` stands by itself.
  static func offsets(of word: String, in text: [UInt8]) -> [Int] {
    guard let first = word.utf8.first, let last = word.utf8.last else { return [] }
    let text = Data(text)
    let wanted = Data(word.utf8)
    var found: [Int] = []
    var start = 0
    while let range = text.range(of: wanted, in: start..<text.count) {
      start = range.lowerBound + 1
      let isPartBefore = range.lowerBound > 0 && isNamePart(text[range.lowerBound - 1])
      let isPartAfter = range.upperBound < text.count && isNamePart(text[range.upperBound])
      if isNamePart(first) && isPartBefore || isNamePart(last) && isPartAfter { continue }
      found.append(range.lowerBound)
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
