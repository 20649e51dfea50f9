internal import CSodium

/// HMAC-SHA-256 (RFC 2104) with one key, prepared once and used for many messages.
package struct HMACSHA256: Sendable {
  /// The state after the key, before any message.
  private let keyed: crypto_auth_hmacsha256_state

  /// Takes a key of any length but none; 32 random bytes are right.
  package init(key: borrowing Span<UInt8>) {
    Sodium.prepare()
    var state = crypto_auth_hmacsha256_state()
    unsafe key.withUnsafeBufferPointer { key in
      guard let bytes = key.baseAddress, !key.isEmpty else {
        preconditionFailure("a code made without a key proves nothing")
      }
      _ = unsafe crypto_auth_hmacsha256_init(&state, bytes, key.count)
    }
    keyed = state
  }

  package init(key: [UInt8]) { self.init(key: key.span) }

  /// The authentication code of a message.
  package func code(of message: borrowing Span<UInt8>) -> Digest256 {
    var state = keyed
    unsafe message.withUnsafeBufferPointer { input in
      _ = unsafe crypto_auth_hmacsha256_update(&state, input.baseAddress, UInt64(input.count))
    }
    return unsafe Sodium.digest { output in
      unsafe crypto_auth_hmacsha256_final(&state, output)
    }
  }

  package func code(of message: [UInt8]) -> Digest256 { code(of: message.span) }
}
