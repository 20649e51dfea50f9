internal import Glibc

/// Files and folders for their owner's eyes only, which are on disk before anything relies on them.
extension Directory {
  /// Opens a directory below this one; one that is missing is made for its owner only.
  package func makePrivateDirectory(_ relative: String) throws(FileError) -> Directory {
    if unsafe mkdirat(descriptor, relative, 0o700) != 0, errno != EEXIST {
      throw .last("create", shown(relative))
    }
    return try directory(relative)
  }

  /// Writes a new file that only its owner may read; refuses one that exists.
  ///
  /// Others see the whole file or none, also after a power failure.
  package func createPrivately(
    _ relative: String, _ bytes: borrowing [UInt8]
  ) throws(FileError) {
    let temporary = try writePrivately(relative, bytes)
    let linked = unsafe linkat(descriptor, temporary, descriptor, relative, 0)
    let code = errno
    try remove(temporary)
    if linked != 0 { throw FileError("write", shown(relative), code: code) }
    try keepNames()
  }

  /// Replaces a file, or makes it, readable by its owner only; otherwise as `createPrivately`.
  package func replacePrivately(
    _ relative: String, _ bytes: borrowing [UInt8]
  ) throws(FileError) {
    try move(try writePrivately(relative, bytes), to: relative)
    try keepNames()
  }

  /// Whether others than its owner may read or change what is at a path; nil when nothing is.
  package func isExposed(_ relative: String) -> Bool? {
    var found = stat()
    guard unsafe fstatat(descriptor, relative, &found, 0) == 0 else { return nil }
    return found.st_mode & 0o077 != 0
  }

  private func writePrivately(
    _ relative: String, _ bytes: borrowing [UInt8]
  ) throws(FileError) -> String {
    let temporary = relative + ".new-\(getpid())"
    try remove(temporary)
    try create(temporary, bytes, isPrivate: true)
    let file = unsafe openat(descriptor, temporary, O_RDONLY | O_CLOEXEC)
    if file < 0 { throw .last("write", shown(relative)) }
    defer { close(file) }
    if fsync(file) != 0 { throw .last("write", shown(relative)) }
    return temporary
  }

  /// Lets the names in this directory survive a power failure.
  private func keepNames() throws(FileError) {
    // Some file systems cannot do that for a directory, and need not.
    if fsync(descriptor) != 0, errno != EINVAL { throw .last("write", path) }
  }
}
