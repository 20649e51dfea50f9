internal import Hashing

/// Reads what `ByteWriter` wrote. A state file can be cut or damaged: every read may fail.
package struct ByteReader {
  package struct Damaged: Error {}

  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
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
    let range = try stringRange()
    return String(copying: bytes.span.extracting(range))
  }

  /// Where the bytes of a string are, which is passed by.
  mutating func stringRange() throws(Damaged) -> Range<Int> {
    let length = try count()
    guard bytes.count - offset >= length else { throw Damaged() }
    defer { offset += length }

    return offset..<offset + length
  }

  mutating func skip(_ count: Int) throws(Damaged) {
    guard count >= 0, bytes.count - offset >= count else { throw Damaged() }
    offset += count
  }

  /// What `ByteWriter.numbers` wrote.
  mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>() throws(Damaged) -> [Number] {
    let length = try count()
    let size = MemoryLayout<Number>.stride
    guard length <= (bytes.count - offset) / size else { throw Damaged() }
    let range = offset..<offset + length * size
    offset = range.upperBound
    return unsafe [Number](unsafeUninitializedCapacity: length) { numbers, count in
      unsafe bytes.withUnsafeBytes { all in
        unsafe UnsafeMutableRawBufferPointer(numbers).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: all[range]))
      }
      count = length
    }
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
