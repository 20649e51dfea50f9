internal import CSodium

extension Digest256 {
  /// BLAKE2b with 256 bits of output: collisions cannot be made on purpose.
  package static func blake2b(of bytes: borrowing Span<UInt8>) -> Self {
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe Sodium.digest { output in
        unsafe crypto_generichash(
          output, byteCount, input.baseAddress, UInt64(input.count), nil, 0)
      }
    }
  }

  package static func blake2b(of bytes: [UInt8]) -> Self { blake2b(of: bytes.span) }

  /// SHA-256 (FIPS 180-4).
  package static func sha256(of bytes: borrowing Span<UInt8>) -> Self {
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe Sodium.digest { output in
        unsafe crypto_hash_sha256(output, input.baseAddress, UInt64(input.count))
      }
    }
  }

  package static func sha256(of bytes: [UInt8]) -> Self { sha256(of: bytes.span) }
}
