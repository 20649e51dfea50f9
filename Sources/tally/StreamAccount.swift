internal import Synchronization

/// What went through a stream, for whoever gave the stream away.
final class StreamAccount: Sendable {
  private let digest = Mutex<FileDigest?>(nil)
  private let bytes = Atomic<Int>(0)

  /// Digests and length of the file, once its end was read.
  var whole: (digest: FileDigest, count: Int)? {
    digest.withLock { $0 }.map { ($0, count) }
  }

  var count: Int { bytes.load(ordering: .relaxed) }

  func add(_ count: Int) { bytes.add(count, ordering: .relaxed) }

  func end(_ digest: FileDigest) {
    self.digest.withLock { $0 = digest }
  }
}
