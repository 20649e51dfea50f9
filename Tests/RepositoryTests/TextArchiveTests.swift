import Foundation
import TestSupport
import Testing

@Suite struct TextArchiveTests {
  @Test(
    arguments: [
      ("", "", []), ("only a comment\n", "only a comment\n", []),
      ("-- a --\n", "", [("a", "")]), ("-- a --", "", [("a", "")]),
      (
        "c\n-- a/b.md --\none\n\ntwo\n-- c --\n-- d --\nx", "c\n",
        [("a/b.md", "one\n\ntwo\n"), ("c", ""), ("d", "x\n")]
      ),
      ("-- a --\n--  --\n-- b\nc --\n", "", [("a", "--  --\n-- b\nc --\n")]),
    ] as [(String, String, [(String, String)])])
  func filesAreParted(_ text: String, _ comment: String, _ files: [(String, String)]) {
    let archive = TextArchive(parsing: text)
    #expect(archive.comment == comment)
    #expect(archive.files == files.map { TextArchive.File($0, $1) })
    #expect(TextArchive(parsing: archive.text) == archive)
  }

  @Test func aFolderIsWrittenAndReadBack() throws {
    let folder = try TemporaryDirectory()
    let archive = TextArchive(files: [.init("a/b/c.md", "one\n"), .init("d", "")])
    try archive.write(to: folder.url)
    #expect(try TextArchive(folder: folder.url) == archive)
    #expect(archive["d"] == "")
    #expect(archive["e"] == nil)
    try folder.write([0xFF, 0xFE], to: "e")
    #expect(try TextArchive(folder: folder.url)["e"] == "(2 bytes)\n")
  }

  @Test func differencesNameTheFirstLine() {
    #expect(Golden.difference(expected: "a\nb\n", actual: "a\nb\n") == nil)
    #expect(
      Golden.difference(expected: "a\nb\n", actual: "a\nc\n")
        == "2\nexpected: \"b\"\n  actual: \"c\"")
    #expect(
      Golden.difference(expected: "a", actual: "a\n") == "2\nexpected: (nothing)\n  actual: \"\"")
    // Composed and decomposed letters are different bytes.
    #expect(Golden.difference(expected: "\u{E4}", actual: "a\u{308}") != nil)
  }

  @Test func aTemporaryDirectoryGoesWithItsValue() throws {
    func make() throws -> String {
      let folder = try TemporaryDirectory()
      try folder.write("x", to: "a/b")
      #expect(try folder.read("a/b") == [0x78])
      return folder.path
    }
    #expect(try !FileManager.default.fileExists(atPath: make()))
  }

  @Test func commandsGiveStatusOutputAndErrors() throws {
    var command = try #require(Command.named("sh", ["-c", "cat; echo b >&2; exit 3"]))
    command.input = Array("a".utf8)
    let result = try command.run()
    #expect(result.status == 3)
    #expect(result.outputText == "a")
    #expect(result.errorText == "b\n")
    #expect(try Command.named("sh", ["-c", "kill -9 $$"])?.run().status == 137)
    #expect(Command.named("no-such-command") == nil)
  }
}
