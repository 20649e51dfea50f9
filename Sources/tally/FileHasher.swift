internal import Hashing
internal import Redemptions

/// Both digests of bytes that arrive in pieces.
struct FileHasher: ~Copyable {
  private var sha256 = SHA256Hasher()
  private var fingerprint: StreamHash64

  init(_ keys: FactKeys) {
    fingerprint = StreamHash64(keys.files)
  }

  mutating func update(_ bytes: borrowing Span<UInt8>) {
    sha256.update(bytes)
    fingerprint.update(bytes)
  }

  consuming func finish() -> FileDigest {
    FileDigest(sha256: sha256.finish(), fingerprint: fingerprint.finish())
  }
}
