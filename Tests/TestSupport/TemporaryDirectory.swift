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
