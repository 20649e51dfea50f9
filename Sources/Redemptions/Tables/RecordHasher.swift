/// Hashes what identifies a record and all that it says; keeps a buffer.
struct RecordHasher {
  private let keys: FactKeys
  private var text: [UInt8] = []

  init(keys: FactKeys) {
    self.keys = keys
  }

  /// The keyed hash of a number, in small letters.
  mutating func order(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let count = range.count
    if text.count < count { text += [UInt8](repeating: 0, count: count - text.count) }
    for index in 0..<count {
      let byte = bytes[range.lowerBound + index]
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      text[index] = isCapital ? byte | 0x20 : byte
    }
    return keys.hash(text.span.extracting(0..<count), as: .order)
  }

  /// A hash of all fields that are read; columns that are added to an export change nothing.
  mutating func content(_ bytes: Span<UInt8>, _ cells: Cells) -> UInt64 {
    let count = cells.write(bytes, to: &text)
    return keys.hash(text.span.extracting(0..<count), as: .content)
  }
}
