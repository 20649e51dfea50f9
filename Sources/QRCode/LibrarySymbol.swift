internal import CQREncode

/// What libqrencode makes of a text, and which of its modules carry data.
struct LibrarySymbol {
  let symbol: QRSymbol
  /// In each row a bit for every module that carries data or error correction, and so is masked.
  let dataArea: [UInt64]

  /// Version 0 is the smallest that fits; a version that does not fit gives a larger one.
  ///
  /// The text is one segment: alphanumeric if it can be, bytes if not.
  init(_ text: borrowing Span<UInt8>, version: Int, level: QRLevel) throws(QRFlaw) {
    let isAlphanumeric = Alphanumeric.firstOther(in: text) == nil
    let input = LibraryInput(version: version, level: level)
    guard input.append(text, mode: isAlphanumeric ? QR_MODE_AN : QR_MODE_8) else {
      throw .tooLong
    }
    guard let image = input.encode(), image.version <= QRSymbol.largestVersion else {
      throw .tooLong
    }
    let rows = image.rows { $0 & 1 == 1 }
    // The upper left corner tells the pattern in three modules, of which the standard inverts two.
    let mask = UInt64(rows[8] >> 2) & 0b111 ^ 0b101
    dataArea = image.rows { $0 >> 7 == 0 }
    symbol = QRSymbol(
      version: image.version, level: level,
      mask: Int((mask & 1) << 2 | mask & 2 | mask >> 2), rows: rows)
  }

  init(_ text: [UInt8], version: Int, level: QRLevel) throws(QRFlaw) {
    try self.init(text.span, version: version, level: level)
  }

  /// The data without the pattern, and nothing else.
  var unmaskedData: [UInt64] {
    let pattern = MaskPattern.all[symbol.mask].rows(over: dataArea)
    return dataArea.indices.map { symbol.rows[$0] & dataArea[$0] ^ pattern[$0] }
  }
}
