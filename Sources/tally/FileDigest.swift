internal import Hashing

/// By what a file is known again.
struct FileDigest: Sendable {
  let sha256: Digest256
  let fingerprint: UInt64
}
