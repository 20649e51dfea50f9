internal import Glibc

/// A regular file opened for reading; closed when the last copy of the reference is gone.
///
/// Size and time are those of the moment it was opened.
package final class OpenFile: Sendable {
  package let byteCount: Int64
  /// When the content was last changed, since 1970.
  package let modified: (seconds: Int64, nanoseconds: Int64)
  /// Owned.
  let descriptor: Int32

  /// Opens the file at a path; nil when it is missing, unreadable, or no regular file.
  package convenience init?(path: String) {
    self.init(owning: unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
  }

  /// Takes over an open descriptor, also when the result is nil.
  init?(owning descriptor: Int32) {
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    byteCount = Int64(status.st_size)
    modified = (Int64(status.st_mtim.tv_sec), Int64(status.st_mtim.tv_nsec))
  }

  deinit {
    close(descriptor)
  }

  /// Differs whenever size or time of change do.
  package var entityTag: String {
    String(byteCount, radix: 16) + "-" + String(modified.seconds, radix: 16) + "-"
      + String(modified.nanoseconds, radix: 16)
  }

  /// The whole content; nil when it cannot be read to its end.
  func readAll() -> [UInt8]? {
    let count = Int(byteCount)
    var bytes = [UInt8](repeating: 0, count: count)
    var offset = 0
    while offset < count {
      let read = unsafe bytes[offset...].withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { return nil }
      offset += read
    }
    return bytes
  }
}
