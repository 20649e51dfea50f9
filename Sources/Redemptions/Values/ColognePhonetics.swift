/// Kölner Phonetik (Postel 1969): names that sound alike in German have the same digits.
package enum ColognePhonetics {
  /// The code of one folded word, `mueller` → `657`; empty for a word without letters that sound.
  package static func code(_ word: String) -> String {
    let letters = Array(word.utf8)
    var code: [UInt8] = []
    append(letters, 0..<letters.count, to: &code)
    return String(decoding: code, as: UTF8.self)
  }

  /// Appends the code of the folded word that is a part of `letters`.
  static func append(_ letters: [UInt8], _ word: Range<Int>, to code: inout [UInt8]) {
    let start = code.count
    var (before, last) = (0 as UInt8, none)
    var index = next(letters, word)
    while index < word.upperBound {
      let (letter, following) = (letters[index], next(letters, index + 1..<word.upperBound))
      let after = following < word.upperBound ? letters[following] : 0
      let (first, second) = digits(letter, before: before, after: after)
      take(first, &last, from: start, &code)
      take(second, &last, from: start, &code)
      (before, index) = (letter, following)
    }
  }

  /// Appends a digit that is not the last one once more; `0` stands at the start only.
  private static func take(
    _ digit: UInt8, _ last: inout UInt8, from start: Int, _ code: inout [UInt8]
  ) {
    if digit == none { return }
    if digit != last, digit != 0 || code.count == start { code.append(UInt8(ascii: "0") + digit) }
    last = digit
  }

  /// The offset of the first letter in a range; its end without one.
  private static func next(_ letters: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, !(0x61...0x7A).contains(letters[index]) { index += 1 }
    return index
  }

  /// Stands for no digit.
  private static let none: UInt8 = 9

  /// One digit, two for `x`, none for `h`. `before`: 0 at the start of a word; `after`: 0 at its
  /// end.
  private static func digits(
    _ letter: UInt8, before: UInt8, after: UInt8
  ) -> (first: UInt8, second: UInt8) {
    let next = Unicode.Scalar(after)
    let last = Unicode.Scalar(before)
    switch Unicode.Scalar(letter) {
    case "a", "e", "i", "j", "o", "u", "y": return (0, none)
    case "b": return (1, none)
    case "p": return (next == "h" ? 3 : 1, none)
    case "d", "t": return (next == "c" || next == "s" || next == "z" ? 8 : 2, none)
    case "f", "v", "w": return (3, none)
    case "g", "k", "q": return (4, none)
    case "c":
      let isHard = isHard(next) || before == 0 && (next == "l" || next == "r")
      return (isHard && last != "s" && last != "z" ? 4 : 8, none)
    case "x": return last == "c" || last == "k" || last == "q" ? (8, none) : (4, 8)
    case "l": return (5, none)
    case "m", "n": return (6, none)
    case "r": return (7, none)
    case "s", "z": return (8, none)
    default: return (none, none)
    }
  }

  /// Whether a `c` before this letter sounds like `k`.
  private static func isHard(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "h", "k", "o", "q", "u", "x": true
    default: false
    }
  }
}
