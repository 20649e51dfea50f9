/// Reads codes as people and shops write them: in any case, in groups or without, with `O` for `0`
/// and `I` or `L` for `1`.
package struct CodeReader: Sendable {
  /// A bit for each length of minted codes.
  private let lengths: UInt32

  /// Lengths other than that of `shape` are those in which codes were issued earlier.
  package init(shape: CodeShape = .standard, earlierLengths: [Int] = []) {
    lengths = earlierLengths.reduce(1 << UInt32(shape.length)) { $0 | 1 << UInt32($1) }
  }

  package func read(_ text: String) -> CodeReading { read(Array(text.utf8).span) }

  package func read(_ text: borrowing Span<UInt8>) -> CodeReading {
    do throws(CodeFlaw) {
      return judge(try Self.fold(text))
    } catch {
      return .malformed(error)
    }
  }

  /// Folds any text that could be a code to the form in which codes are compared.
  package static func fold(_ text: borrowing Span<UInt8>) throws(CodeFlaw) -> Code {
    if let code = foldPlain(text) { return code }
    var symbols = CodeSymbols()
    var index = 0
    while index < text.count {
      let folding = foldings[Int(text[index])]
      if folding == refused {
        let width = separatorWidth(text, at: index)
        guard width > 0 else { throw .symbol(byteOffset: index) }
        index += width
        continue
      }
      if folding != skipped, !symbols.append(folding) { throw .tooLong }
      index += 1
    }
    if symbols.count == 0 { throw .empty }
    return symbols.code
  }

  /// The common case: symbols only, of a length that nearly all codes have; nil for anything else.
  private static func foldPlain(_ text: borrowing Span<UInt8>) -> Code? {
    guard !text.isEmpty, text.count <= CodeSymbols.perHalf else { return nil }
    let foldings = foldings.span
    var symbols: UInt64 = 0
    var others: UInt8 = 0
    for index in text.indices {
      let folding = foldings[Int(text[index])]
      symbols = symbols &<< 6 | UInt64(folding)
      // The highest bit is that of `refused` and, one less than zero, of `skipped`.
      others |= folding &- 1
    }
    if others >= 0x80 { return nil }
    return Code(uncheckedHigh: CodeSymbols.half(symbols, count: text.count), low: 0)
  }

  /// The symbols of any text, folded, without all that is none.
  static func foldedSymbols(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var symbols: [UInt8] = []
    for index in text.indices {
      let folding = foldings[Int(text[index])]
      if folding != refused, folding != skipped { symbols.append(CodeSymbols.byte(at: folding)) }
    }
    return symbols
  }

  private func judge(_ code: Code) -> CodeReading {
    let count = code.count
    guard lengths >> UInt32(count) & 1 == 1, let checks = CheckSymbols(of: code, count: count)
    else {
      return VanityCode.lengths.contains(count)
        ? .vanity(code) : .malformed(.tooShort(count: count))
    }
    if checks.isRight { return .minted(code) }
    guard let (index, difference) = checks.wrongSymbol(count: count) else {
      return .malformed(.wrongChecks(code))
    }
    let value = Crockford.value(ofPlace: code.place(at: index)) ^ difference
    let proposal = code.replacing(at: index, with: Crockford.place(ofValue: value))
    return .corrected(CodeCorrection(read: code, proposal: proposal, index: index))
  }

  private static let skipped: UInt8 = 0
  private static let refused: UInt8 = 255

  /// For each byte the place of the symbol that it stands for.
  private static let foldings: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), 9, 10, 13: skipped
    case UInt8(ascii: "O"), UInt8(ascii: "o"): CodeSymbols.place(of: UInt8(ascii: "0"))
    case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "l"):
      CodeSymbols.place(of: UInt8(ascii: "1"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): CodeSymbols.place(of: byte - 32)
    default: CodeSymbols.place(of: byte) == 0 ? refused : CodeSymbols.place(of: byte)
    }
  }

  /// The bytes of a dash or space that word processors write for those of the keyboard: U+00A0,
  /// U+200B, U+2010 to U+2014, U+202F, U+2060, U+FEFF; zero for anything else.
  private static func separatorWidth(_ text: borrowing Span<UInt8>, at index: Int) -> Int {
    if text.count - index >= 2, text[index] == 0xC2, text[index + 1] == 0xA0 { return 2 }
    guard text.count - index >= 3 else { return 0 }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x90...0x94), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
