internal import Glibc
internal import Workers

extension Directory {
  /// One name in a directory.
  package struct Entry: Sendable, Hashable {
    package let name: String
    package let kind: FileStatus.Kind
    /// Whether the name is a symbolic link; `kind` is then that of the link's target.
    package let isLink: Bool
  }

  /// A file found by a walk.
  package struct Found: Sendable, Hashable {
    /// Relative to the directory of the walk.
    package let path: String
    package let status: FileStatus
  }

  /// What is in this directory, sorted by the names' bytes; `.` and `..` left out.
  package func entries() throws(FileError) -> [Entry] {
    try unsortedEntries().sorted { $0.name.precedesInBytes($1.name) }
  }

  private func unsortedEntries() throws(FileError) -> [Entry] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if copy < 0 { throw .last("list", path) }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      throw .last("list", path)
    }
    defer { unsafe closedir(stream) }

    var entries: [Entry] = []
    while let next = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &next.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      unsafe entries.append(entry(name, type: Int32(next.pointee.d_type)))
    }
    return entries
  }

  /// All files below this directory, sorted by path bytes, hidden names (`.x`) left out.
  ///
  /// Symbolic links to files are followed, to directories not: a tree has no cycles. A link that
  /// leads nowhere is found as what cannot be read.
  package func walk() throws(FileError) -> [Found] {
    try listedFiles { _ in true }.map { Found(path: $0, status: status($0) ?? .gone) }
  }

  /// The same for large trees: `jobs` workers ask for the files' statuses.
  ///
  /// `isEntered`: asked for every directory, by its relative path.
  package func walk(
    jobs: Int, entering isEntered: (String) -> Bool
  ) async throws(FileError) -> [Found] {
    let paths = try listedFiles(isEntered)
    let found = await Workers.map(count: paths.count, chunkSize: 512, limit: jobs) { range in
      paths[range].map { Found(path: $0, status: self.status($0) ?? .gone) }
    }
    return found.flatMap(\.self)
  }

  private func listedFiles(_ isEntered: (String) -> Bool) throws(FileError) -> [String] {
    var files: [String] = []
    var pending = [""]
    while let prefix = pending.popLast() {
      let here = prefix.isEmpty ? self : try directory(prefix)
      for entry in try here.unsortedEntries() where !entry.name.hasPrefix(".") {
        let path = prefix.isEmpty ? entry.name : prefix + "/" + entry.name
        switch entry.kind {
        case .directory:
          if !entry.isLink, isEntered(path) { pending.append(path) }
        case .file, .other:
          files.append(path)
        }
      }
    }
    return files.sorted { $0.precedesInBytes($1) }
  }

  private func entry(_ name: String, type: Int32) -> Entry {
    switch type {
    case Int32(DT_REG): Entry(name: name, kind: .file, isLink: false)
    case Int32(DT_DIR): Entry(name: name, kind: .directory, isLink: false)
    default:
      Entry(name: name, kind: status(name)?.kind ?? .other, isLink: type == Int32(DT_LNK))
    }
  }
}
