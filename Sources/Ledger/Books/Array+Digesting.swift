internal import Hashing

/// What a hasher is given, gathered so that it is called once for many small pieces.
extension Array where Element == UInt8 {
  /// As `updateNumber` does: eight bytes, the most significant first.
  mutating func append(digested number: UInt64) {
    unsafe Swift.withUnsafeBytes(of: number.bigEndian) { unsafe append(contentsOf: $0) }
  }

  /// As `updateField` does.
  mutating func append(digested text: borrowing Span<UInt8>) {
    append(digested: UInt64(text.count))
    unsafe text.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  mutating func append(digested text: [UInt8]) { append(digested: text.span) }

  mutating func append(digested text: String) {
    append(digested: UInt64(text.utf8.count))
    append(contentsOf: text.utf8)
  }

  /// Hands over what was gathered when it is much.
  mutating func drain(into hasher: inout BLAKE2bHasher<Digest256>, over bytesMin: Int = 1 << 16) {
    guard count > bytesMin else { return }
    hasher.update(self)
    removeAll(keepingCapacity: true)
  }
}
