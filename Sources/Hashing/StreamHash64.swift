/// Eight bytes by which a long text that comes in pieces is known again, by whoever has the key.
///
/// Each kibibyte is brought to sixteen bytes by `ProductSum`, and SipHash-2-4 of those and of the
/// length is the hash: as good as SipHash of it all, and an eighth of what SHA-256 takes. Two texts
/// that are made without the key have the same hash in one of 2^60 cases at most.
package struct StreamHash64: ~Copyable {
  /// Of 32 bytes that nobody can guess.
  package struct Key: Sendable {
    /// Two words for each sixteen bytes of a block.
    fileprivate let words: [SIMD2<UInt64>]
    fileprivate let last: SipState

    package init(_ key: [UInt8]) {
      precondition(key.count == 2 * KeyedHash64.keyByteCount, "one key for sums, one for the rest")
      let maker = KeyedHash64(key: Array(key.prefix(KeyedHash64.keyByteCount)))
      words = (0..<UInt8(StreamHash64.slotCount)).map { slot in
        SIMD2(maker.hash([slot, 0].span), maker.hash([slot, 1].span))
      }
      let other = KeyedHash64(key: Array(key.suffix(KeyedHash64.keyByteCount)))
      last = SipState(other.hash([0].span), other.hash([1].span))
    }
  }

  private static let slotBytes = MemoryLayout<SIMD2<UInt64>>.size
  private static let slotCount = 64
  private static let blockBytes = slotCount * slotBytes

  private let key: Key
  private var state: SipState
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  package init(_ key: Key) {
    self.key = key
    state = key.last
    rest.reserveCapacity(Self.blockBytes)
  }

  /// Takes these bytes after those before; where one piece ends leaves no trace.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(Self.blockBytes - rest.count, bytes.count)
      for index in 0..<start { rest.append(bytes[index]) }
      if rest.count < Self.blockBytes { return }
      let block = rest
      take(block.span, at: 0)
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= Self.blockBytes {
      take(bytes, at: start)
      start += Self.blockBytes
    }
    for index in start..<bytes.count { rest.append(bytes[index]) }
  }

  /// The hash of all bytes so far; the hasher is used up.
  package consuming func finish() -> UInt64 {
    if !rest.isEmpty {
      // The length tells zeros that were there from these.
      let block = rest + [UInt8](repeating: 0, count: Self.blockBytes - rest.count)
      take(block.span, at: 0)
    }
    state.take(count, rounds: 2)
    return state.finish(rounds: 4)
  }

  /// A whole block, which must be there.
  private mutating func take(_ bytes: borrowing Span<UInt8>, at start: Int) {
    var sum = ProductSum()
    let words = key.words
    unsafe bytes.withUnsafeBytes { text in
      for slot in 0..<Self.slotCount {
        let offset = start &+ slot &* Self.slotBytes
        let chunk = unsafe text.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
        sum.add(chunk, words[slot])
      }
    }
    state.take(sum.low, rounds: 2)
    state.take(sum.high, rounds: 2)
  }
}
