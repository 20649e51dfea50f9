import Diagnostics
import Testing

@Suite struct SourceTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (5, 2, 3), (6, 2, 4), (7, 3, 1), (8, 4, 1),
    (9, 4, 2), (10, 4, 3), (99, 4, 3),
  ])
  func positionsCountLinesAndBytesFromOne(_ offset: Int, _ line: Int, _ column: Int) {
    let source = Source(path: "a", text: "ab\nä\r\n\ncd")
    #expect(source.position(of: offset) == (line, column))
  }

  @Test(arguments: [
    (0, "ab"), (2, "ab"), (3, "ä"), (5, "ä"), (6, "ä"), (7, ""), (8, "cd"), (10, "cd"), (99, "cd"),
    (-1, "ab"),
  ])
  func theLineAtAnOffsetLeavesItsBreakOut(_ offset: Int, _ line: String) {
    let source = Source(path: "a", text: "ab\nä\r\n\ncd")
    #expect(source.text(source.line(at: offset)) == line)
  }

  @Test func anEmptySourceHasOneEmptyLine() {
    let source = Source(path: "a", bytes: [])
    #expect(source.position(of: 0) == (1, 1))
    #expect(source.line(at: 0) == 0..<0)
    #expect(source.text(0..<9) == "")
  }

  @Test func bytesThatAreNotUTF8AreShownAsReplacements() {
    let source = Source(path: "a", bytes: [0x61, 0xFF, 0x62])
    #expect(source.text(0..<3) == "a\u{FFFD}b")
  }

  @Test func sourcesAreEqualWhenPathAndBytesAre() {
    #expect(Source(path: "a", text: "x") == Source(path: "a", text: "x"))
    #expect(Source(path: "a", text: "x") != Source(path: "a", text: "y"))
    #expect(Source(path: "a", text: "x") != Source(path: "b", text: "x"))
    let both: Set = [Source(path: "a", text: "x"), Source(path: "a", text: "y")]
    #expect(both.count == 2)
  }
}
