package import Foundation

extension TextArchive {
  /// Every file below a folder, by path; files that are not UTF-8 are named with their size only.
  package init(folder: URL) throws {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).sorted()
    var files: [File] = []
    for path in paths {
      let file = folder.appending(path: path)
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { continue }
      let bytes = try Data(contentsOf: file)
      let text = String(validating: bytes, as: UTF8.self) ?? "(\(bytes.count) bytes)\n"
      files.append(File(path, text))
    }
    self.init(files: files)
  }

  /// Writes every file of the archive below a folder.
  package func write(to folder: URL) throws {
    for file in files {
      let target = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: target)
    }
  }
}
