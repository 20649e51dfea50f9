internal import CSodium

/// BLAKE2b over bytes that arrive in pieces.
///
/// The output's size takes part in the hash: the 128-bit digest is no prefix of the 256-bit one.
@safe package struct BLAKE2bHasher<Output: Digest>: ~Copyable {
  /// Owned; aligned as libsodium wants it, which a Swift value cannot promise.
  private let state: UnsafeMutableRawPointer

  package init() { self.init(key: []) }

  /// With a key the digest is a code that only who has the key can compute; empty: without one.
  ///
  /// `key`: at most 64 bytes.
  package init(key: [UInt8]) {
    precondition(Output.byteCount <= Int(crypto_generichash_bytes_max()))
    precondition(key.count <= Int(crypto_generichash_keybytes_max()))
    Sodium.prepare()
    unsafe state = .allocate(byteCount: crypto_generichash_statebytes(), alignment: 64)
    let pointer = unsafe OpaquePointer(state)
    let status = unsafe key.withUnsafeBufferPointer { key in
      unsafe crypto_generichash_init(
        pointer, key.isEmpty ? nil : key.baseAddress, key.count, Output.byteCount)
    }
    precondition(status == 0, "libsodium refuses only sizes that are never asked for")
  }

  deinit {
    unsafe state.deallocate()
  }

  /// Hashes these bytes after those before; where one piece ends leaves no trace.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { input in
      _ = unsafe crypto_generichash_update(pointer, input.baseAddress, UInt64(input.count))
    }
  }

  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Hashes the count of the bytes, then the bytes, so that fields cannot run into each other.
  package mutating func updateField(_ bytes: borrowing Span<UInt8>) {
    updateNumber(UInt64(bytes.count))
    update(bytes)
  }

  package mutating func updateField(_ text: String) { updateField(Array(text.utf8).span) }

  /// Hashes eight bytes, the most significant first.
  package mutating func updateNumber(_ number: UInt64) {
    var bytes = InlineArray<8, UInt8>(repeating: 0)
    for index in 0..<8 {
      bytes[index] = UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * index))
    }
    update(bytes.span)
  }

  /// The digest of all bytes so far; the hasher is used up.
  package consuming func finish() -> Output {
    unsafe Sodium.digest { output in
      unsafe crypto_generichash_final(pointer, output, Output.byteCount)
    }
  }

  private var pointer: OpaquePointer { unsafe OpaquePointer(state) }
}
