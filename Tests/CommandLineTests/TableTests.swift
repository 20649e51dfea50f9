import CommandLine
import TestSupport
import Testing

@Suite struct TableTests {
  static let sample: Table = {
    var table = Table([
      Table.Column("Code"), Table.Column("Clicks", .right), Table.Column("Name"),
      Table.Column("Place"),
    ])
    table.add(["7F3K9-QXM2T", "12", "Jana Öztürk-Wäldchen", "Lindenhof"])
    table.add(["B", "1,234", "田中さん", ""])
    table.add(["C", "0", "e\u{301}lan", "Nowhere in particular, rather far away"])
    return table
  }()

  @Test func nothingIsCutWithoutATerminal() {
    #expect(
      Self.sample.text() == """
        Code         Clicks  Name                  Place
        7F3K9-QXM2T      12  Jana Öztürk-Wäldchen  Lindenhof
        B             1,234  田中さん
        C                 0  e\u{301}lan                  Nowhere in particular, rather far away

        """)
  }

  @Test func theWidestTextIsCutToFit() {
    #expect(
      Self.sample.text(width: 50) == """
        Code         Clicks  Name           Place
        7F3K9-QXM2T      12  Jana Öztürk-…  Lindenhof
        B             1,234  田中さん
        C                 0  e\u{301}lan           Nowhere in pa…

        """)
  }

  @Test(arguments: 0..<120) func linesNeverExceedTheWidthThatCanBeReached(width: Int) {
    // Eight columns for each of three texts, six for the number, and the gaps.
    let least = 3 * 8 + 6 + 3 * 2
    for line in Self.sample.text(width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= max(width, least), "\(line)")
    }
  }

  @Test func aNumberIsNeverCut() {
    var table = Table([Table.Column("Amount", .right), Table.Column("Text")])
    table.add(["1,234,567,890.00 EUR", "some text that is rather long"])
    #expect(table.text(width: 10).contains("1,234,567,890.00 EUR  some te…"))
  }

  @Test func cellsCannotReachTheTerminal() {
    var table = Table([Table.Column("Name")])
    table.add(["a\u{1B}[31mb\nc\u{202E}d\u{9B}e"])
    #expect(table.text() == "Name\na\u{FFFD}[31mb c\u{FFFD}d\u{FFFD}e\n")
  }

  @Test func theHeadingIsBoldInColour() {
    var table = Table([Table.Column("Name")])
    table.add(["Jana"])
    #expect(table.text(isColoured: true) == "\u{1B}[1mName\u{1B}[0m\nJana\n")
  }

  @Test func aTableFitsTheConsole() {
    let terminal = ConsoleRecorder(terminals: [.output], width: 50)
    terminal.console.write(Self.sample)
    #expect(terminal.output.contains("…"))
    let file = ConsoleRecorder()
    file.console.write(Self.sample)
    file.console.flush()
    #expect(file.output == Self.sample.text())
  }

  static let widths: [(String, Int)] = [
    ("", 0), ("abc", 3), ("äöü", 3), ("a\u{308}", 1), ("日本", 4), ("한국어", 6), ("ｆｕｌｌ", 8),
    ("🙂", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("☀", 1), ("☀️", 2), ("…", 1), ("„“", 2), ("\u{200B}", 0),
    ("a\tb", 2), ("€", 1), ("①", 1), ("\u{AD}", 0),
  ]

  @Test(arguments: widths) func widthIsWhatTerminalsShow(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: 0..<UInt64(20)) func cuttingNeverExceedsTheWidth(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "ö", "日", "🙂", "e\u{301}", " ", "👨‍👩‍👧"]
    for _ in 0..<100 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<7, using: &generator)] }.joined()
      let width = Int.random(in: 0...14, using: &generator)
      let cut = DisplayWidth.cut(text, to: width)
      #expect(DisplayWidth.of(cut) <= width)
      #expect((cut == text) == (DisplayWidth.of(text) <= width))
    }
  }
}
