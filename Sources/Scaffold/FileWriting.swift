package import Diagnostics
internal import Files

/// Writes new files below a folder: all of them, or none.
package struct FileWriting {
  private let root: String
  private let isDryRun: Bool

  /// `root`: made when it is missing. `isDryRun`: looks only whether the files could be written.
  package init(root: String, isDryRun: Bool = false) {
    self.root = root
    self.isDryRun = isDryRun
  }

  /// False after adding findings: of the files that are in the way, or one of all of them when they
  /// are many.
  package func write(_ files: [NewFile], into findings: inout [Diagnostic]) -> Bool {
    do throws(FileError) {
      let taken = try taken(files)
      findings += taken
      if !taken.isEmpty { return false }
      if !isDryRun { try create(files) }
      return true
    } catch {
      findings.append(error.diagnostic)
      return false
    }
  }

  private func taken(_ files: [NewFile]) throws(FileError) -> [Diagnostic] {
    let folder: Directory
    do throws(FileError) {
      folder = try Directory(root)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
    let taken = files.map(\.path).filter { folder.status($0) != nil }
    if taken.count > Self.namedMax { return [.exist(taken, of: files.count, in: root)] }
    return taken.map { .exists(folder.shown($0)) }
  }

  private static let namedMax = 3

  /// Takes away what it has written when it cannot go on.
  private func create(_ files: [NewFile]) throws(FileError) {
    let folder = try Directory(".").makeDirectory(root)
    var written: [String] = []
    do throws(FileError) {
      for file in files {
        try folder.makeDirectories(Self.parent(of: file.path))
        try folder.create(file.path, file.bytes)
        written.append(file.path)
      }
    } catch {
      for path in written {
        try? folder.remove(path)
        folder.removeEmptyDirectories(Self.parent(of: path))
      }
      throw error
    }
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
