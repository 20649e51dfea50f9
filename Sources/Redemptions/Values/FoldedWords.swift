/// The words of texts in a form in which spelling variants of one word are the same: small letters
/// and digits only, umlauts as two letters, accents taken off. Keeps its buffers.
package struct FoldedWords {
  /// The words one after the other, in UTF-8.
  private(set) var letters: [UInt8] = []
  /// Where each word ends in `letters`; none is empty.
  private(set) var ends: [Int] = []

  /// Those of one text.
  package static func list(_ text: String) -> [String] {
    var words = FoldedWords()
    words.add(Array(text.utf8).span)
    return (0..<words.count).map { String(decoding: words.letters[words.range($0)], as: UTF8.self) }
  }

  var count: Int { ends.count }

  mutating func clear() {
    letters.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Where the bytes of a word are in `letters`.
  func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : ends[word - 1])..<ends[word] }

  /// Adds the words of a text in UTF-8.
  mutating func add(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        addASCII(byte)
        index += 1
      } else if byte == 0xC3, index + 1 < text.count {
        addLatin(Int(text[index + 1] & 0x3F))
        index += 2
      } else {
        let end = Self.end(ofCharacterAt: index, text)
        for scalar in String(copying: text.extracting(index..<end)).unicodeScalars { add(scalar) }
        index = end
      }
    }
    endWord()
  }

  private mutating func addASCII(_ byte: UInt8) {
    let small = byte | 0x20
    if small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z") {
      letters.append(small)
    } else if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
      letters.append(byte)
    } else if byte != UInt8(ascii: "'") {
      endWord()
    }
  }

  /// A letter of Latin-1, of which western names have most: by its place behind U+00C0.
  private mutating func addLatin(_ place: Int) {
    let folded = Self.latin[place]
    if folded.isEmpty { return endWord() }
    letters.append(contentsOf: folded)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      let folded = Self.folded(small)
      letters.append(contentsOf: folded.utf8)
      if folded.isEmpty, small != "\u{2019}" { endWord() }
    }
  }

  private mutating func endWord() {
    if letters.count > ends.last ?? 0 { ends.append(letters.count) }
  }

  private static func end(ofCharacterAt start: Int, _ text: Span<UInt8>) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// U+00C0 to U+00FF.
  private static let latin: [[UInt8]] = (0xC0...0xFF).map { (byte: UInt8) in
    Unicode.Scalar(byte).properties.lowercaseMapping.unicodeScalars
      .flatMap { Array(folded($0).utf8) }
  }

  /// Empty for what is no letter or digit.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ä", "æ": return "ae"
    case "ö", "œ", "ø": return "oe"
    case "ü": return "ue"
    case "ß": return "ss"
    case "à"..."å": return "a"
    case "ç", "ć", "č": return "c"
    case "è"..."ë", "ę", "ě": return "e"
    case "ì"..."ï", "ı": return "i"
    case "ñ", "ń": return "n"
    case "ò"..."õ": return "o"
    case "ù"..."û": return "u"
    case "ý", "ÿ": return "y"
    case "ł": return "l"
    case "ś", "š", "ş": return "s"
    case "ź", "ż", "ž": return "z"
    case "ğ": return "g"
    default:
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        ? String(scalar) : ""
    }
  }
}
