/// A referral code as it is stored and compared: one to twenty symbols `A–Z 0–9`, in sixteen bytes.
///
/// Ten symbols of six bits lie in each half, the first one highest; a symbol is its place in
/// `0–9 A–Z` plus one, and zero ends the code. So codes compare as their texts do, and two codes
/// are the same only if their bytes are. A code says nothing about being issued: the registry does.
package struct Code: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The most symbols that a code can have.
  package static let longest = 20

  /// Symbols 0 to 9.
  package let high: UInt64
  /// Symbols 10 to 19; zero for codes of the usual length.
  package let low: UInt64

  init(uncheckedHigh high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// What `high` and `low` gave once; nil if no code has these halves.
  package init?(high: UInt64, low: UInt64) {
    self.init(uncheckedHigh: high, low: low)
    let first = CodeSymbols.count(inHalf: high)
    let second = CodeSymbols.count(inHalf: low)
    guard let first, let second, first > 0, second == 0 || first == CodeSymbols.perHalf else {
      return nil
    }
  }

  /// A text of upper-case letters and digits as it stands; nil for anything else, so for
  /// `7f3k9-qxm2t` too: `CodeReader` reads what people write.
  package init?(exactly text: borrowing Span<UInt8>) {
    var symbols = CodeSymbols()
    for index in text.indices {
      let place = CodeSymbols.place(of: text[index])
      guard place != 0, symbols.append(place) else { return nil }
    }
    guard symbols.count > 0 else { return nil }
    self = symbols.code
  }

  package init?(exactly text: String) {
    self.init(exactly: Array(text.utf8).span)
  }

  /// The number of symbols.
  package var count: Int {
    let half = low == 0 ? high : low
    let used = (CodeSymbols.bitsPerHalf + 5 - half.trailingZeroBitCount) / 6
    return low == 0 ? used : CodeSymbols.perHalf + used
  }

  /// The symbol at an index below `count`, as ASCII.
  package subscript(index: Int) -> UInt8 {
    CodeSymbols.byte(at: place(at: index))
  }

  /// Appends the symbols, without groups.
  package func append(to output: inout [UInt8]) {
    for index in 0..<count { output.append(self[index]) }
  }

  /// The symbols, without groups.
  package var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func < (left: Code, right: Code) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// The symbol's place in `0–9 A–Z` plus one; zero past the end.
  func place(at index: Int) -> UInt8 {
    CodeSymbols.place(at: index, high: high, low: low)
  }
}

extension Code: CustomStringConvertible {
  package var description: String { text }
}
