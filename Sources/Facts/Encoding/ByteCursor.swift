/// Takes numbers off bytes that were written before; says no when there are not enough.
package struct ByteCursor: ~Copyable {
  private let bytes: [UInt8]
  private var offset = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { offset == bytes.count }

  /// The least significant byte first.
  package mutating func number(bytes count: Int) -> UInt64? {
    guard count <= bytes.count - offset else { return nil }
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    offset += count
    return value
  }

  /// False when there are not so many bytes.
  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= bytes.count - offset else { return false }
    offset += count
    return true
  }

  /// Calls `body` with so many numbers of so many bytes each; false when there are not enough.
  package mutating func forEach(_ count: Int, width: Int, _ body: (UInt64) -> Void) -> Bool {
    guard count >= 0, width >= 0, count * width <= bytes.count - offset else { return false }
    // Eight bytes are taken at once while there are as many.
    let mask = width >= 8 ? UInt64.max : 1 << UInt64(8 * width) - 1
    let whole = min(count, width == 0 ? 0 : max(0, bytes.count - offset - 8) / width)
    let start = offset
    unsafe bytes.withUnsafeBytes { bytes in
      for row in 0..<whole {
        let word = unsafe bytes.loadUnaligned(
          fromByteOffset: start &+ row &* width, as: UInt64.self)
        body(UInt64(littleEndian: word) & mask)
      }
    }
    offset += whole * width
    for _ in whole..<count {
      var value: UInt64 = 0
      for index in 0..<width { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
      offset += width
      body(value)
    }
    return true
  }
}

extension [UInt8] {
  /// The least significant byte first.
  package mutating func append(number: UInt64, bytes count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }

  /// Appends so many numbers of up to eight bytes each, the least significant byte first.
  mutating func append(count: Int, bytesEach: Int, _ number: (Int) -> UInt64) {
    let start = self.count
    // Each number is written as eight bytes, of which the next one overwrites what is too much.
    append(contentsOf: repeatElement(0, count: count * bytesEach + 8))
    unsafe withUnsafeMutableBytes { bytes in
      for row in 0..<count {
        unsafe bytes.storeBytes(
          of: number(row).littleEndian, toByteOffset: start &+ row &* bytesEach, as: UInt64.self)
      }
    }
    removeLast(8)
  }
}
