import Foundation
import TestSupport
import Testing

/// The rules of the house, applied to the repository as it is.
@Suite struct TidyTests {
  @Test func linesAreAtMostAHundredColumnsWide() {
    expectNone(RepositoryFiles.swiftFiles.flatMap { TextRules.columns($0.path, $0.bytes) })
  }

  @Test func filesAreAtMostFourHundredLinesLong() {
    expectNone(RepositoryFiles.swiftFiles.flatMap { TextRules.length($0.path, $0.bytes) })
  }

  @Test func noBlanksAreLeftBehind() {
    let written = RepositoryFiles.paths.filter { path in
      Self.writtenEndings.contains { path.hasSuffix($0) } && !path.hasPrefix("Tests/Fixtures/")
    }
    expectNone(
      written.flatMap { path in
        let tabsAllowed = path.hasSuffix("Makefile")
        return TextRules.blanks(
          path, RepositoryFiles.bytes(path) ?? [], tabsAllowed: tabsAllowed)
      })
  }

  @Test func noPathOfOneMachineIsWritten() {
    let written = RepositoryFiles.paths.filter { path in
      Self.writtenEndings.contains { path.hasSuffix($0) } && !path.hasPrefix("Content/")
    }
    expectNone(
      written.flatMap { TextRules.homePaths($0, RepositoryFiles.bytes($0) ?? []) })
  }

  @Test func noFileIsHuge() {
    expectNone(
      RepositoryFiles.paths.flatMap { path in
        let attributes = try? FileManager.default.attributesOfItem(
          atPath: Repository.file(path).path(percentEncoded: false))
        return TextRules.size(path, byteCount: attributes?[.size] as? Int ?? 0)
      })
  }

  @Test func everyNameSaysAPurpose() {
    expectNone(RepositoryFiles.paths.flatMap { TextRules.names($0) })
  }

  @Test func functionsAreAtMostSeventyLinesLong() {
    let functions = RepositoryFiles.swift(below: "Sources/")
    expectNone(functions.flatMap { FunctionLengths.violations($0) })
  }

  @Test func halfOfAllFunctionsHaveAtMostTenLines() {
    let counts = RepositoryFiles.swift(below: "Sources/")
      .flatMap { FunctionLengths.all(in: $0) }.filter { !$0.isProperty }.map(\.count).sorted()
    #expect(counts.isEmpty || counts[counts.count / 2] <= 10)
  }

  @Test func nothingIsForcedAndNothingIsLeftUnfinished() {
    expectNone(RepositoryFiles.swiftFiles.flatMap { SwiftRules.unfinished($0) })
    expectNone(RepositoryFiles.swiftFiles.flatMap { SwiftRules.force($0) })
  }

  @Test func sourcesUseNoBannedWords() {
    let sources = RepositoryFiles.swift(below: "Sources/")
    expectNone(sources.flatMap { SwiftRules.banned($0) })
    let tests = RepositoryFiles.swift(below: "Tests/")
    expectNone(tests.flatMap { SwiftRules.banned($0, ["@testable", "Process()"]) })
    expectNone(sources.flatMap { SwiftRules.unexplained($0) })
    let tools = ["passalong", "tally"]
    expectNone(sources.filter { !tools.contains($0.target) }.flatMap { SwiftRules.printing($0) })
  }

  @Test func filesAreCalledAfterTheirOneType() {
    expectNone(RepositoryFiles.swiftFiles.flatMap { SwiftRules.fileName($0) })
    expectNone(RepositoryFiles.swift(below: "Sources/").flatMap { SwiftRules.oneType($0) })
  }

  @Test func importsGoDownOnly() throws {
    let manifest = try manifest()
    let sources = RepositoryFiles.swift(below: "Sources/")
    expectNone(
      sources.flatMap { ImportRules.violations($0, cModules: manifest.systemModules) })
    expectNone(ImportRules.sharedModules(sources, cModules: manifest.systemModules))
  }

  @Test func theManifestDeclaresWhatIsImportedAndNoPackage() throws {
    let manifest = try manifest()
    #expect(!manifest.dependencies.isEmpty && !manifest.systemModules.isEmpty)
    expectNone(manifest.violations(RepositoryFiles.swiftFiles))
    #expect(try !text("Package.swift").contains(".package("))
  }

  @Test func idsOfFindingsStandWhereTheirWordsStand() {
    let sources = RepositoryFiles.swift(below: "Sources/")
    expectNone(sources.flatMap { FindingIds.violations($0) })
  }

  private static let writtenEndings = [
    ".swift", ".md", ".h", ".modulemap", ".sh", ".yaml", ".mustache", ".css", ".js", "Makefile",
    ".ci/run",
  ]

  private func manifest() throws -> Manifest { Manifest(text: try text("Package.swift")) }

  private func text(_ path: String) throws -> String {
    String(decoding: try #require(RepositoryFiles.bytes(path)), as: UTF8.self)
  }

  private func expectNone(
    _ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard !violations.isEmpty else { return }
    let list = violations.map { "\n\($0)" }.joined()
    Issue.record("\(violations.count) violations:\(list)", sourceLocation: sourceLocation)
  }
}
