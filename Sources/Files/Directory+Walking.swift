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
    var entries: [Entry] = []
    unsafe try eachName { name, type in
      let text = unsafe String(cString: name)
      if text != ".", text != ".." { entries.append(entry(text, type: type)) }
    }
    return entries
  }

  /// Calls `body` with every name as the system gives it, `.` and `..` too, and its `d_type`.
  private func eachName(
    _ body: (UnsafePointer<CChar>, Int32) -> Void
  ) throws(FileError) {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if copy < 0 { throw .last("list", path) }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      throw .last("list", path)
    }
    defer { unsafe closedir(stream) }

    while let next = unsafe readdir(stream) {
      let type = unsafe Int32(next.pointee.d_type)
      unsafe withUnsafePointer(to: &next.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe body($0, type) }
      }
    }
  }

  /// All files below this directory, sorted by path bytes, hidden names (`.x`) left out.
  ///
  /// Symbolic links to files are followed, to directories not: a tree has no cycles. A link that
  /// leads nowhere is found as what cannot be read.
  package func walk() throws(FileError) -> [Found] {
    let paths = try paths { _ in true }
    return (0..<paths.count).map { found(paths, $0) }
  }

  /// The same for large trees: `jobs` workers ask for the files' statuses.
  ///
  /// `isEntered`: asked for every directory, by its relative path.
  package func walk(
    jobs: Int, entering isEntered: (String) -> Bool
  ) async throws(FileError) -> [Found] {
    let paths = try paths(entering: isEntered)
    let found = await Workers.map(count: paths.count, chunkSize: 512, limit: jobs) { range in
      range.map { self.found(paths, $0) }
    }
    return found.flatMap(\.self)
  }

  /// The paths of a walk alone, to ask for statuses later.
  package func paths(entering isEntered: (String) -> Bool) throws(FileError) -> PathList {
    var files = PathList()
    var pending = [""]
    while let folder = pending.popLast() {
      let here = folder.isEmpty ? self : try directory(folder)
      let prefix = folder.isEmpty ? "" : folder + "/"
      let prefixBytes = Array(prefix.utf8)
      unsafe try here.eachName { name, type in
        if unsafe name.pointee == UInt8(ascii: ".") { return }
        if type != Int32(DT_REG) {
          let entry = unsafe here.entry(String(cString: name), type: type)
          if entry.kind == .directory {
            let path = prefix + entry.name
            if !entry.isLink, isEntered(path) { pending.append(path) }
            return
          }
        }
        unsafe files.append(name, in: prefixBytes)
      }
    }
    files.sort()
    return files
  }

  /// A file of a list; a link that leads nowhere is `gone`.
  package func found(_ paths: PathList, _ index: Int) -> Found {
    Found(path: paths[index], status: status(paths, index))
  }

  /// What the file system says of a file of a list; `gone` when nothing is there.
  package func status(_ paths: PathList, _ index: Int) -> FileStatus {
    unsafe paths.withPointer(to: index) { unsafe status($0) } ?? .gone
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
