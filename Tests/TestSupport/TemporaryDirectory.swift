package import Foundation

/// A new empty folder that goes when the value does.
package struct TemporaryDirectory: ~Copyable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "passalong-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  package var path: String { url.path(percentEncoded: false) }

  /// Writes a script that can be executed, with the folders it needs.
  package func writeProgram(_ script: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Command.whileNoneStarts { try Data(script.utf8).write(to: file) }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: file.path(percentEncoded: false))
  }

  /// Writes a file with the folders it needs.
  package func write(_ contents: some Sequence<UInt8>, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(contents).write(to: file)
  }

  package func write(_ text: String, to path: String) throws {
    try write(text.utf8, to: path)
  }

  package func read(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: path)))
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
