import Foundation
import TestSupport

/// The files that belong to the repository: what git tracks or would track, else what lies there.
enum RepositoryFiles {
  /// Paths below the root, sorted.
  static let paths: [String] = (tracked() ?? walked()).sorted()

  /// Swift files below a folder, parsed once for all rules.
  static func swift(below folder: String) -> [SwiftFile] {
    swiftFiles.filter { $0.path.hasPrefix(folder) }
  }

  static let swiftFiles: [SwiftFile] = paths.compactMap { path in
    guard path.hasSuffix(".swift"), let bytes = bytes(path) else { return nil }
    return SwiftFile(path: path, bytes: bytes)
  }

  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: Repository.file(path))).map { [UInt8]($0) }
  }

  private static func tracked() -> [String]? {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    guard var git = Command.named("git", arguments) else { return nil }
    git.directory = Repository.root
    guard let result = try? git.run(), result.status == 0, !result.output.isEmpty else {
      return nil
    }
    let paths = result.outputText.split(separator: "\0").map(String.init)
    return paths.filter { FileManager.default.fileExists(atPath: Repository.file($0).path) }
  }

  private static func walked() -> [String] {
    let root = Repository.root.path(percentEncoded: false)
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      guard ![".git", ".build", "Output"].contains(path.split(separator: "/").first) else {
        return false
      }
      let file = Repository.file(path)
      return (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
    }
  }
}
