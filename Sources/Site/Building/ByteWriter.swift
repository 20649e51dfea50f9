internal import Hashing

/// Appends values in the form of the build state file: little-endian numbers, counted bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// In seven-bit groups, the lowest first.
  mutating func count(_ value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func fixed(_ value: UInt64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Many numbers as they are in memory, which is little-endian wherever this runs.
  mutating func numbers(_ values: [some FixedWidthInteger & BitwiseCopyable]) {
    count(values.count)
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func string(_ value: String) {
    let utf8 = value.utf8Span.span
    count(utf8.count)
    unsafe utf8.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// What `write` writes, with its length before it.
  mutating func sized(_ write: (inout ByteWriter) -> Void) {
    let start = bytes.count
    fixed(0)
    write(&self)
    let length = UInt64(bytes.count - start - 8)
    for index in 0..<8 { bytes[start + index] = UInt8(truncatingIfNeeded: length >> (8 * index)) }
  }

  mutating func digest(_ value: Digest128) {
    value.append(to: &bytes)
  }

  mutating func flag(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  mutating func list<Element>(
    _ values: [Element], _ write: (inout ByteWriter, Element) -> Void
  ) {
    count(values.count)
    for value in values { write(&self, value) }
  }

  mutating func optional<Value>(
    _ value: Value?, _ write: (inout ByteWriter, Value) -> Void
  ) {
    flag(value != nil)
    if let value { write(&self, value) }
  }
}
