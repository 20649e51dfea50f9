/// The QR codes of all links that differ only in the code at their end, made without encoding.
///
/// With version, level and mask fixed, the modules are an affine function over GF(2) of the text's
/// bits: error correction is linear, and the mask is constant. So libqrencode encodes one link with
/// nothing but zeros where the code goes, and one more for each bit there; what each bit changes is
/// kept in tables, summed for six and five bits at a time. A symbol is then the first link's and two
/// table rows for every two characters of the code, combined by exclusive or.
///
/// The mask is the one that libqrencode chooses most often among sample codes; any mask reads alike.
package struct QRTemplate: Sendable {
  /// Four rows of modules.
  typealias Quad = SIMD4<UInt64>

  package let version: Int
  package let level: QRLevel
  package let mask: Int
  /// Modules on each side.
  package let width: Int
  /// What `encode` expects.
  package let codeLength: Int

  /// Whether the code's first character shares its eleven bits with the last one of the prefix.
  private let beginsOdd: Bool
  /// The value of the last character before the code.
  private let valueBefore: Int
  private let quadCount: Int
  /// The symbol whose bits are all zero where the code goes.
  private let base: [Quad]
  /// For each pair 64 entries for its lower six bits and 32 for the upper five, each of `quadCount`;
  /// after an odd number of characters 64 for the last one.
  private let table: [Quad]

  private static let lowBits = 6
  private static let entriesOfPair = 64 + 32

  /// Prepares codes of one length after a link's beginning in upper case, `HTTPS://…/R/`.
  ///
  /// Takes about a hundred encodings by libqrencode, ten milliseconds or so.
  package init(
    prefix: [UInt8], codeLength: Int, level: QRLevel = .medium
  ) throws(QRFlaw) {
    precondition(codeLength > 0, "a code has a symbol")
    if let offset = Alphanumeric.firstOther(in: prefix.span) {
      throw .notAlphanumeric(byteOffset: offset)
    }
    let basis = try QRBasis(prefix: prefix, codeLength: codeLength, level: level)
    self.codeLength = codeLength
    version = basis.base.version
    self.level = basis.base.level
    mask = basis.base.mask
    width = basis.base.width
    beginsOdd = prefix.count % 2 == 1
    valueBefore = prefix.last.map { Int(Alphanumeric.values[Int($0)]) } ?? 0
    quadCount = (width + 3) / 4
    base = Self.quads(basis.base.rows)
    table = Self.table(basis)
  }

  package init(
    prefix: String, codeLength: Int, level: QRLevel = .medium
  ) throws(QRFlaw) {
    try self.init(prefix: Array(prefix.utf8), codeLength: codeLength, level: level)
  }

  /// A symbol to pass to `encode`.
  package var blank: QRSymbol {
    QRSymbol(
      version: version, level: level, mask: mask, rows: [UInt64](repeating: 0, count: width))
  }

  /// Writes the symbol of a code, upper-case letters and digits, over a symbol of this template.
  package func encode(_ code: borrowing Span<UInt8>, into symbol: inout QRSymbol) {
    precondition(code.count == codeLength && symbol.width == width, "made for this template")
    var entries = InlineArray<64, Int32>(repeating: 0)
    let count = select(code, into: &entries)
    let table = table.span
    let base = base.span
    var rows = symbol.rows.mutableSpan
    for quad in 0..<quadCount {
      var sum = base[quad]
      for index in 0..<count { sum ^= table[Int(entries[index]) + quad] }
      let row = quad * 4
      rows[row] = sum[0]
      guard row + 3 < width else { break }
      rows[row + 1] = sum[1]
      rows[row + 2] = sum[2]
      rows[row + 3] = sum[3]
    }
  }

  package func symbol(of code: String) -> QRSymbol {
    var symbol = blank
    encode(Array(code.utf8).span, into: &symbol)
    return symbol
  }

  /// Where in the table the entries of a code begin; the number of them.
  private func select(
    _ code: borrowing Span<UInt8>, into entries: inout InlineArray<64, Int32>
  ) -> Int {
    let values = Alphanumeric.values
    var start = 0
    var count = 0
    var index = 0
    var before = beginsOdd ? valueBefore : -1
    while index < code.count || before >= 0 {
      if before < 0 {
        before = Self.value(code[index], values)
        index += 1
      }
      guard index < code.count else {
        entries[count] = Int32((start + before) * quadCount)
        return count + 1
      }
      let pair = before * Alphanumeric.count + Self.value(code[index], values)
      index += 1
      before = -1
      entries[count] = Int32((start + pair & 63) * quadCount)
      entries[count + 1] = Int32((start + 64 + pair >> Self.lowBits) * quadCount)
      count += 2
      start += Self.entriesOfPair
    }
    return count
  }

  private static func value(_ character: UInt8, _ values: [UInt8]) -> Int {
    let value = values[Int(character)]
    precondition(value != Alphanumeric.none, "a code has letters and digits")
    return Int(value)
  }

  private static func table(_ basis: QRBasis) -> [Quad] {
    var table: [Quad] = []
    for changes in basis.changes {
      let low = changes.prefix(lowBits)
      table += sums(of: low)
      if changes.count > lowBits { table += sums(of: changes.dropFirst(lowBits)) }
    }
    return table
  }

  /// For each number the sum of what its bits change.
  private static func sums(of changes: ArraySlice<[UInt64]>) -> [Quad] {
    let changes = changes.map(quads)
    return (0..<1 << changes.count).flatMap { number in
      changes.indices.reduce(changes[0].map { _ in Quad() }) { sum, bit in
        number >> bit & 1 == 1 ? zip(sum, changes[bit]).map { $0 ^ $1 } : sum
      }
    }
  }

  /// Rows in fours, filled up with light ones.
  private static func quads(_ rows: [UInt64]) -> [Quad] {
    stride(from: 0, to: rows.count, by: 4).map { start in
      var quad = Quad()
      for index in start..<min(start + 4, rows.count) { quad[index - start] = rows[index] }
      return quad
    }
  }
}
