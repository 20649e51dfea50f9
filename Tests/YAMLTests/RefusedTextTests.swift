import Diagnostics
import Testing
import YAML

/// Texts that are refused before anything is decoded; every mistake at its bytes.
struct RefusedTextTests {
  struct Row: CustomTestStringConvertible {
    let id: String
    let marked: String
    /// A part of the finding's words.
    let words: String

    init(_ id: String, _ marked: String, _ words: String = "") {
      self.id = "yaml." + id
      self.marked = marked
      self.words = words
    }

    var testDescription: String { "\(id): \(marked.debugDescription)" }
  }

  private static func check(_ row: Row) {
    let marked = Marked(row.marked)
    var findings: [Diagnostic] = []
    let node = Node.decoded(from: marked.source, findings: &findings)
    #expect(node == nil)
    #expect(findings.map(\.id) == Array(repeating: row.id, count: marked.ranges.count))
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
    #expect(findings.contains { $0.words.contains(row.words) } || row.words.isEmpty)
    #expect(findings.allSatisfy { $0.what.utf8.count <= 100 && !$0.what.hasSuffix(".") })
  }

  static let classics = [
    Row("syntax-colon", "title: This thing«:» crashes\n", #"title: "This thing: crashes""#),
    Row("syntax-colon", "a: 1\nb:\n  - title: Why«:»\n", #"- title: "Why:""#),
    Row("syntax-colon", "title: She said \"now\"«:» go # x\n", #"title: 'She said "now": go'"#),
    Row("syntax-colon", "ä: \"😀\"\ntitle: Größe«:» XL\n", #"title: "Größe: XL""#),
    Row("syntax-colon", "a: b«:» c\r\nd: e«:» f\r\n", #"d: "e: f""#),
    Row("syntax-colon", "a: \"x \\\" y\"\nb: c«:» d\n"),
    Row("syntax-tab", "a:\n«\t»b: 2\n", "blanks"),
    Row("syntax-tab", "a:\n  «\t»b: 2\n"),
    Row("syntax-tab", "a: 1\n«\t»b: 2\nc:\n«\t»d: 3\n"),
    Row("syntax-colon-space", "a: b\ntitle«:»x\nc: d\n", "`title: …`"),
    Row("syntax-colon-space", "title«:»x\ndesc: y\n"),
    Row("syntax-colon-space", "a:\n  b: 1\n  c«:»2\n"),
    Row("syntax-missing-colon", "«title \"x\"»\nweight: 2\n", "`title: …`"),
    Row("syntax-missing-colon", "a: 1\n«title \"x\"»\nweight: 2\n"),
    Row("syntax-missing-colon", "a: 1\n«title»\n"),
    Row("syntax-missing-colon", "a: 1\n«http://example.org/»\n"),
    Row("syntax-quote", "title: «\"abc»\ndesc: d\n", "closing \""),
    Row("syntax-quote", "title: «\"abc»\ndesc: \"def\"\n"),
    Row("syntax-quote", "a: «'x»\nb: 'y'\n", "closing '"),
    Row("syntax-quote", "a: «\"x»"),
    Row("syntax-after-value", "a: 'it'«s nice'»\n", "''"),
    Row("syntax-after-value", "a: \"x\" «y»\n", "\\\""),
    Row("syntax-after-value", "a: \"x\"«: y»\n"),
    Row("syntax-after-value", "a: \"x\"«, \"y\"»\n", "delete the comma"),
    Row("syntax-after-value", "a: [b] «c»\nd: e\n", "quotes"),
    Row("syntax-after-value", "a: > «foo»\n  x\n", "next line"),
    Row("syntax-reserved", "a: {{ x }} b\nc: d\n".replacing("{{ x }} b", with: "«{{ x }} b»")),
    Row("syntax-reserved", "a: «@»foo # c\n", #""@foo""#),
    Row("syntax-reserved", "a: «`»foo`\n", "\"`foo`\""),
    Row("syntax-reserved", "a: «%»foo\n"),
    Row("syntax-reserved", "a: «*»foo* bar\n", #""*foo* bar""#),
    Row("syntax-reserved", "a: «&» co\n"),
    Row("syntax-reserved", "a: «&»amp; co\n"),
    Row("syntax-reserved", "a: «]»\n"),
    Row("syntax-reserved", "- «,» b\n"),
    Row("syntax-dash", "a: «-» b\n"),
    Row("syntax-dash", "a:\n  - b\n   «-» c\n"),
    Row("syntax-dash-space", "tags:\n  - a\n  «-»b\nc: d\n", "`- `"),
    Row("syntax-bracket", "a: «[x, y»\nb: c\n", "`]`"),
    Row("syntax-bracket", "a: «[x, y»\n"),
    Row("syntax-bracket", "a: «{x: y»\nb: c\n", "`}`"),
    Row("syntax-bracket", "a: [x, y«}»\n", "`]`"),
    Row("syntax-bracket", "a: {x: [y«}»\n", "`]`"),
    Row("syntax-bracket", "a: {x: 'it''s', z: y«]»\n", "`}`"),
    Row("syntax-indentation", "a:\n    b: 1\n  «c»: 2\n", "behind 2 blanks"),
    Row("syntax-indentation", "a: 1\n  «b»: 2\n", "`a` has a value"),
    Row("syntax-indentation", "tags:\n  - a\n «-» b\nc: d\n"),
    Row("syntax-indentation", "- a\n«b»: c\n"),
    Row("syntax-indentation", "a: b\n«-» c\n"),
    Row("syntax-escape", "a: \"x\\n «\\q»\"\n"),
    Row("syntax-escape", "ä: \"C:«\\D»aten\"\n", "single quotes"),
    Row("syntax", "«»: a\n"),
  ]

  @Test("A classic mistake is explained at its bytes", arguments: classics)
  func aClassicMistakeIsExplainedAtItsBytes(row: Row) { Self.check(row) }

  static let unwanted = [
    Row("anchor", "a: «&x» b\n"), Row("anchor", "a: «&x» [b]\n"), Row("anchor", "«&x»\na: b\n"),
    Row("alias", "a: «*x»\n"), Row("alias", "a: [b, «*x»]\n"),
    Row("tag", "a: «!x» b\n"), Row("tag", "a: «!!int» 5\n"), Row("tag", "a: «!x» {b: c}\n"),
    Row("merge-key", "a:\n  «<<»: {b: c}\n"),
    Row("directive", "«%TAG ! tag:example.org,2026:\n---»\na: b\n"),
    Row("several-documents", "a: b\n«---»\nc: d\n"),
    Row("several-documents", "ä: b\n...\n«---»\nc: d\n"),
    Row("key-not-text", "? «[a]»\n: b\n"), Row("key-not-text", "a: {«{ x }»}\n", "\"{{ name }}\""),
    Row("utf-16", "«»a\u{0}:\u{0}"), Row("utf-16", "«»\u{0}a\u{0}:"),
    Row("control-character", "a: b«\u{0}»c\n", "U+0000"),
    Row("control-character", "ä: b«\u{7F}»c\n", "U+007F"),
    Row("control-character", "a: \u{E4}«\u{9B}»c\n", "U+009B"),
    Row("control-character", "a: b«\u{FEFF}»c\n", "U+FEFF"),
    Row("control-character", "a: b«\u{FFFF}»c\n", "U+FFFF"),
  ]

  @Test("What YAML has and we refuse is named", arguments: unwanted)
  func whatIsRefusedIsNamed(row: Row) { Self.check(row) }

  @Test(
    "Ill-formed UTF-8 is found at its byte",
    arguments: [
      ([0x61, 0x3A, 0x20, 0xE4, 0x0A], 3), ([0xC3], 0), ([0x61, 0xC0, 0x80], 1),
      ([0xE2, 0x82], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xC3, 0xA4, 0xF0, 0x9F, 0x98, 0x20], 2), ([0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
    ] as [([UInt8], Int)])
  func illFormedUTF8IsFoundAtItsByte(bytes: [UInt8], offset: Int) {
    var findings: [Diagnostic] = []
    let source = Source(path: "a.yaml", bytes: bytes)
    #expect(Node.decoded(from: source, findings: &findings) == nil)
    #expect(findings.map(\.id) == ["yaml.not-utf-8"])
    #expect(findings.first?.byteRange == offset..<offset + 1)
  }

  @Test("A UTF-16 byte order mark is recognised", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]])
  func aUTF16ByteOrderMarkIsRecognised(mark: [UInt8]) {
    var findings: [Diagnostic] = []
    let source = Source(path: "a.yaml", bytes: mark + [0x61, 0x00])
    #expect(Node.decoded(from: source, findings: &findings) == nil)
    #expect(findings.map(\.id) == ["yaml.utf-16"])
  }

  @Test func depthIsLimitedOnBothSidesOfTheBoundary() {
    for (depth, isAllowed) in [(32, true), (33, false), (5000, false)] {
      for (open, close) in [("[", "]"), ("{a: ", "}")] {
        let text = String(repeating: open, count: depth) + String(repeating: close, count: depth)
        var findings: [Diagnostic] = []
        let node = Node.decoded(from: Source(path: "a", text: text), findings: &findings)
        #expect((node != nil) == isAllowed)
        #expect(findings.map(\.id) == (isAllowed ? [] : ["yaml.too-deep"]))
        let start = 32 * open.utf8.count
        #expect(isAllowed || findings.first?.byteRange == start..<start + 1)
      }
    }
  }

  @Test func sizeIsLimitedOnBothSidesOfTheBoundary() {
    let limits = YAMLLimits(byteCountMax: 100, depthMax: 32)
    for (count, isAllowed) in [(100, true), (101, false)] {
      let text = "a: " + String(repeating: "b", count: count - 3)
      var findings: [Diagnostic] = []
      let source = Source(path: "a", text: text)
      let node = Node.decoded(from: source, limits: limits, findings: &findings)
      #expect((node != nil) == isAllowed)
      #expect(findings.map(\.id) == (isAllowed ? [] : ["yaml.too-large"]))
    }
    #expect(YAMLLimits.standard == YAMLLimits(byteCountMax: 1_048_576, depthMax: 32))
  }

  @Test func severalMistakesAreReportedInOneRun() {
    let marked = Marked("a: x«:» y\nb«:»z\nc: «@»d\ne: «[f»\ng: h\n«\t»i: j\n")
    var findings: [Diagnostic] = []
    #expect(Node.decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
  }

  @Test func whatIsInBlockTextsAndQuotesIsNoMistake() {
    let text = "a: |\n  x: y: z\n  \t@foo\n  -q\nb: 'it: ''s [\n  c: d'\ne: {f: \"}\"}\ng: x«:» y\n"
    let marked = Marked(text)
    var findings: [Diagnostic] = []
    #expect(Node.decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
  }

  @Test(
    "A large text full of mistakes gives a bounded number of findings",
    arguments: [
      "- [\n", "a: b\n", "a: [x\n", "a: 'x\n", "- {a: \"\n", "a: |\nb\n", "\t\n",
      "[{",
      "a: b: c\n", "  a:\n a:\n", "{{", "ä: '\n", "? ", "- - ", "a: &x *x\n", "\"\\\n",
    ])
  func aLargeTextFullOfMistakesGivesABoundedNumberOfFindings(line: String) {
    let text = String(repeating: line, count: 40_000 / line.utf8.count)
    let source = Source(path: "a.yaml", text: text)
    var findings: [Diagnostic] = []
    #expect(Node.decoded(from: source, findings: &findings) == nil)
    #expect(!findings.isEmpty && findings.count <= 201)
  }

  @Test func anAliasBeforeASyntaxErrorIsReportedOnce() {
    let marked = Marked("a: «*x»\nb: c«:» d\n")
    var findings: [Diagnostic] = []
    #expect(Node.decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.id) == ["yaml.alias", "yaml.syntax-colon"])
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
  }
}
