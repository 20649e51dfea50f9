/// SipHash-2-4: eight bytes that tell nothing about a text to whoever lacks the key.
///
/// For matching people and records within one programme, millions a second. Two texts of ten
/// million collide once in 370,000 programmes; it is no proof of anything (`HMACSHA256` is).
///
/// Written out here, not called in libsodium: texts are so short that a call for each costs as
/// much as its hash, and hashes of several texts run beside each other in the processor.
package struct KeyedHash64: Sendable {
  package static let keyByteCount = 16

  private let low: UInt64
  private let high: UInt64

  /// Takes sixteen bytes that nobody can guess.
  package init(key: [UInt8]) {
    precondition(key.count == Self.keyByteCount, "SipHash takes a key of sixteen bytes")
    low = key[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    high = key[8...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Before the first byte.
  var state: SipState { SipState(low, high) }

  package func hash(_ text: borrowing Span<UInt8>) -> UInt64 {
    var state = state
    let bytes = unsafe text.bytes
    var offset = 0
    while offset &+ 8 <= bytes.byteCount {
      state.take(bytes.word(at: offset))
      offset &+= 8
    }
    state.take(Self.rest(bytes, from: offset) | UInt64(truncatingIfNeeded: bytes.byteCount) &<< 56)
    return state.finish()
  }

  /// The last bytes, less than eight, the first of them lowest.
  @inline(__always)
  private static func rest(_ bytes: borrowing RawSpan, from offset: Int) -> UInt64 {
    let count = bytes.byteCount &- offset
    if count == 0 { return 0 }
    if offset == 0 { return bytes.word(at: 0, count: count) }
    let last = bytes.word(at: bytes.byteCount &- 8)
    return last &>> UInt64(truncatingIfNeeded: 8 &* (8 &- count))
  }
}
