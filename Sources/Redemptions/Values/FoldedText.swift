/// Names, addresses and telephone numbers in a form in which spelling variants of one thing are the
/// same. Made once for many: it keeps its buffers.
package struct FoldedText {
  /// The form that was made last.
  private(set) var text: [UInt8] = []
  private var words = FoldedWords()
  private var sounds: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// First and family name in any order; false without two words at least.
  mutating func foldName(_ parts: Span<UInt8>, _ others: Span<UInt8>) -> Bool {
    words.clear()
    words.add(parts)
    words.add(others)
    ranges.removeAll(keepingCapacity: true)
    for word in 0..<words.count { ranges.append(words.range(word)) }
    text.removeAll(keepingCapacity: true)
    WordOrder.join(&ranges, of: words.letters, to: &text)
    return words.count > 1
  }

  /// How the words of the last name sound; false without two that do.
  mutating func foldSounds() -> Bool {
    sounds.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    for word in 0..<words.count {
      let start = sounds.count
      ColognePhonetics.append(words.letters, words.range(word), to: &sounds)
      if sounds.count > start { ranges.append(start..<sounds.count) }
    }
    let count = ranges.count
    text.removeAll(keepingCapacity: true)
    WordOrder.join(&ranges, of: sounds, to: &text)
    return count > 1
  }

  /// Country, postal code without blanks, street and house number, `Straße` in one spelling.
  mutating func foldAddress(country: String, postcode: Span<UInt8>, street: Span<UInt8>) {
    text.removeAll(keepingCapacity: true)
    for byte in country.utf8 { text.append(byte) }
    Self.lower(&text)
    text.append(UInt8(ascii: "|"))
    words.clear()
    words.add(postcode)
    text.append(contentsOf: words.letters)
    text.append(UInt8(ascii: "|"))
    words.clear()
    words.add(street)
    for word in 0..<words.count {
      let letters = words.letters[words.range(word)]
      guard let ending = Self.streets.first(where: { $0.isEnd(of: letters) }) else {
        text.append(contentsOf: letters)
        continue
      }
      text.append(contentsOf: letters.dropLast(ending.letters.count))
      text.append(contentsOf: Self.street)
    }
  }

  /// Small letters of a country, which is mostly two letters of ASCII.
  private static func lower(_ text: inout [UInt8]) {
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x80 {
        text = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
        return
      }
      if byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") { text[index] = byte | 0x20 }
    }
  }

  /// How a street is written, as a word of its own or as the end of one.
  private struct StreetWord {
    let letters: [UInt8]
    let isEnding: Bool

    func isEnd(of word: ArraySlice<UInt8>) -> Bool {
      guard word.last == letters.last, isEnding || word.count == letters.count else { return false }
      return word.suffix(letters.count).elementsEqual(letters)
    }
  }

  private static let street = Array("str".utf8)
  private static let streets: [StreetWord] = [
    ("strasse", true), ("str", true), ("street", false), ("st", false),
  ].map { StreetWord(letters: Array($0.utf8), isEnding: $1) }

  /// The number in international form; false without at least six digits.
  ///
  /// `country`: where a number with a single leading zero is dialled.
  mutating func foldPhone(_ number: Span<UInt8>, country: String) -> Bool {
    text.removeAll(keepingCapacity: true)
    var cleaned = PhoneDigits(number)
    if cleaned.digits.count < 6 { return false }
    if cleaned.isInternational {
      text.append(UInt8(ascii: "+"))
    } else if cleaned.digits.starts(with: "00".utf8) {
      cleaned.digits.removeFirst(2)
      text.append(UInt8(ascii: "+"))
    } else if cleaned.digits.first == UInt8(ascii: "0"), let prefix = Self.dialling[country] {
      cleaned.digits.removeFirst()
      text.append(UInt8(ascii: "+"))
      text.append(contentsOf: prefix.utf8)
    }
    text.append(contentsOf: cleaned.digits)
    return true
  }

  private static let dialling: [String: String] = [
    "DE": "49", "AT": "43", "CH": "41", "LI": "423", "LU": "352", "NL": "31", "BE": "32",
    "FR": "33", "GB": "44", "DK": "45", "PL": "48", "CZ": "420", "SE": "46", "ES": "34",
  ]
}
