internal import CSodium

extension Digest128 {
  /// BLAKE2b with 128 bits of output: for telling contents apart, not for signatures.
  package static func blake2b(of bytes: borrowing Span<UInt8>) -> Self {
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe Sodium.digest { output in
        unsafe crypto_generichash(
          output, byteCount, input.baseAddress, UInt64(input.count), nil, 0)
      }
    }
  }

  package static func blake2b(of bytes: [UInt8]) -> Self { blake2b(of: bytes.span) }
}
