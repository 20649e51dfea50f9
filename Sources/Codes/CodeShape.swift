/// How long the minted codes of a programme are; the last two symbols check the others.
package struct CodeShape: Hashable, Sendable {
  /// The lengths that a programme may choose.
  package static let lengths = 8...Code.longest
  /// The length that programmes get without choosing: 40 bits, shown as `7F3K9-QXM2T`.
  package static let standard = CodeShape(length: 10)

  /// How many codes of every million that could exist may be issued before guessing one is worth
  /// a warning: one.
  private static let codesPerIssued: UInt128 = 1_000_000

  package let length: Int

  package init(length: Int) {
    precondition(Self.lengths.contains(length), "a minted code has 8 to 20 symbols")
    self.length = length
  }

  /// Symbols that carry the code; two more check them.
  package var dataCount: Int { length - 2 }

  /// How many different codes of this shape there are.
  package var keyspace: UInt128 { 1 << UInt128(5 * dataCount) }

  /// Whether so many codes are issued that guessing hits one in a million tries or fewer.
  package func isCrowded(issued: Int) -> Bool {
    UInt128(max(0, issued)) * Self.codesPerIssued > keyspace
  }

  /// The shortest shape that is not crowded by so many codes; nil if none is long enough.
  package static func fitting(issued: Int) -> CodeShape? {
    lengths.lazy.map { CodeShape(length: $0) }.first { !$0.isCrowded(issued: issued) }
  }

  /// The index ranges of the groups that are shown apart: of four or five symbols (three in a code
  /// of eleven), the longer ones first.
  package var groups: [Range<Int>] {
    let count = (length + 4) / 5
    var start = 0
    return (0..<count).map { index in
      let end = start + length / count + (index < length % count ? 1 : 0)
      defer { start = end }
      return start..<end
    }
  }

  /// Whether `code` has this length, the alphabet of minted codes and the right check symbols.
  package func isMinted(_ code: Code) -> Bool {
    code.count == length && CheckSymbols(of: code, count: length)?.isRight == true
  }

  /// Appends a code of this shape in groups, `7F3K9-QXM2T`; any other code as it is.
  package func append(grouped code: Code, to output: inout [UInt8]) {
    guard code.count == length else { return code.append(to: &output) }
    for group in groups {
      if group.lowerBound > 0 { output.append(UInt8(ascii: "-")) }
      for index in group { output.append(code[index]) }
    }
  }

  /// The code in groups, as people are shown it.
  package func grouped(_ code: Code) -> String {
    var bytes: [UInt8] = []
    append(grouped: code, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The code with these data symbols, each from 0 to 31.
  func code(data values: borrowing Span<UInt8>) -> Code {
    precondition(values.count == dataCount, "a shape says how many data symbols there are")
    var symbols = CodeSymbols()
    for index in values.indices {
      _ = symbols.append(Crockford.place(ofValue: values[index]))
    }
    let (first, second) = CheckSymbols(ofData: values).completing(count: dataCount)
    _ = symbols.append(Crockford.place(ofValue: first))
    _ = symbols.append(Crockford.place(ofValue: second))
    return symbols.code
  }
}
