package import CSV
internal import Files
internal import Glibc
internal import Synchronization

/// An ordinary file, from its start to its end.
package final class FileStream: ByteStream {
  private let descriptor: Int32
  /// How far it was read, for whoever waits.
  package let extent: Extent

  package final class Extent: Sendable {
    /// How many bytes the file had when it was opened.
    package let byteCount: Int
    fileprivate let read = Atomic<Int>(0)

    fileprivate init(byteCount: Int) {
      self.byteCount = byteCount
    }

    package var bytesRead: Int { read.load(ordering: .relaxed) }
  }

  package init(_ path: String) throws(LedgerFailure) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    let opened = descriptor < 0 ? errno : 0
    var found = stat()
    let isKnown = unsafe descriptor >= 0 && fstat(descriptor, &found) == 0
    extent = Extent(byteCount: Int(found.st_size))
    if opened != 0 { throw LedgerFailure(FileError("read", path, code: opened)) }
    guard isKnown, found.st_mode & S_IFMT == S_IFREG else {
      let isDirectory = found.st_mode & S_IFMT == S_IFDIR
      throw LedgerFailure(FileError("read", path, code: isDirectory ? EISDIR : ENXIO))
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  package func read(into room: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    while true {
      let got = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      if got >= 0 {
        extent.read.add(got, ordering: .relaxed)
        return got
      }
      if errno == EINTR { continue }
      let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
      throw StreamFailure("the file cannot be read to its end: \(reason.lowercased())")
    }
  }
}
