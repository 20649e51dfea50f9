import Diagnostics
import Foundation
import Quantity
import Site
import TestSupport

/// A small site in a temporary folder that can be changed and built.
final class TestSite {
  let folder: TemporaryDirectory
  var options: BuildOptions
  /// Where builds publish, relative to the folder.
  private(set) var output = "Output"

  /// The site of `Tests/Fixtures/sites/plain.txt`, with the files of an archive added to it or put
  /// in the place of its own.
  init(_ changes: String = "", on day: String = "2026-05-01") throws {
    folder = try TemporaryDirectory()
    options = BuildOptions(
      root: folder.path + "site", output: folder.path + "Output",
      now: try Instant(parsing: day + "T10:00:00Z"))
    options.jobs = 2
    options.makesOffice = false
    try Self.plain.write(to: folder.url.appending(path: "site"))
    try TextArchive(parsing: changes).write(to: folder.url.appending(path: "site"))
  }

  private static let plain: TextArchive = {
    let file = Repository.file("Tests/Fixtures/sites/plain.txt")
    return TextArchive(parsing: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }()

  /// The path of a source, `Content/site.yaml`, in the file system.
  func path(_ source: String) -> String { folder.path + "site/" + source }

  func write(_ text: String, to source: String) throws {
    try folder.write(text, to: "site/" + source)
  }

  func text(_ source: String) throws -> String {
    String(decoding: try folder.read("site/" + source), as: UTF8.self)
  }

  /// Replaces a piece of a source; a piece that is not there is a mistake in the test.
  func replace(_ old: String, with new: String, in source: String) throws {
    let text = try text(source)
    guard text.contains(old) else { throw Missing(text: "\(source) has no “\(old)”") }
    try write(text.replacing(old, with: new), to: source)
  }

  func append(_ text: String, to source: String) throws {
    try write(try self.text(source) + text, to: source)
  }

  func remove(_ source: String) throws {
    try FileManager.default.removeItem(atPath: path(source))
  }

  func exists(_ source: String) -> Bool { FileManager.default.fileExists(atPath: path(source)) }

  struct Missing: Error, CustomStringConvertible {
    let text: String

    var description: String { text }
  }

  // Building.

  /// Publishes the site.
  ///
  /// A child process of another test may hold a copy of the lock for the moment between its birth
  /// and its own program: then the build is tried again.
  func build() async -> BuildReport {
    for _ in 1...100 {
      let report = await run(options)
      if report.findings.map(\.id) != ["output.locked"] { return report }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return await run(options)
  }

  func check() async -> BuildReport { await Turns.shared.take { await SiteBuild(options).check() } }

  private func run(_ options: BuildOptions) async -> BuildReport {
    await Turns.shared.take { await SiteBuild(options).run() }
  }

  /// A build of the same sources into a folder of its own, which is read and taken away again.
  func cleanBuild() async throws -> (report: BuildReport, tree: [String: [UInt8]]) {
    var options = options
    options.output = folder.path + "Clean"
    let report = await run(options)
    let tree = try Self.tree(folder.url.appending(path: "Clean/public"))
    try FileManager.default.removeItem(atPath: options.output)
    return (report, tree)
  }

  /// Everything that is published, by path.
  func published() throws -> [String: [UInt8]] {
    try Self.tree(folder.url.appending(path: output + "/public"))
  }

  /// Everything that is published for staff, by path.
  func office() throws -> [String: [UInt8]] {
    try Self.tree(folder.url.appending(path: output + "/office"))
  }

  /// A published file as text.
  func page(_ path: String) throws -> String {
    let file = output + "/public/" + path
    guard let bytes = try? folder.read(file) else {
      let paths = (try? published())?.keys.sorted().joined(separator: " ") ?? ""
      throw Missing(text: "nothing is published as \(path); there is \(paths)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The change list that the last build wrote.
  func changeList() throws -> [String: [String]] {
    let data = Data(try folder.read(output + "/changes.json"))
    return try JSONDecoder().decode([String: [String]].self, from: data)
  }

  static func tree(_ root: URL) throws -> [String: [UInt8]] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: root.path) else { return [:] }
    var tree: [String: [UInt8]] = [:]
    for path in try manager.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path)
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else { continue }
      tree[path] = [UInt8](try Data(contentsOf: file))
    }
    return tree
  }
}

extension BuildReport {
  /// The ids of all findings but that the sample names no publisher, in the order of the report.
  var ids: [String] {
    findings.sortedForReport().map(\.id).filter { $0 != "site.no-legal-entity" }
  }

  /// All findings, `path:line:column id`, that of the missing publisher left out.
  func lines(in site: TestSite) -> [String] {
    findings.sortedForReport().filter { $0.id != "site.no-legal-entity" }.map {
      "\($0.place.shown.replacing(site.folder.path + "site/", with: "")) \($0.id)"
    }
  }
}

extension Place {
  /// As reports begin: `path:line:column`, or the path alone.
  var shown: String {
    switch self {
    case .bytes(let source, let range):
      let position = source.position(of: range.lowerBound)
      return "\(path):\(position.line):\(position.column)"
    case .line(_, let line, let column): return "\(path):\(line):\(column)"
    case .file: return path
    }
  }
}
