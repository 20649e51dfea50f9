import Diagnostics
import Foundation
import Scaffold
import TestSupport
import Testing

/// New files are written all or not at all, and over nothing.
@Suite struct FileWritingTests {
  private static let files = ["a", "b/c", "b/d/e"].map { NewFile($0, Array("new\n".utf8)) }

  @Test func foldersAreMadeAsNeeded() throws {
    let folder = try TemporaryDirectory()
    var findings: [Diagnostic] = []
    #expect(FileWriting(root: folder.path + "x/y").write(Self.files, into: &findings))
    #expect(findings.isEmpty)
    for path in ["a", "b/c", "b/d/e"] {
      #expect(try folder.read("x/y/" + path) == Array("new\n".utf8))
    }
  }

  @Test func eachFileInTheWayIsAFindingAndNothingIsWritten() throws {
    let folder = try TemporaryDirectory()
    try folder.write("mine\n", to: "b/c")
    try folder.write("mine\n", to: "b/d/e/folder")
    var findings: [Diagnostic] = []
    #expect(!FileWriting(root: folder.path).write(Self.files, into: &findings))
    #expect(findings.map(\.id) == ["scaffold.exists", "scaffold.exists"])
    #expect(findings.map(\.place.path).map { $0.suffix(3) } == ["b/c", "d/e"])
    #expect(!exists(folder.path + "a"))
    #expect(try folder.read("b/c") == Array("mine\n".utf8))
  }

  @Test(arguments: [3, 4, 6]) func manyFilesInTheWayAreOneFinding(count: Int) throws {
    let folder = try TemporaryDirectory()
    let files = ["a", "b", "c", "d", "e", "f"].map { NewFile($0, Array("new\n".utf8)) }
    for file in files.prefix(count) { try folder.write("mine\n", to: file.path) }
    var findings: [Diagnostic] = []
    #expect(!FileWriting(root: folder.path).write(files, into: &findings))
    #expect(findings.count == (count == 3 ? 3 : 1))
    let words = [4: "4 of 6 files are there already: a, b and 2 more", 6: "all 6 files are there"]
    #expect(count == 3 || findings[0].what.hasPrefix(words[count] ?? "?"))
  }

  @Test func whatWasWrittenIsTakenBackWhenTheRestCannotBe() throws {
    let folder = try TemporaryDirectory()
    try folder.write("a file\n", to: "b/d")
    var findings: [Diagnostic] = []
    let files = [NewFile("n/m/o", Array("new\n".utf8))] + Self.files
    #expect(!FileWriting(root: folder.path).write(files, into: &findings))
    #expect(findings.count == 1)
    #expect(!exists(folder.path + "a"))
    #expect(!exists(folder.path + "n"))
    #expect(!exists(folder.path + "b/c"))
    #expect(try folder.read("b/d") == Array("a file\n".utf8))
  }

  @Test func aDryRunLooksAndWritesNothing() throws {
    let folder = try TemporaryDirectory()
    var findings: [Diagnostic] = []
    let writing = FileWriting(root: folder.path + "site", isDryRun: true)
    #expect(writing.write(Self.files, into: &findings))
    #expect(!exists(folder.path + "site"))
    try folder.write("mine\n", to: "site/a")
    #expect(!writing.write(Self.files, into: &findings))
    #expect(findings.map(\.id) == ["scaffold.exists"])
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
