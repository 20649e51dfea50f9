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
    output += [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let pixels = Self.bigEndian(UInt32(Self.side(symbol) * Self.pixelsPerModule))
    // A grey bit a pixel, the one way to compress and to filter, lines from top to bottom.
    Self.append("IHDR", pixels + pixels + [1, 0, 0, 0, 0], to: &output)
    Self.append("IDAT", data(), to: &output)
    Self.append("IEND", [], to: &output)
  }

  /// The compressed lines (RFC 1950).
  private mutating func data() -> [UInt8] {
    addRow(nil, times: QRSymbol.quietZone)
    for row in symbol.rows { addRow(row, times: 1) }
    addRow(nil, times: QRSymbol.quietZone)
    return [0x78, 0x01] + block.end() + Self.bigEndian(sum.value)
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

  /// Appends a chunk of the file.
  private static func append(_ kind: StaticString, _ data: [UInt8], to output: inout [UInt8]) {
    let body = Array(kind.description.utf8) + data
    output += bigEndian(UInt32(data.count)) + body + bigEndian(CRC32.of(body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

/// The checksum of RFC 1950, of lines that repeat.
private struct Adler32 {
  private var low: UInt64 = 1
  private var high: UInt64 = 0

  mutating func add(_ line: [UInt8], times: Int) {
    let count = UInt64(line.count)
    var sum: UInt64 = 0
    var sumOfSums: UInt64 = 0
    for byte in line {
      sum += UInt64(byte)
      sumOfSums += sum
    }
    for _ in 0..<times {
      high = (high + count * low + sumOfSums) % 65_521
      low = (low + sum) % 65_521
    }
  }

  var value: UInt32 { UInt32(high << 16 | low) }
}

/// The checksum of PNG's chunks (ISO/IEC 15948, annex D).
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }
}
