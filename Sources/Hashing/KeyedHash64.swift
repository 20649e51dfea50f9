internal import CSodium

/// SipHash-2-4: eight bytes that tell nothing about a text to whoever lacks the key.
///
/// For matching people and records within one programme, millions a second. Two texts of ten
/// million collide once in 370,000 programmes; it is no proof of anything (`HMACSHA256` is).
package struct KeyedHash64: Sendable {
  package static let keyByteCount = 16

  private let low: UInt64
  private let high: UInt64

  /// Takes sixteen bytes that nobody can guess.
  package init(key: [UInt8]) {
    precondition(key.count == Self.keyByteCount, "SipHash takes a key of sixteen bytes")
    Sodium.prepare()
    low = key[..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    high = key[8...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  package func hash(_ text: borrowing Span<UInt8>) -> UInt64 {
    unsafe text.withUnsafeBufferPointer { text in unsafe hash(text) }
  }

  private func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var result: UInt64 = 0
    let key = (low.littleEndian, high.littleEndian)
    unsafe withUnsafeBytes(of: key) { key in
      unsafe withUnsafeMutableBytes(of: &result) { output in
        guard let output = output.baseAddress, let key = key.baseAddress else { return }
        // An empty text may have no address; libsodium reads none of it, but wants one.
        let start = unsafe UnsafeRawPointer(text.baseAddress) ?? key
        _ = unsafe crypto_shorthash(
          output.assumingMemoryBound(to: UInt8.self), start.assumingMemoryBound(to: UInt8.self),
          UInt64(text.count), key.assumingMemoryBound(to: UInt8.self))
      }
    }
    return UInt64(littleEndian: result)
  }
}
