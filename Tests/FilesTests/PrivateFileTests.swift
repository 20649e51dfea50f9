import Files
import Foundation
import TestSupport
import Testing

@Suite struct PrivateFileTests {
  private static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? Int) ?? -1
  }

  @Test func aNewFileIsItsOwnersOnlyAndWhole() throws {
    let folder = try TemporaryDirectory()
    let directory = try Directory(folder.path).makePrivateDirectory("kept")
    #expect(try Self.mode(folder.path + "kept") == 0o700)
    try directory.createPrivately("key", [1, 2])
    #expect(try Self.mode(folder.path + "kept/key") == 0o600)
    #expect(directory.isExposed("key") == false)
    #expect(try directory.read("key") == [1, 2])
    #expect(throws: FileError.self) { try directory.createPrivately("key", [3]) }
    #expect(try directory.read("key") == [1, 2])
    #expect(try directory.entries().map(\.name) == ["key"])
  }

  @Test func aReplacedFileStaysItsOwners() throws {
    let folder = try TemporaryDirectory()
    let directory = try Directory(folder.path)
    try directory.createPrivately("key", [1])
    try directory.replacePrivately("key", [2])
    #expect(try directory.read("key") == [2])
    #expect(try Self.mode(folder.path + "key") == 0o600)
    #expect(try directory.entries().map(\.name) == ["key"])
  }

  @Test(arguments: [(0o600, false), (0o400, false), (0o640, true), (0o604, true), (0o620, true)])
  func whatOthersMayReadOrWriteIsExposed(mode: Int, isExposed: Bool) throws {
    let folder = try TemporaryDirectory()
    let directory = try Directory(folder.path)
    try directory.create("key", [1])
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path + "key")
    #expect(directory.isExposed("key") == isExposed)
    #expect(directory.isExposed("missing") == nil)
  }

  @Test func anExistingFolderIsOpenedAsItIs() throws {
    let folder = try TemporaryDirectory()
    try folder.write("x", to: "kept/file")
    let directory = try Directory(folder.path).makePrivateDirectory("kept")
    #expect(try directory.entries().map(\.name) == ["file"])
    try folder.write("x", to: "blocked")
    #expect(throws: FileError.self) {
      _ = try Directory(folder.path).makePrivateDirectory("blocked")
    }
  }
}
