internal import Glibc

/// Answers with the files below one directory, as a plain web host does.
///
/// No request leaves the directory: names are opened one after the other, each in the directory
/// before it, and symbolic links are not followed. Directories are never listed, names that start
/// with a dot are not served, but for `.well-known`.
package struct PublishedFolder: Responder {
  fileprivate enum Found {
    case file(OpenFile, name: String)
    case directory
    case nothing
  }

  private let path: String

  /// Takes the directory's path, looked up again at each request: it may come to be later.
  package init(path: String) {
    self.path = path
  }

  package func respond(to request: Request) -> Response {
    let isDirectory = request.path.isDirectory
    let segments = request.path.segments + (isDirectory ? ["index.html"] : [])
    switch find(segments) {
    case .file(let file, let name):
      return .file(file, name: name)
    case .directory where !isDirectory && find(segments + ["index.html"]).isFile:
      return .redirect(to: request.rawPath + "/" + (request.query.map { "?\($0)" } ?? ""))
    case .directory, .nothing:
      return missing(request.path)
    }
  }

  /// The answer for an address without a page: the `404.html` nearest above it, or a notice.
  package func missing(_ path: RequestPath) -> Response {
    var folder = path.isDirectory ? path.segments[...] : path.segments.dropLast()
    while true {
      if case .file(let file, let name) = find(folder + ["404.html"]) {
        return .file(file, name: name, status: 404)
      }
      if folder.popLast() == nil { return .notFound }
    }
  }

  private func find(_ segments: some Collection<String>) -> Found {
    var directory = unsafe open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    var rest = segments[...]
    while directory >= 0, let name = rest.popFirst() {
      guard !name.utf8.starts(with: ".".utf8) || name == ".well-known" else {
        close(directory)
        return .nothing
      }
      // Not blocking, or a named pipe would hold up the request.
      let next = unsafe openat(directory, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      close(directory)
      guard rest.isEmpty else {
        directory = next
        continue
      }
      if isDirectory(next) {
        close(next)
        return .directory
      }
      return OpenFile(owning: next).map { .file($0, name: name) } ?? .nothing
    }
    return .nothing
  }

  private func isDirectory(_ descriptor: Int32) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension PublishedFolder.Found {
  fileprivate var isFile: Bool {
    if case .file = self { true } else { false }
  }
}
