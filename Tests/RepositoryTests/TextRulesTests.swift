import Testing

/// Each rule finds what it is for, and nothing beside it.
@Suite struct TextRulesTests {
  @Test(
    arguments: [
      ("a\nb\n", []), ("", []), ("a", [0]), ("a \nb\n", [1]), ("a\n\t\n", [2, 2]), ("a\r\n", [1]),
      ("a\tb\n", [1]), ("a\n  \n", [2]),
    ] as [(String, [Int])])
  func blanksAreFound(_ text: String, _ lines: [Int]) {
    #expect(TextRules.blanks("a", Array(text.utf8)).map(\.line) == lines)
  }

  @Test func aMakefileMayHaveTabs() {
    #expect(TextRules.blanks("Makefile", Array("a:\n\tb\n".utf8), tabsAllowed: true) == [])
  }

  @Test func columnsAreCharactersNotBytes() {
    let hundred = String(repeating: "ä", count: 100)
    #expect(TextRules.columns("a", Array("\(hundred)\n\(hundred)b\n".utf8)).map(\.line) == [2])
  }

  @Test func lengthAndSizeHaveALimit() {
    let lines = [UInt8](repeating: 0x0A, count: 400)
    #expect(TextRules.length("a", lines) == [])
    #expect(TextRules.length("a", lines + [0x0A]).count == 1)
    #expect(TextRules.size("a", byteCount: 1 << 20) == [])
    #expect(TextRules.size("a", byteCount: 1 << 20 + 1).count == 1)
  }

  @Test(arguments: [
    ("cd /ro" + "ot/x", 1), ("\"/ho" + "me/jana/site\"", 1), ("(/Us" + "ers/jana)", 1),
    ("a\n/wo" + "rk/x", 1), ("https://example.com/home/x", 0), ("pages/home/x", 0),
    ("~/work/x", 0), ("the /home/ page", 0), ("/homepage/x", 0), ("../root/x", 0),
  ])
  func pathsOfOneMachineAreFound(_ text: String, _ count: Int) {
    #expect(TextRules.homePaths("a", Array(text.utf8)).count == count)
  }

  @Test(arguments: [
    ("Sources/Core/A.swift", 1), ("Sources/A/Utils.swift", 1), ("Sources/A/FileManager.swift", 1),
    ("Sources/A/Day+Helpers.swift", 1), ("Tests/Common/Manager.swift", 2),
    ("Content/pages/helpers/a.md", 1), ("Sources/A/Score.swift", 0), ("Sources/A/Corer.swift", 0),
    ("Content/pages/commons.md", 0), ("Sources/Quantity/Day.swift", 0), (".ci/run", 0),
  ])
  func namesWithoutAPurposeAreFound(_ path: String, _ count: Int) {
    #expect(TextRules.names(path).count == count)
  }
}
