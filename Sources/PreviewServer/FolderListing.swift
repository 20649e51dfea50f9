internal import Glibc

/// What is in a folder.
enum FolderListing {
  struct Entry {
    let name: String
    /// Whether it is a folder itself; a symbolic link to one is not.
    let isFolder: Bool
  }

  /// The entries in no order, without `.` and `..`; empty when the folder cannot be read.
  static func entries(of path: String) -> [Entry] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      let type = unsafe Int(entry.pointee.d_type)
      let isFolder = type == DT_DIR || (type == DT_UNKNOWN && isFolder("\(path)/\(name)"))
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    return entries
  }

  /// Asks the file system, for some do not tell while listing.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
