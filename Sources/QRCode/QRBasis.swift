/// What a template is made of, as encoded by libqrencode.
struct QRBasis {
  /// The masked symbol of the link in which all bits of the code's characters are zero.
  let base: QRSymbol
  /// For each pair of characters eleven squares, and six for a single one at the end: what its bits
  /// change, the lowest first.
  let changes: [[[UInt64]]]

  private static let sampleCount = 32

  init(prefix: [UInt8], codeLength: Int, level: QRLevel) throws(QRFlaw) {
    let count = prefix.count + codeLength
    // The pair that holds the code's first character may begin with the prefix's last.
    let fixed = prefix.count / 2 * 2
    let zeros =
      Array(prefix.prefix(fixed)) + Array(repeating: UInt8(ascii: "0"), count: count - fixed)
    let smallest = try QRSymbol(zeros.span, level: level)
    let encode = { (text: [UInt8]) throws(QRFlaw) -> LibrarySymbol in
      try LibrarySymbol(text, version: smallest.version, level: smallest.level)
    }
    let origin = try encode(zeros)
    var changes: [[[UInt64]]] = []
    for start in stride(from: fixed, to: count, by: 2) {
      var changesOfPair: [[UInt64]] = []
      for bit in 0..<(start + 1 < count ? 11 : 6) {
        let changed = try encode(Self.setting(bit, at: start, of: zeros))
        changesOfPair.append(zip(origin.unmaskedData, changed.unmaskedData).map { $0 ^ $1 })
      }
      changes.append(changesOfPair)
    }
    self.changes = changes
    let frame = try Self.usualFrame(prefix: prefix, codeLength: codeLength, encode: encode)
    base = Self.symbol(of: origin, maskedAs: frame)
  }

  /// The text with one bit of a pair's, or of the last character's, value set.
  private static func setting(_ bit: Int, at start: Int, of zeros: [UInt8]) -> [UInt8] {
    var text = zeros
    let value = 1 << bit
    if start + 1 < text.count {
      text[start] = Alphanumeric.characters[value / Alphanumeric.count]
      text[start + 1] = Alphanumeric.characters[value % Alphanumeric.count]
    } else {
      text[start] = Alphanumeric.characters[value]
    }
    return text
  }

  /// A symbol with the mask that the library chooses most often, the lower one of equals.
  private static func usualFrame(
    prefix: [UInt8], codeLength: Int, encode: ([UInt8]) throws(QRFlaw) -> LibrarySymbol
  ) throws(QRFlaw) -> LibrarySymbol {
    var samples: [[LibrarySymbol]] = Array(repeating: [], count: MaskPattern.all.count)
    var state: UInt32 = 1
    for _ in 0..<sampleCount {
      let code = (0..<codeLength).map { _ in
        // The generator of Numerical Recipes, so that a template is the same every time.
        state = state &* 1_664_525 &+ 1_013_904_223
        return Alphanumeric.characters[Int(state >> 16) % 36]
      }
      let sample = try encode(prefix + code)
      samples[sample.symbol.mask].append(sample)
    }
    let most = samples.map(\.count).max() ?? 0
    for ofMask in samples where ofMask.count == most {
      if let first = ofMask.first { return first }
    }
    preconditionFailure("some mask was chosen")
  }

  /// The data of one symbol in the frame and mask of another.
  private static func symbol(
    of origin: LibrarySymbol, maskedAs frame: LibrarySymbol
  ) -> QRSymbol {
    let pattern = MaskPattern.all[frame.symbol.mask].rows(over: frame.dataArea)
    let data = origin.unmaskedData
    let rows = frame.symbol.rows.indices.map { row in
      frame.symbol.rows[row] & ~frame.dataArea[row] ^ data[row] ^ pattern[row]
    }
    return QRSymbol(
      version: frame.symbol.version, level: frame.symbol.level, mask: frame.symbol.mask, rows: rows)
  }
}
