internal import Glibc

extension Directory {
  /// Makes a directory and those above it; fine when they are there.
  package func makeDirectories(_ relative: String) throws(FileError) {
    if relative.isEmpty || relative == "." { return }
    if unsafe mkdirat(descriptor, relative, 0o755) == 0 { return }
    switch errno {
    case EEXIST:
      if status(relative)?.kind == .directory { return }
      throw FileError("create", shown(relative), code: ENOTDIR)
    case ENOENT:
      guard let slash = relative.lastIndex(of: "/") else {
        throw .last("create", shown(relative))
      }
      try makeDirectories(String(relative[..<slash]))
      if unsafe mkdirat(descriptor, relative, 0o755) != 0, errno != EEXIST {
        throw .last("create", shown(relative))
      }
    default:
      throw .last("create", shown(relative))
    }
  }

  /// Writes a new file; refuses one that exists.
  ///
  /// `isPrivate`: readable by its owner only, for keys and personal data.
  /// Gives what the file system says of the file.
  @discardableResult
  package func create(
    _ relative: String, _ bytes: borrowing [UInt8], isPrivate: Bool = false
  ) throws(FileError) -> FileStatus {
    var found = stat()
    let mode: mode_t = isPrivate ? 0o600 : 0o644
    let code = unsafe relative.withCString { unsafe create($0, bytes, mode, &found) }
    if code != 0 { throw FileError("write", shown(relative), code: code) }
    return FileStatus(found)
  }

  /// The same for a path as its bytes, which hold no zero.
  package func create(
    _ relative: borrowing Span<UInt8>, _ bytes: borrowing [UInt8]
  ) throws(FileError) -> FileStatus {
    var found = stat()
    let code = unsafe withPath(relative) { unsafe create($0, bytes, 0o644, &found) }
    if code != 0 {
      let path = unsafe relative.withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self)
      }
      throw FileError("write", shown(path), code: code)
    }
    return FileStatus(found)
  }

  /// 0, or the `errno` value of what failed; no file is left then.
  private func create(
    _ relative: UnsafePointer<CChar>, _ bytes: borrowing [UInt8], _ mode: mode_t,
    _ found: inout stat
  ) -> Int32 {
    let file = unsafe openat(descriptor, relative, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if file < 0 { return errno }
    let written = Self.writeAll(file, bytes)
    let isKnown = unsafe fstat(file, &found) == 0
    // Some file systems say only here that there was no room.
    let closed = close(file) == 0 ? 0 : errno
    if written == 0, closed == 0, isKnown { return 0 }
    unsafe unlinkat(descriptor, relative, 0)
    return written != 0 ? written : closed != 0 ? closed : EIO
  }

  /// Writes at the end of a file that exists.
  package func append(
    _ bytes: borrowing [UInt8], to relative: String
  ) throws(FileError) {
    let file = unsafe openat(descriptor, relative, O_WRONLY | O_APPEND | O_CLOEXEC)
    if file < 0 { throw .last("write", shown(relative)) }
    let written = Self.writeAll(file, bytes)
    let closed = close(file) == 0 ? 0 : errno
    if written != 0 || closed != 0 {
      throw FileError("write", shown(relative), code: written != 0 ? written : closed)
    }
  }

  /// Replaces a file, or makes it: readers see the old bytes or the new, never a part.
  package func replace(_ relative: String, _ bytes: borrowing [UInt8]) throws(FileError) {
    let temporary = relative + ".new-\(getpid())"
    unsafe unlinkat(descriptor, temporary, 0)
    try create(temporary, bytes)
    try move(temporary, to: relative)
  }

  /// Renames a file, over one that exists if need be.
  package func move(_ relative: String, to target: String) throws(FileError) {
    try move(relative, to: target, in: self)
  }

  /// Renames a file into another directory of the same file system.
  package func move(
    _ relative: String, to target: String, in other: Directory
  ) throws(FileError) {
    if unsafe renameat(descriptor, relative, other.descriptor, target) != 0 {
      throw .last("replace", other.shown(target))
    }
  }

  /// Removes a file; fine when it is not there.
  package func remove(_ relative: String) throws(FileError) {
    if unsafe unlinkat(descriptor, relative, 0) != 0, errno != ENOENT, errno != ENOTDIR {
      throw .last("remove", shown(relative))
    }
  }

  /// Removes a directory if it is empty, then those above it that are empty in turn.
  package func removeEmptyDirectories(_ relative: String) {
    var path = Substring(relative)
    while !path.isEmpty, unsafe unlinkat(descriptor, String(path), AT_REMOVEDIR) == 0 {
      guard let slash = path.lastIndex(of: "/") else { return }
      path = path[..<slash]
    }
  }

  /// Removes a directory with all it holds; fine when it is not there. Follows no symbolic link.
  package func removeTree(_ relative: String) throws(FileError) {
    guard let below = try? directory(relative, followsLinks: false) else {
      return try remove(relative)
    }
    for entry in try below.entries() {
      switch entry.kind {
      case .directory where !entry.isLink: try below.removeTree(entry.name)
      case .directory, .file, .other: try below.remove(entry.name)
      }
    }
    if unsafe unlinkat(descriptor, relative, AT_REMOVEDIR) != 0, errno != ENOENT {
      throw .last("remove", shown(relative))
    }
  }

  /// Writes all bytes; 0, or the `errno` value of what failed.
  private static func writeAll(_ file: Int32, _ bytes: borrowing [UInt8]) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        let wrote = unsafe Glibc.write(file, rest.baseAddress, rest.count)
        if wrote < 0, errno == EINTR { continue }
        if wrote < 0 { return errno }
        done += wrote
      }
      return 0
    }
  }
}
