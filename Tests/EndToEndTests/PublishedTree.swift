import Foundation
import Testing

/// The files of a published site, as a web server would find them.
struct PublishedTree {
  let base: Base
  /// By path below the published folder.
  let files: [String: [UInt8]]

  init(_ folder: URL, _ base: Base) throws {
    self.base = base
    var files: [String: [UInt8]] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    for path in paths {
      let file = folder.appending(path: path)
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      if values.isRegularFile == true { files[path] = [UInt8](try Data(contentsOf: file)) }
    }
    self.files = files
  }

  func paths(ending suffix: String) -> [String] {
    files.keys.filter { $0.hasSuffix(suffix) }.sorted()
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// Every HTML file with its elements, by path.
  func documents() -> [(path: String, document: HTMLDocument)] {
    paths(ending: ".html").map { ($0, HTMLDocument(text($0))) }
  }

  /// The address that a file is served at: `en/index.html` at `/en/`.
  func address(of path: String) -> String {
    let address = base.path + "/" + path
    return address.hasSuffix("/index.html") ? String(address.dropLast("index.html".count)) : address
  }

  /// The file that is served at a path of the host; nil outside the base and where there is none.
  func file(at address: String) -> String? {
    guard address.hasPrefix(base.path + "/") else { return nil }
    guard var path = String(address.dropFirst(base.path.count + 1)).removingPercentEncoding else {
      return nil
    }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    return files[path] == nil ? nil : path
  }
}
