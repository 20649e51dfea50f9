import Testing

@Suite struct ImportRulesTests {
  @Test(
    arguments: [
      ("Program", "import Quantity", nil), ("Program", "package import YAML", nil),
      ("YAML", "internal import JSON", nil), ("JSON", "import YAML", "imports upwards: `YAML`"),
      ("Quantity", "package import Program", "imports upwards: `Program`"),
      ("Program", "import Program", "imports upwards: `Program`"),
      ("Program", "import Foundation", "imports `Foundation`"),
      ("Site", "import FoundationEssentials", "imports `FoundationEssentials`"),
      ("Files", "internal import Glibc", nil), ("Files", "import Glibc.stdio", nil),
      ("Files", "package import Glibc", "the system is imported for others to see"),
      ("Quantity", "internal import Glibc", "the system in a pure target"),
      ("YAML", "internal import CYAML", nil),
      ("YAML", "package import CYAML", "`CYAML` is imported for others to see"),
      ("Workers", "import Synchronization", nil), ("Site", "import struct Quantity.Money", nil),
      ("Extra", "", "target `Extra` has no place in the order"),
      ("Site", "// import Foundation", nil), ("Site", "let text = \"import Foundation\"", nil),
    ] as [(String, String, String?)])
  func importsGoDownAndCStaysInside(_ target: String, _ text: String, _ expected: String?) {
    let file = SwiftFile(path: "Sources/\(target)/A.swift", text: text)
    let found = ImportRules.violations(file, cModules: ["CYAML"])
    #expect(found.map(\.what) == (expected.map { [$0] } ?? []))
  }

  @Test func aCModuleBelongsToOneTarget() {
    let files = ["YAML", "Markdown"].map {
      SwiftFile(path: "Sources/\($0)/A.swift", text: "import CYAML")
    }
    #expect(ImportRules.sharedModules(Array(files.prefix(1)), cModules: ["CYAML"]) == [])
    #expect(
      ImportRules.sharedModules(files, cModules: ["CYAML"]).map(\.what) == [
        "imported in several targets: Markdown, YAML"
      ])
  }

  private static let manifest = Manifest(
    text: """
      func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
      .executableTarget(
        name: "tool",
        dependencies: [
          "Site", "Files",
        ]),
      target(
        "Site",
        ["Files", "JSON"]),
      target("Files"),
      target("JSON"),
      system("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
      .target(
        name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport",
      tests("Site", ["Site"]),
      """)

  @Test func theManifestIsRead() {
    let shown = Self.manifest.dependencies.map {
      "\($0.target): \($0.modules.joined(separator: " "))"
    }
    #expect(
      shown == [
        "Files: ", "JSON: ", "Site: Files JSON", "SiteTests: Site", "TestSupport: Files",
        "tool: Site Files",
      ])
    #expect(Self.manifest.systemModules == ["CYAML"])
  }

  @Test func importsAndDeclarationsAreComparedBothWays() {
    func file(_ path: String, _ text: String) -> SwiftFile { SwiftFile(path: path, text: text) }
    let found = Self.manifest.violations([
      file("Sources/Site/A.swift", "import Files\nimport CYAML"),
      file("Sources/JSON/Seed.swift", ""),
      file("Tests/SiteTests/A.swift", "import Site\nimport JSON\nimport TestSupport"),
      file("Sources/tool/main.swift", "import Site"),
    ])
    #expect(
      found.map(\.what) == [
        "Site imports CYAML without declaring it", "Site declares JSON without importing it",
        "SiteTests imports JSON without declaring it",
      ])
  }
}
