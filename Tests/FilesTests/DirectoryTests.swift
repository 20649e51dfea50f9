import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@Suite struct DirectoryTests {
  private func open(_ folder: borrowing TemporaryDirectory) throws -> Directory {
    try Directory(folder.path)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 200_001])
  func whatIsWrittenIsRead(count: Int) throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let status = try directory.create("file", bytes)
    #expect(status.size == Int64(count))
    #expect(status.kind == .file)
    #expect(try directory.read("file") == bytes)
    #expect(try directory.read("file", sizeKnown: Int64(count)) == bytes)
    // A size that was true once costs time, not bytes.
    #expect(try directory.read("file", sizeKnown: Int64(count + 7)) == bytes)
    #expect(try directory.read("file", sizeKnown: Int64(max(1, count / 2))) == bytes)
    #expect(directory.file("file", equals: bytes))
    #expect(!directory.file("file", equals: bytes + [1]))
    #expect(directory.status("file") == status)
  }

  @Test func aFileThatExistsIsNotCreatedAgain() throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    try directory.create("file", [1])
    #expect(throws: FileError.self) { try directory.create("file", [2]) }
    #expect(try directory.read("file") == [1])
  }

  @Test func aPrivateFileIsItsOwnersOnly() throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    try directory.create("key", [1], isPrivate: true)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "key")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func replacingLeavesNothingBehind() throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    try directory.replace("file", [1])
    try directory.replace("file", [2, 3])
    #expect(try directory.read("file") == [2, 3])
    #expect(try directory.entries().map(\.name) == ["file"])
  }

  @Test func aMoveReplacesWhatIsThere() throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    let below = try directory.makeDirectory("a/b")
    try directory.create("one", [1])
    try below.create("two", [2])
    try directory.move("one", to: "two", in: below)
    #expect(try below.read("two") == [1])
    #expect(directory.status("one") == nil)
    #expect(throws: FileError.self) { try directory.move("one", to: "three") }
  }

  @Test(arguments: ["a", "a/b/c", "ä ö/ü", "a b/\u{1F31E}", "-n/--x", "x'y\"z"])
  func directoriesOfAnyNameAreMade(path: String) throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    try directory.makeDirectories(path)
    try directory.makeDirectories(path)
    try directory.create(path + "/file", [7])
    #expect(try directory.walk().map(\.path) == [path + "/file"])
    try directory.removeTree(String(path.prefix { $0 != "/" }))
    #expect(try directory.entries() == [])
  }

  @Test func aDirectoryCannotBeMadeInAFile() throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    try directory.create("file", [])
    for path in ["file", "file/a", "file/a/b"] {
      let error = #expect(throws: FileError.self) { try directory.makeDirectories(path) }
      #expect(error?.isBlockedByFile == true)
      #expect(error?.diagnostic.id == "file.not-directory")
    }
  }

  @Test func aWalkIsSortedAndLeavesHiddenNamesOut() async throws {
    let folder = try TemporaryDirectory()
    for path in ["b/x", "b.c", "b-d/x", "a", ".hidden", "b/.git/x", "B", "ä"] {
      try folder.write("x", to: path)
    }
    let directory = try open(folder)
    #expect(try directory.walk().map(\.path) == ["B", "a", "b-d/x", "b.c", "b/x", "ä"])
    let entered = try await directory.walk(jobs: 2) { $0 != "b" }
    #expect(entered.map(\.path) == ["B", "a", "b-d/x", "b.c", "ä"])
  }

  @Test func linksToFilesAreFollowedAndLinksToDirectoriesAreNot() throws {
    let folder = try TemporaryDirectory()
    try folder.write("x", to: "real/file")
    let manager = FileManager.default
    for (link, target) in [
      ("link", "real/file"), ("loop", "."), ("dead", "nowhere"), ("real/up", ".."),
    ] {
      try manager.createSymbolicLink(atPath: folder.path + link, withDestinationPath: target)
    }
    let directory = try open(folder)
    let found = try directory.walk()
    #expect(found.map(\.path) == ["dead", "link", "real/file"])
    #expect(found.map(\.status.kind) == [.other, .file, .file])
    let kinds = try directory.entries().map { "\($0.name) \($0.kind) \($0.isLink)" }
    #expect(
      kinds == [
        "dead other true", "link file true", "loop directory true", "real directory false",
      ])
  }

  @Test func aTreeIsRemovedAndWhatItsLinksLeadToIsNot() throws {
    let folder = try TemporaryDirectory()
    try folder.write("x", to: "kept/file")
    try folder.write("x", to: "gone/deep/file")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "gone/link", withDestinationPath: "../kept")
    let directory = try open(folder)
    try directory.removeTree("gone")
    try directory.removeTree("gone")
    #expect(try directory.walk().map(\.path) == ["kept/file"])
    // A link in the place of the tree goes itself.
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "tree", withDestinationPath: "kept")
    try directory.removeTree("tree")
    #expect(try directory.walk().map(\.path) == ["kept/file"])
    #expect(try directory.entries().map(\.name) == ["kept"])
  }

  @Test func onlyEmptyDirectoriesAreRemovedUpwards() throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    try directory.makeDirectories("a/b/c")
    try directory.create("a/file", [])
    directory.removeEmptyDirectories("a/b/c")
    #expect(try directory.directory("a").entries().map(\.name) == ["file"])
    directory.removeEmptyDirectories("a")
    #expect(directory.status("a")?.kind == .directory)
  }

  @Test func pathsAreNamedAsTheUserKnowsThem() throws {
    let folder = try TemporaryDirectory()
    let directory = try open(folder)
    let error = #expect(throws: FileError.self) { try directory.read("no/file") }
    #expect(error?.path == folder.path + "/no/file" || error?.path == folder.path + "no/file")
    #expect(try Directory(".").shown("a/b") == "a/b")
    #expect(try Directory("").shown("a/b") == "a/b")
  }
}
