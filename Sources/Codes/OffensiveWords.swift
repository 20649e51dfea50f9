/// Finds strings in codes that nobody wants printed beside their name.
///
/// Words are found in any spelling with digits (`N4Z1`), and `V` read as `U`. Minted codes are also
/// refused where they show what German registration offices keep off number plates: `HH`, `SS`,
/// `SA`, `KZ`, `NS`, `HJ` as a group of letters by itself (`7SS3K`, not `XSAY9`), `18` and `88` as
/// a number by itself, and `1488`. Of candidates of ten symbols, 35 in 1,000 are refused.
package struct OffensiveWords: Sendable {
  package static let standard = OffensiveWords(
    insults: words(in: insults), lapses: words(in: lapses))

  private struct Word {
    let text: String
    let classes: [UInt8]
    /// Whether it is harmless within a longer word that somebody chose.
    let isLapse: Bool
  }

  /// A bit for each three classes that a word begins with.
  private var beginnings = [UInt64](repeating: 0, count: (1 << 15) / 64)
  private var wordsByBeginning: [Int: [Word]] = [:]

  init(insults: [String], lapses: [String]) {
    for text in insults { insert(text, isLapse: false) }
    for text in lapses { insert(text, isLapse: true) }
  }

  /// Whether a minted code of this shape is refused.
  package func refuse(_ code: Code, shape: CodeShape) -> Bool {
    firstWord(in: code) { _ in true } != nil || NumberPlates.refuse(code, groups: shape.groups)
  }

  /// The word for which a chosen code is refused.
  func word(inChosen code: Code) -> String? {
    firstWord(in: code) { !$0.isLapse || $0.classes.count == code.count }
  }

  private mutating func insert(_ text: String, isLapse: Bool) {
    let classes = text.utf8.map { Self.classes[Int(CodeSymbols.place(of: $0))] }
    precondition(classes.count >= 3, "shorter words are in every other code")
    let beginning = Self.beginning(classes[0], classes[1], classes[2])
    beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
    wordsByBeginning[beginning, default: []].append(
      Word(text: text, classes: classes, isLapse: isLapse))
  }

  private func firstWord(in code: Code, where counts: (Word) -> Bool) -> String? {
    let count = code.count
    guard count >= 3 else { return nil }
    var first = Self.classes[Int(code.place(at: 0))]
    var second = Self.classes[Int(code.place(at: 1))]
    for start in 0..<(count - 2) {
      let third = Self.classes[Int(code.place(at: start + 2))]
      let beginning = Self.beginning(first, second, third)
      if beginnings[beginning >> 6] >> UInt64(beginning & 63) & 1 == 1 {
        for word in wordsByBeginning[beginning] ?? []
        where Self.stands(word.classes, in: code, at: start, count: count) && counts(word) {
          return word.text
        }
      }
      (first, second) = (second, third)
    }
    return nil
  }

  private static func stands(
    _ wanted: [UInt8], in code: Code, at start: Int, count: Int
  ) -> Bool {
    guard start + wanted.count <= count else { return false }
    return wanted.indices.allSatisfy { classes[Int(code.place(at: start + $0))] == wanted[$0] }
  }

  private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first) << 10 | Int(second) << 5 | Int(third)
  }

  /// For each place in `0–9 A–Z` plus one the class of symbols that are read as the same.
  private static let classes: [UInt8] = {
    let alike = ["0O", "1IL", "2Z", "3E", "4A", "5S", "69G", "7T", "8B", "UV"]
    let single = "CDFHJKMNPQRWXY".map { String($0) }
    var classes = [UInt8](repeating: 31, count: 64)
    for (index, symbols) in (alike + single).enumerated() {
      for symbol in symbols.utf8 { classes[Int(CodeSymbols.place(of: symbol))] = UInt8(index) }
    }
    return classes
  }()

  private static func words(in list: String) -> [String] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }
}
