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

  /// Calls `body` with so many numbers of so many bytes each; false when there are not enough.
  package mutating func forEach(_ count: Int, width: Int, _ body: (UInt64) -> Void) -> Bool {
    guard count >= 0, width >= 0, count * width <= bytes.count - offset else { return false }
    for _ in 0..<count {
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
}
