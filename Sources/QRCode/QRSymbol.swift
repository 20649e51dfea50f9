/// A QR code: a square of dark and light modules.
package struct QRSymbol: Equatable, Sendable {
  /// The largest version whose rows fit in 64 bits; it holds links of 366 characters at `medium`.
  package static let largestVersion = 11
  /// Modules that have to stay light on each side.
  package static let quietZone = 4

  package let version: Int
  package let level: QRLevel
  /// The pattern laid over the data, 0 to 7.
  package let mask: Int
  /// Modules on each side.
  package let width: Int
  /// A row in each, from the top; bit 0 is the leftmost module, 1 is dark.
  package internal(set) var rows: [UInt64]

  init(version: Int, level: QRLevel, mask: Int, rows: [UInt64]) {
    self.version = version
    self.level = level
    self.mask = mask
    width = Self.width(ofVersion: version)
    self.rows = rows
  }

  /// Encodes any bytes with libqrencode, in the smallest version for this level at least; the level
  /// is raised as far as that version allows.
  package init(_ text: borrowing Span<UInt8>, level: QRLevel = .medium) throws(QRFlaw) {
    if text.isEmpty { throw .empty }
    var best = try LibrarySymbol(text, version: 0, level: level).symbol
    for higher in QRLevel.allCases where higher > level {
      let library = try? LibrarySymbol(text, version: best.version, level: higher)
      guard let symbol = library?.symbol, symbol.version == best.version else { break }
      best = symbol
    }
    self = best
  }

  package init(_ text: String, level: QRLevel = .medium) throws(QRFlaw) {
    try self.init(Array(text.utf8).span, level: level)
  }

  package func isDark(row: Int, column: Int) -> Bool { rows[row] >> UInt64(column) & 1 == 1 }

  static func width(ofVersion version: Int) -> Int { 17 + 4 * version }
}
