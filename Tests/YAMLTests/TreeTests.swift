import Diagnostics
import Testing
import YAML

/// What well-formed texts are read as, and where each value stands.
struct TreeTests {
  struct Row: CustomTestStringConvertible {
    let yaml: String
    /// The value of the key `a`, as `outline` writes it.
    let outline: String

    init(_ yaml: String, _ outline: String) {
      self.yaml = yaml
      self.outline = outline
    }

    var testDescription: String { yaml.debugDescription }
  }

  private static func tree(_ source: Source) -> Node? {
    var findings: [Diagnostic] = []
    let node = Node.decoded(from: source, findings: &findings)
    #expect(findings == [])
    return node
  }

  /// Texts in brackets after their style's first letter, lists and mappings as JSON would.
  private static func outline(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): "\("\(scalar.style)".prefix(1))<\(scalar.text)>"
    case .sequence(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  static let rows = [
    // Plain texts, never guessed.
    Row("a: NO", "p<NO>"), Row("a: 1.10", "p<1.10>"), Row("a: 0777", "p<0777>"),
    Row("a: 2026-01-01 # day", "p<2026-01-01>"), Row("a: 12:30", "p<12:30>"),
    Row("a: http://example.org/#x", "p<http://example.org/#x>"), Row("a: b#c", "p<b#c>"),
    Row("a: it's \"so\"", "p<it's \"so\">"), Row("a: b\n  c\n\n  d", "p<b c\nd>"),
    Row("a: -1", "p<-1>"), Row("a: ?x", "p<?x>"), Row("a: :x", "p<:x>"), Row("a :  b  ", "p<b>"),
    Row("a: Ünï 😀", "p<Ünï 😀>"), Row("a:", "p<>"), Row("a: # c", "p<>"), Row("a: ~", "p<~>"),
    Row("a:\n  b", "p<b>"), Row("a: b\n\n\n", "p<b>"), Row("# c\na: b\n# d", "p<b>"),
    Row("\u{FEFF}a: b", "p<b>"), Row("---\na: b\n...\n", "p<b>"), Row("a: b\r\nc: d\r\n", "p<b>"),
    // Quoted texts.
    Row("a: ''", "q<>"), Row("a: 'it''s'", "q<it's>"), Row("a: 'x\\n'", "q<x\\n>"),
    Row("a: \"x\\ny\\t\\\"\\\\\"", "q<x\ny\t\"\\>"), Row("a: \"\\u00e4\\U0001F600\"", "q<ä😀>"),
    Row("a: 'b: c # d'", "q<b: c # d>"), Row("a: \"b\n  c\n\n  d\"", "q<b c\nd>"),
    Row("a: \"b\\\n   c\"", "q<bc>"), Row("'a': b", "p<b>"), Row("\"a\" : b", "p<b>"),
    Row("a: 'null'", "q<null>"),
    // Block texts.
    Row("a: |\n  x\n   y\n\n  z\n", "l<x\n y\n\nz\n>"), Row("a: |-\n  x\n\n", "l<x>"),
    Row("a: |+\n  x\n\n", "l<x\n\n>"), Row("a: >\n  x\n  y\n\n  z\n", "f<x y\nz\n>"),
    Row("a: >-\n  x\n  y\n", "f<x y>"), Row("a: |2\n   x\n", "l< x\n>"),
    Row("a: | # c\n  x: y: z\n", "l<x: y: z\n>"), Row("a: |\n  ä\r\n  b\r\n", "l<ä\nb\n>"),
    Row("a: |\nb: c", "l<>"),
    // Lists and mappings.
    Row("a: [b, 'c', [d]]", "[p<b>, q<c>, [p<d>]]"), Row("a: []", "[]"), Row("a: {}", "{}"),
    Row("a: [b,\n c,\n]", "[p<b>, p<c>]"), Row("a: {b: c, d: , e}", "{b: p<c>, d: p<>, e: p<>}"),
    Row("a: {\"b\":c}", "{b: p<c>}"), Row("a: [b: c]", "[{b: p<c>}]"),
    Row("a:\n- b\n- c", "[p<b>, p<c>]"), Row("a:\n  - b\n  -\n", "[p<b>, p<>]"),
    Row("a:\n  - b: c\n    d: e\n  - f: g", "[{b: p<c>, d: p<e>}, {f: p<g>}]"),
    Row("a:\n  - - b\n    - c\n", "[[p<b>, p<c>]]"), Row("a: {b: {c: [d]}}", "{b: {c: [p<d>]}}"),
    Row("a:\n  b:\n    c: d\n  e: f", "{b: {c: p<d>}, e: p<f>}"),
    Row("a:\n\n  # c\n\n  b: c", "{b: p<c>}"), Row("? a\n: b", "p<b>"),
  ]

  @Test("A text is read as YAML means it", arguments: rows)
  func aTextIsReadAsYAMLMeansIt(row: Row) {
    let node = Self.tree(Source(path: "a.yaml", text: row.yaml))?["a"]
    #expect(node.map(Self.outline) == row.outline)
  }

  @Test(
    "Every value knows its bytes",
    arguments: [
      "a: «b»\n", "ä😀: «b»\n", "x: 😀\na: «\"ä\"»  # c\n", "a: «'b\n c'»\n", "a:«» \n",
      "a: «[b, ü]» \n",
      "a: «{b: c}»\n", "a: «[[b]]»", "a:\n  «- b\n  - ü»\n\nc: d\n",
      "a:\n  «b: c\n  d: 😀»\n\n# e\n",
      "a: «|\n  b\n\n  ü»\n\n\nc: d\n", "a: «>-\n  b»", "😀: |\n  ü\na: «b»\n", "ü: x\r\na: «b»\r\n",
      "\u{FEFF}a: «b»", "a: «b\n  c»\nd: e\n", "a:\n- b\nx: «y»\n",
      "a:\n  «- b: c»\n\n  # d\nx: y\n",
      "a: {b: «c»}\n", "a: [b, «ü», d]\n", "a:\n  - b\n  - «\"c\"»\n",
    ])
  func everyValueKnowsItsBytes(marked: String) throws {
    let marked = Marked(marked)
    let root = try #require(Self.tree(marked.source))
    var ranges: Set<Range<Int>> = []
    Self.collect(root, &ranges)
    #expect(marked.ranges.allSatisfy(ranges.contains))
  }

  private static func collect(_ node: Node, _ ranges: inout Set<Range<Int>>) {
    ranges.insert(node.range)
    switch node.content {
    case .scalar: break
    case .sequence(let items): for item in items { collect(item, &ranges) }
    case .mapping(let pairs): for pair in pairs { collect(pair.value, &ranges) }
    }
  }

  @Test func keysKnowTheirBytes() throws {
    let marked = Marked("«ä»: 😀\n«'b'»: {«c»: d}\n«\"e\"» : f\n")
    let root = try #require(Self.tree(marked.source))
    guard case .mapping(let pairs) = root.content, case .mapping(let inner) = pairs[1].value.content
    else {
      Issue.record("no mapping")
      return
    }
    let ranges = [pairs[0].keyRange, pairs[1].keyRange, inner[0].keyRange, pairs[2].keyRange]
    #expect(ranges == marked.ranges)
  }

  @Test(
    "An empty text is an empty mapping", arguments: ["", "\n", "# c\n", "---\n...\n", "\u{FEFF}"])
  func anEmptyTextIsAnEmptyMapping(text: String) {
    let content = Self.tree(Source(path: "a.yaml", text: text))?.content
    #expect(content == .mapping([]))
  }
}
