internal import Glibc

/// An open directory; every path given to it is relative to it and uses `/`.
///
/// Reads and writes go through the handle, so that they stay in the same directory when it is
/// renamed, and short paths stay cheap. Sendable: the handle never changes, and the calls on it are
/// safe from several threads.
package final class Directory: Sendable {
  /// As the user knows it, for messages.
  package let path: String
  let descriptor: Int32

  /// Opens a directory that exists.
  package init(_ path: String) throws(FileError) {
    let opened = path.isEmpty ? "." : path
    descriptor = unsafe open(opened, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    if descriptor < 0 { throw .last("open", path) }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Opens a directory below this one.
  ///
  /// `followsLinks`: whether a symbolic link in the place of the directory is followed.
  package func directory(
    _ relative: String, followsLinks: Bool = true
  ) throws(FileError) -> Directory {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
    let opened = unsafe openat(descriptor, relative, flags)
    if opened < 0 { throw .last("open", shown(relative)) }
    return Directory(path: shown(relative), descriptor: opened)
  }

  /// Opens a directory below this one, and makes it first where it is missing.
  package func makeDirectory(_ relative: String) throws(FileError) -> Directory {
    try makeDirectories(relative)
    return try directory(relative)
  }

  /// How messages name a path below this directory.
  package func shown(_ relative: String) -> String {
    path.isEmpty || path == "." ? relative : path + "/" + relative
  }

  /// What is at a path, symbolic links followed; nil when nothing is.
  package func status(_ relative: String) -> FileStatus? {
    unsafe relative.withCString { unsafe status($0) }
  }

  /// The same for a path as its bytes, which hold no zero.
  package func status(_ relative: borrowing Span<UInt8>) -> FileStatus? {
    unsafe withPath(relative) { unsafe status($0) }
  }

  /// Calls `body` with a path as C wants it.
  func withPath<Result>(
    _ relative: borrowing Span<UInt8>, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(
      of: CChar.self, capacity: relative.count + 1
    ) { buffer in
      for index in relative.indices { unsafe buffer[index] = CChar(bitPattern: relative[index]) }
      unsafe buffer[relative.count] = 0
      guard let start = unsafe UnsafePointer(buffer.baseAddress) else {
        preconditionFailure("a path has its end at least")
      }
      return unsafe body(start)
    }
  }

  func status(_ relative: UnsafePointer<CChar>) -> FileStatus? {
    var found = stat()
    guard unsafe fstatat(descriptor, relative, &found, 0) == 0 else { return nil }
    return FileStatus(found)
  }

  /// The bytes of a file.
  ///
  /// `bytesMax`: a larger file is refused with `EFBIG` before it is read. `sizeKnown`: how long it
  /// was when it was last looked at, to save asking; a wrong one costs time, not bytes. What is no
  /// file, a pipe for example, is refused with `ENXIO`: nothing waits for who writes into it.
  package func read(
    _ relative: String, bytesMax: Int = .max, sizeKnown: Int64? = nil
  ) throws(FileError) -> [UInt8] {
    let file = unsafe openat(descriptor, relative, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0 { throw .last("read", shown(relative)) }
    defer { close(file) }

    if let size = sizeKnown, size > 0, size <= bytesMax {
      return try readAll(file, sizeExpected: Int(size), relative)
    }
    var found = stat()
    if unsafe fstat(file, &found) != 0 { throw .last("read", shown(relative)) }
    if found.st_mode & S_IFMT == S_IFDIR {
      throw FileError("read", shown(relative), code: EISDIR)
    }
    if found.st_mode & S_IFMT != S_IFREG {
      throw FileError("read", shown(relative), code: ENXIO)
    }
    if found.st_size > bytesMax { throw FileError("read", shown(relative), code: EFBIG) }
    return try readAll(file, sizeExpected: Int(found.st_size), relative)
  }

  /// Whether a file holds exactly these bytes; false when it is missing or unreadable.
  package func file(_ relative: String, equals bytes: borrowing [UInt8]) -> Bool {
    guard let found = status(relative), found.kind == .file, found.size == Int64(bytes.count),
      let existing = try? read(relative)
    else { return false }
    return existing == bytes
  }

  /// Reads to the end; files may be longer or shorter than they were when asked for their size.
  private func readAll(
    _ file: Int32, sizeExpected: Int, _ relative: String
  ) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    // One byte more than expected, so that the end shows in the first call.
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: sizeExpected + 1) { buffer, count in
      while count < buffer.count {
        let room = unsafe UnsafeMutableRawBufferPointer(buffer)[count...]
        let got = unsafe Glibc.read(
          file, UnsafeMutableRawBufferPointer(rebasing: room).baseAddress, room.count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
        // There was room for one byte more, and it did not come.
        if count == sizeExpected { return }
      }
    }
    while failure == 0, bytes.count > sizeExpected {
      var rest = [UInt8](repeating: 0, count: 1 << 16)
      let got = unsafe rest.withUnsafeMutableBytes { room in
        unsafe Glibc.read(file, room.baseAddress, room.count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      bytes.append(contentsOf: rest.prefix(got))
    }
    if failure != 0 { throw FileError("read", shown(relative), code: failure) }
    return bytes
  }
}
