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
  private let isBrief: Bool

  /// Takes sixteen bytes that nobody can guess.
  ///
  /// `isBrief`: for hashes that nobody is shown and nobody keeps, by SipHash-1-3, which is what the
  /// hash tables of many languages have: half as many rounds.
  package init(key: [UInt8], isBrief: Bool = false) {
    precondition(key.count == Self.keyByteCount, "SipHash takes a key of sixteen bytes")
    low = key[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    high = key[8...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    self.isBrief = isBrief
  }

  package func hash(_ text: borrowing Span<UInt8>) -> UInt64 {
    isBrief ? hash(text, rounds: 1, last: 3) : hash(text, rounds: 2, last: 4)
  }

  /// The hash of two words, without one that says how many bytes there were.
  func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let (rounds, last) = isBrief ? (1, 3) : (2, 4)
    var state = SipState(low, high)
    state.take(first, rounds: rounds)
    state.take(second, rounds: rounds)
    return state.finish(rounds: last)
  }

  @inline(__always)
  private func hash(_ text: borrowing Span<UInt8>, rounds: Int, last: Int) -> UInt64 {
    var state = SipState(low, high)
    let bytes = unsafe text.bytes
    var offset = 0
    while offset &+ 8 <= bytes.byteCount {
      state.take(bytes.word(at: offset), rounds: rounds)
      offset &+= 8
    }
    let count = UInt64(truncatingIfNeeded: bytes.byteCount) &<< 56
    state.take(Self.rest(bytes, from: offset) | count, rounds: rounds)
    return state.finish(rounds: last)
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
