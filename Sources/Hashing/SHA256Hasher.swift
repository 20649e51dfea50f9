internal import CSodium

/// SHA-256 over bytes that arrive in pieces: the fingerprint of a large file.
package struct SHA256Hasher: ~Copyable {
  private var state = crypto_hash_sha256_state()

  package init() {
    Sodium.prepare()
    _ = unsafe crypto_hash_sha256_init(&state)
  }

  /// Hashes these bytes after those before; where one piece ends leaves no trace.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { input in
      _ = unsafe crypto_hash_sha256_update(&state, input.baseAddress, UInt64(input.count))
    }
  }

  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// The digest of all bytes so far; the hasher is used up.
  package consuming func finish() -> Digest256 {
    var state = state
    return unsafe Sodium.digest { output in unsafe crypto_hash_sha256_final(&state, output) }
  }
}
