internal import Glibc

/// A file that is read from its start to its end in blocks, for files too large to hold.
package final class OpenFile: Sendable {
  /// As the user knows it, for messages.
  package let path: String
  private let descriptor: Int32

  fileprivate init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Fills the front of `room` and says with how many bytes; 0 only at the end.
  ///
  /// What is added to the file while it is read is read too, if it comes before the end does.
  package func read(into room: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      let got = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      if got >= 0 { return got }
      if errno != EINTR { throw .last("read", path) }
    }
  }
}

extension Directory {
  /// Opens a file for reading in blocks. What is no file is refused: `EISDIR`, `ENXIO`.
  package func openFile(_ relative: String) throws(FileError) -> OpenFile {
    let descriptor = unsafe openat(
      descriptor, relative, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    if descriptor < 0 { throw .last("read", shown(relative)) }
    let file = OpenFile(path: shown(relative), descriptor: descriptor)
    var found = stat()
    if unsafe fstat(descriptor, &found) != 0 { throw .last("read", shown(relative)) }
    let kind = found.st_mode & S_IFMT
    if kind == S_IFDIR { throw FileError("read", shown(relative), code: EISDIR) }
    if kind != S_IFREG { throw FileError("read", shown(relative), code: ENXIO) }
    return file
  }
}
