import Foundation
import TestSupport
import Testing

/// The addresses that sites are published under: the root of a host, and a folder of one.
enum Base: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case root = "https://lindenhof-solar.example/"
  case folder = "https://host.example/sub/path/"

  /// Empty, or with a leading and without a trailing slash.
  var path: String {
    switch self {
    case .root: ""
    case .folder: "/sub/path"
    }
  }

  /// Scheme and host.
  var origin: String { String(rawValue.dropLast(path.utf8.count + 1)) }

  var testDescription: String { rawValue }
}

/// A copy of the sample site in a temporary folder, which the built tool works on.
final class SampleSite {
  let folder: TemporaryDirectory
  let base: Base

  /// A copy that nothing was built of yet.
  init(_ base: Base = .root) throws {
    self.base = base
    folder = try TemporaryDirectory()
    for name in ["Content", "Themes"] {
      try FileManager.default.copyItem(
        at: Repository.file(name), to: folder.url.appending(path: name))
    }
  }

  /// A copy with its site.
  static func built(_ base: Base = .root) throws -> SampleSite {
    try built(SampleSite(base))
  }

  /// The same with what-ifs that were recorded before.
  static func builtWithWhatIfs(_ base: Base = .root) throws -> SampleSite {
    let site = try SampleSite(base)
    try FileManager.default.createDirectory(
      at: site.folder.url.appending(path: "Output"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      at: Repository.file("Tests/Fixtures/what-if"),
      to: site.folder.url.appending(path: "Output/what-if"))
    return try built(site)
  }

  private static func built(_ site: SampleSite) throws -> SampleSite {
    let result = try site.build()
    try #require(result.status == 0, "\(result.errorText)")
    return site
  }

  /// A copy whose advocates have codes, with its site and their pages.
  static func shared(_ base: Base = .root) throws -> SampleSite {
    let site = try SampleSite(base)
    let imported = try tool(
      ["advocates", "import", site.root + "/Content/advocates.csv", "--root", site.root]
        + ["--clock", "2026-06-01"])
    try #require(imported.status == 0, "\(imported.errorText)")
    let built = try site.build()
    try #require(built.status == 0, "\(built.errorText)")
    return site
  }

  /// The tool as it was built with these tests.
  static func tool(_ arguments: [String]) throws -> Command.Result {
    let executable = try #require(
      Repository.product("passalong"), "passalong was not built with the tests")
    var command = Command(executable, arguments)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    command.environment = ["PATH": path, "LANG": "C.UTF-8"]
    return try command.run()
  }

  /// Builds on a day on which the sample's offers run.
  func build(_ arguments: String...) throws -> Command.Result {
    try Self.tool(
      ["build", "--strict", "--root", root, "--base-url", base.rawValue]
        + ["--clock", "2026-06-01"] + arguments)
  }

  var root: String { String(folder.path.dropLast()) }

  var published: URL { folder.url.appending(path: "Output/public") }

  var office: URL { folder.url.appending(path: "Output/office") }

  func tree() throws -> PublishedTree { try PublishedTree(published, base) }
}
