internal import PNG

/// A PNG file of a symbol, made without a general compressor: the first line of pixels of a row of
/// modules is written byte by byte, and the others as repetitions of it.
struct QRPicture: ~Copyable {
  /// Two bytes of bits in each line of pixels.
  static let pixelsPerModule = 16

  private let symbol: QRSymbol
  private var block: DeflateBlock
  private var sum = Adler32()
  /// The line at hand, of which the others are repetitions.
  private var line: [UInt8] = []

  init(_ symbol: QRSymbol) {
    self.symbol = symbol
    block = DeflateBlock(distance: Self.lineCount(symbol))
    line.reserveCapacity(Self.lineCount(symbol))
  }

  /// Modules on each side, with the quiet zone.
  private static func side(_ symbol: QRSymbol) -> Int { symbol.width + 2 * QRSymbol.quietZone }

  /// Bytes in a line of pixels: the number of its filter, 0, and two for each module.
  private static func lineCount(_ symbol: QRSymbol) -> Int { 1 + 2 * side(symbol) }

  /// Appends the file.
  consuming func append(to output: inout [UInt8]) {
    addRow(nil, times: QRSymbol.quietZone)
    for row in symbol.rows { addRow(row, times: 1) }
    addRow(nil, times: QRSymbol.quietZone)
    let pixels = Self.side(symbol) * Self.pixelsPerModule
    PNGFile(width: pixels, height: pixels, bits: 1, colours: .grey)
      .append(blocks: block.end(), sum: sum, to: &output)
  }

  /// Adds a row of modules, so many times; nil is a light one.
  private mutating func addRow(_ modules: UInt64?, times: Int) {
    line.removeAll(keepingCapacity: true)
    line.append(0)
    let quiet = [UInt8](repeating: 0xFF, count: 2 * QRSymbol.quietZone)
    line += quiet
    var modules = modules ?? 0
    for _ in 0..<symbol.width {
      let byte: UInt8 = modules & 1 == 1 ? 0x00 : 0xFF
      line.append(byte)
      line.append(byte)
      modules >>= 1
    }
    line += quiet
    for byte in line { block.append(byte) }
    let lines = times * Self.pixelsPerModule
    block.append(repetitions: (lines - 1) * line.count)
    sum.add(line, times: lines)
  }
}
