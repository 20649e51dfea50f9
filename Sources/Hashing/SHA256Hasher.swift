internal import CNettle

/// SHA-256 over bytes that arrive in pieces: the fingerprint of a large file.
///
/// By nettle, which uses the processor's own instructions for it where there are any: four times
/// as fast as libsodium on such a machine.
package struct SHA256Hasher: ~Copyable {
  private var state = sha256_ctx()

  package init() {
    unsafe nettle_sha256_init(&state)
  }

  /// Hashes these bytes after those before; where one piece ends leaves no trace.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { input in
      guard let start = input.baseAddress else { return }
      unsafe nettle_sha256_update(&state, input.count, start)
    }
  }

  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// The digest of all bytes so far; the hasher is used up.
  package consuming func finish() -> Digest256 {
    var state = state
    return unsafe Sodium.digest { output in
      unsafe nettle_sha256_digest(&state, Digest256.byteCount, output)
      return 0
    }
  }
}
