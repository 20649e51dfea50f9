import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

/// What cannot be read or written is said in words a user can act on.
@Suite struct FileErrorTests {
  @Test func whatIsNoFileIsRefused() throws {
    let folder = try TemporaryDirectory()
    let directory = try Directory(folder.path)
    try directory.makeDirectories("folder")
    try directory.create("large", [1, 2, 3])
    let pipe = try #require(Command.named("mkfifo", [folder.path + "pipe"]))
    #expect(try pipe.run().status == 0)
    for (path, id) in [
      ("folder", "file.is-directory"), ("pipe", "file.special"), ("none", "file.missing"),
      ("large/x", "file.not-directory"), ("large", "file.no-space"),
    ] {
      let error = #expect(throws: FileError.self) { try directory.read(path, bytesMax: 2) }
      #expect(error?.diagnostic.id == id)
    }
    #expect(try directory.read("large", bytesMax: 3) == [1, 2, 3])
  }

  @Test func sizesAreNamedInMebibytes() {
    let finding = Diagnostic.fileTooLarge("Content/x.md", bytesMax: 16 << 20)
    #expect(finding.id == "file.too-large")
    #expect(finding.what.contains("16 MiB"))
  }

  @Test func aLockIsHeldByOneUntilItIsGone() throws {
    let folder = try TemporaryDirectory()
    let directory = try Directory(folder.path)
    var first = try FileLock("lock", in: directory)
    #expect(first != nil)
    #expect(try FileLock("lock", in: directory) == nil)
    first = nil
    #expect(first == nil)
    #expect(try FileLock("lock", in: directory) != nil)
    #expect(throws: FileError.self) { _ = try FileLock("no/lock", in: directory) }
  }
}
