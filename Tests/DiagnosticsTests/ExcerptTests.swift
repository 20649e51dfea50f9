import Diagnostics
import Testing

@Suite struct ExcerptTests {
  @Test(arguments: [
    ("amount: 25 USD\n", 8..<14, "amount: 25 USD", "        ^^^^^^"),
    ("abc", 0..<1, "abc", "^"), ("abc", 2..<3, "abc", "  ^"),
    // An empty range points between two bytes; past the end it points behind the line.
    ("abc", 1..<1, "abc", " ^"), ("abc", 3..<3, "abc", "   ^"), ("abc", 99..<120, "abc", "   ^"),
    // Only the first line of a range is marked.
    ("ab\ncd", 1..<5, "ab", " ^"), ("ab\r\ncd", 0..<9, "ab", "^^"),
    ("ab\r\ncd", 3..<4, "ab", "  ^"), ("ab\ncd\n", 6..<6, "", "^"),
    // Columns are those a reader sees.
    ("größe: groß", 9..<14, "größe: groß", "       ^^^^"),
    ("日本: 東京", 8..<14, "日本: 東京", "      ^^^^"), ("😀 x", 5..<6, "😀 x", "   ^"),
    ("e\u{301} x", 4..<5, "e\u{301} x", "  ^"),
    ("\tkey:\tx", 1..<4, " key: x", " ^^^"),
    ("a\u{0}\u{1B}[1mb", 6..<7, "a\u{FFFD}\u{FFFD}[1mb", "      ^"),
    ("a\u{202E}b", 4..<5, "a\u{FFFD}b", "  ^"),
    // A range that cuts a character in two.
    ("ä", 1..<2, "\u{FFFD}\u{FFFD}", " ^"),
    ("", 0..<0, "", "^"),
  ])
  func theMarkerStandsUnderTheBytesMeant(
    _ text: String, _ byteRange: Range<Int>, _ line: String, _ marker: String
  ) {
    let excerpt = Excerpt(of: Source(path: "a", text: text), byteRange)
    #expect(excerpt.line == line)
    #expect(excerpt.indent + excerpt.marker == marker)
  }

  @Test func lineNumbersStartAtOne() {
    let source = Source(path: "a", text: "a\nb\nc")
    #expect([0, 1, 2, 4, 5].map { Excerpt(of: source, $0..<$0).lineNumber } == [1, 1, 2, 3, 3])
  }

  @Test(arguments: [0, 1, 59, 60, 61, 100, 499, 998, 999, 1000])
  func longLinesAreCutAroundTheMarker(_ offset: Int) {
    let text = String((0..<1000).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
    let excerpt = Excerpt(of: Source(path: "a", text: text), offset..<offset + 5)
    #expect(excerpt.line.count <= Excerpt.widthMax + 1)
    #expect(excerpt.before.count <= Excerpt.widthMax / 2 + 1)
    #expect(excerpt.before.hasPrefix("…") == (offset > 60))
    #expect(excerpt.after.hasSuffix("…") == (offset < 900))
    #expect(text.contains(excerpt.marked))
    #expect(excerpt.marked.count == min(5, 1000 - offset))
    #expect(excerpt.indent.count == excerpt.before.count)
  }

  @Test func aRangeLongerThanTheWidthIsCut() {
    let text = String(repeating: "x", count: 500)
    let excerpt = Excerpt(of: Source(path: "a", text: text), 10..<400)
    #expect(excerpt.marked.hasSuffix("x…"))
    #expect(excerpt.line.count == Excerpt.widthMax)
    #expect(excerpt.marker.count == Excerpt.widthMax - 10)
  }

  @Test func ofAHugeLineOnlyTheNeighbourhoodIsRead() {
    let half = [UInt8](repeating: 0x78, count: 200_000)
    let source = Source(path: "a", bytes: half + Array("ä!ä".utf8) + half)
    let excerpt = Excerpt(of: source, 200_002..<200_003)
    #expect(excerpt.marked == "!")
    #expect(excerpt.before.hasSuffix("xä"))
    #expect(excerpt.after.hasPrefix("äx"))
  }

  @Test func cuttingNeverSplitsACharacter() {
    for shift in 0..<25 {
      let text = String(repeating: "a", count: shift) + String(repeating: "👨‍👩‍👧‍👦", count: 400) + "!"
      let end = text.utf8.count - 1
      let excerpt = Excerpt(of: Source(path: "a", text: text), end..<end + 1)
      #expect(!excerpt.line.contains("\u{FFFD}"))
      let start = Excerpt(of: Source(path: "a", text: text), 0..<text.utf8.count)
      #expect(!start.line.contains("\u{FFFD}"))
    }
  }
}
