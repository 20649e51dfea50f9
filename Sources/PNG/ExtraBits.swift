/// How DEFLATE writes a length or a distance: as a symbol, and bits that tell the numbers with this
/// symbol apart (RFC 1951, 3.2.5).
package struct ExtraBits: Sendable {
  package let symbol: Int
  /// How many extra bits there are.
  package let count: Int
  /// The smallest number with this symbol; the extra bits are what is added.
  let base: Int
  package let bits: UInt64

  package static let longestRepetition = 258

  /// From 3 to 258 bytes. The symbol is counted from that of the length 3.
  package init(length: Int) {
    self =
      length == Self.longestRepetition
      ? ExtraBits(symbol: 28, count: 0, base: length, bits: 0)
      : ExtraBits(length, first: 3, perStep: 4)
  }

  /// From 1 to 32,768.
  package init(distance: Int) {
    self = ExtraBits(distance, first: 1, perStep: 2)
  }

  private init(symbol: Int, count: Int, base: Int, bits: UInt64) {
    self.symbol = symbol
    self.count = count
    self.base = base
    self.bits = bits
  }

  /// Twice `perStep` symbols without any extra bits, then `perStep` more with each bit more.
  private init(_ number: Int, first: Int, perStep: Int) {
    var (symbol, base, extraCount, inStep) = (0, first, 0, 2 * perStep)
    while number >= base + 1 << extraCount {
      base += 1 << extraCount
      symbol += 1
      inStep -= 1
      if inStep == 0 { (extraCount, inStep) = (extraCount + 1, perStep) }
    }
    self.init(symbol: symbol, count: extraCount, base: base, bits: UInt64(number - base))
  }
}
