internal import CSodium

extension Digest512 {
  /// SHA-512 (FIPS 180-4).
  package static func sha512(of bytes: borrowing Span<UInt8>) -> Self {
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe Sodium.digest { output in
        unsafe crypto_hash_sha512(output, input.baseAddress, UInt64(input.count))
      }
    }
  }

  package static func sha512(of bytes: [UInt8]) -> Self { sha512(of: bytes.span) }
}
