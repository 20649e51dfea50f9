internal import Hashing

/// Reads what `ByteWriter` wrote. A state file can be cut or damaged: every read may fail.
package struct ByteReader {
  package struct Damaged: Error {}

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func count() throws(Damaged) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 63 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard let count = Int(exactly: value) else { throw Damaged() }
        return count
      }
      shift += 7
    }
    throw Damaged()
  }

  mutating func fixed() throws(Damaged) -> UInt64 {
    guard bytes.count - offset >= 8 else { throw Damaged() }
    defer { offset += 8 }

    return unsafe UInt64(
      littleEndian: bytes.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  mutating func string() throws(Damaged) -> String {
    let length = try count()
    guard bytes.count - offset >= length else { throw Damaged() }
    defer { offset += length }

    return String(copying: bytes.span.extracting(offset..<offset + length))
  }

  mutating func digest() throws(Damaged) -> Digest128 {
    guard bytes.count - offset >= Digest128.byteCount else { throw Damaged() }
    defer { offset += Digest128.byteCount }

    return Digest128(bytes.span, at: offset)
  }

  mutating func flag() throws(Damaged) -> Bool {
    guard offset < bytes.count, bytes[offset] <= 1 else { throw Damaged() }
    defer { offset += 1 }

    return bytes[offset] == 1
  }

  mutating func list<Element>(
    _ read: (inout ByteReader) throws(Damaged) -> Element
  ) throws(Damaged) -> [Element] {
    let length = try count()
    // Each element takes a byte at least: a damaged length must not ask for memory.
    guard length <= bytes.count - offset else { throw Damaged() }
    var values: [Element] = []
    values.reserveCapacity(length)
    for _ in 0..<length { values.append(try read(&self)) }
    return values
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(Damaged) -> Value
  ) throws(Damaged) -> Value? {
    try flag() ? try read(&self) : nil
  }
}
