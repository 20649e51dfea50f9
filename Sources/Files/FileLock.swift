internal import Glibc

/// A lock on a file, held until the value goes; the system gives it back when the process ends.
package final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or gives nil at once when another process holds it.
  ///
  /// The file is made where it is missing and stays behind: removing it would let two hold it.
  package init?(_ relative: String, in directory: Directory) throws(FileError) {
    descriptor = unsafe openat(directory.descriptor, relative, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .last("write", directory.shown(relative)) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK { return nil }
    throw .last("lock", directory.shown(relative))
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
