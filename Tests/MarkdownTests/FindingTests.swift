import Diagnostics
import Markdown
import Testing

/// Each finding, with the smallest text that has it, marked where it points.
@Suite struct FindingTests {
  @Test(arguments: [
    ("markdown.raw-html", "a «<b>»c"),
    ("markdown.raw-html", "a\n> c *d «</b>»*"),
    ("markdown.raw-html", "a\n\n«<div>\nb\n</div>»\n\nc"),
    ("markdown.raw-html", "- «<!-- a -->»\n- b"),
    ("markdown.unsafe-link", "[a](«javascript:alert(1)»)"),
    ("markdown.unsafe-link", "[a](«JavaScript:x»)"),
    ("markdown.unsafe-link", "<«vbscript:x»>"),
    ("markdown.unsafe-link", "![a](«data:text/html,x»)"),
    ("markdown.unsafe-link", "[a][b]\n\n[b]: «file:///etc/passwd» \"t\""),
    ("markdown.empty-link", "x [a](«»)"),
    ("markdown.image-without-alt", "x ![](«b.png»)"),
    ("markdown.image-without-alt", "![ ![](c.png)](«b.png»)"),
    ("markdown.bad-anchor", "# a «{#b c}»"),
    ("markdown.bad-anchor", "# a «{#}»"),
    ("markdown.bad-anchor", "a «{#b/c}»\n==="),
    ("markdown.duplicate-anchor", "# a {#b}\n\n# c «{#b}»"),
    ("markdown.duplicate-anchor", "# b\n\n> # c «{#b}» ##"),
    ("markdown.bad-directive", "```«{a»\n```"),
    ("markdown.bad-directive", "~~~ «{A}»\n~~~"),
    ("markdown.bad-directive", "```«{}»\n```"),
    ("markdown.bad-directive", "```«{a}b»\n```"),
    ("markdown.bad-directive", "> - ```«{.python}»\n>   ```"),
    ("markdown.raw-html", "> - a\n>\n>   «<div>\n>   </div>»"),
    ("markdown.unknown-directive", "```{«a»}\n```"),
    ("markdown.unknown-directive", "- ````{«offer-2»} x\n  ````"),
    ("markdown.nul-byte", "a«\u{0}»b"),
  ])
  func aFindingPointsAtItsPlace(_ id: String, _ marked: String) {
    let marked = Marked(marked)
    let rendering = Rendering(marked.text)
    #expect(rendering.page.findings.map(\.id) == [id])
    let places = rendering.page.findings.map(\.place)
    #expect(places == marked.ranges.map { .bytes(rendering.source, $0) })
  }

  @Test(arguments: [
    "plain *text*", "`<b>` \\<b>", "![](a.png \"decorative\")", "![a](b.png)", "# a {b}",
    "# {#b} a",
    "```swift\n{a}\n```", "```a{b}\n```", "[a](mailto:b@c.example) <tel:+4930123456>",
    "![a](data:image/png;base64,x)", "# a\n\n# a", "[a](#b)",
  ])
  func correctTextsHaveNone(_ text: String) {
    #expect(Rendering(text).findings == [])
  }

  @Test func anUnclosedDirectiveIsReportedAtItsFence() {
    for (text, fence) in [
      ("```{a}\nb", "```{a}"), ("> ~~~{a}\n> b\n\nc", "> ~~~{a}"), ("````{a}\n```\n", "````{a}"),
      ("```{a}", "```{a}"),
    ] {
      let rendering = Rendering(text, host: RecordingHost())
      #expect(rendering.findings == ["markdown.unclosed-directive «\(fence)»"])
    }
    #expect(Rendering("```{a}\nb\n```  ", host: RecordingHost()).findings == [])
    #expect(Rendering("~~~{a}\n~~~~~", host: RecordingHost()).findings == [])
  }

  @Test(arguments: [
    ([0x61, 0xE4, 0x62], 1..<2), ([0xC3], 0..<1), ([0xC0, 0x80], 0..<2),
    ([0xED, 0xA0, 0x80], 0..<3),
    ([0xF5, 0x80], 0..<2), ([0xE2, 0x82], 0..<2), ([0xF4, 0x90, 0x80, 0x80, 0x0A], 0..<4),
    (Array("12345678äöü567".utf8) + [0xFF], 17..<18),
  ])
  func illFormedUTF8IsReportedWhereItBegins(_ bytes: [UInt8], range: Range<Int>) {
    let rendering = Rendering(bytes, options: MarkdownOptions(), host: PlainHost())
    #expect(rendering.page.findings.map(\.id) == ["markdown.not-utf8"])
    #expect(rendering.page.findings.map(\.place) == [.bytes(rendering.source, range)])
    #expect(rendering.html.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
    [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
  ])
  func wellFormedUTF8AtEveryBoundaryIsAccepted(_ scalar: [UInt8]) {
    for padding in 0..<9 {
      let bytes = [UInt8](repeating: 0x61, count: padding) + scalar + Array("bcd".utf8)
      let rendering = Rendering(bytes, options: MarkdownOptions(), host: PlainHost())
      #expect(rendering.findings == [])
    }
  }

  @Test func aTextOverTheBoundIsRefusedBeforeItIsParsed() {
    var options = MarkdownOptions()
    options.byteCountMax = 5
    #expect(Rendering("12345", options: options).findings == [])
    let refused = Rendering("123456", options: options)
    #expect(refused.findings == ["markdown.too-large"])
    #expect(refused.page.findings.map(\.place) == [.file("page.md")])
    #expect(refused.html.isEmpty)
  }

  @Test func aFileOf50MegabytesIsAFinding() {
    let bytes = [UInt8](repeating: UInt8(ascii: "*"), count: 50 << 20)
    let rendering = Rendering(bytes, options: MarkdownOptions(), host: PlainHost())
    #expect(rendering.findings == ["markdown.too-large"])
  }

  @Test func nestingBeyondTheBoundIsAFinding() {
    var options = MarkdownOptions()
    options.depthMax = 4
    #expect(Rendering("> > > > a", options: options).findings.count == 1)
    #expect(Rendering("> > > a", options: options).findings == [])
    let deep = String(repeating: "> ", count: 20_000) + "a"
    #expect(Rendering(deep).page.findings.map(\.id) == ["markdown.too-deep"])
    let marks =
      String(repeating: "*a **b ", count: 5_000) + String(repeating: "c** d*", count: 5_000)
    #expect(Rendering(marks).page.findings.map(\.id).allSatisfy { $0 == "markdown.too-deep" })
  }

  @Test func directivesInsideEachOtherAreBounded() {
    var text = "a"
    for level in 0..<40 {
      let fence = String(repeating: "`", count: 3 + level)
      text = "\(fence){x}\n\(text)\n\(fence)"
    }
    let rendering = Rendering(text, host: RecordingHost())
    #expect(rendering.page.findings.map(\.id) == ["markdown.too-deep"])
  }

  @Test func rawHTMLPassesWhenTheSiteTurnsItOn() {
    var options = MarkdownOptions()
    options.allowsRawHTML = true
    let rendering = Rendering("a <b>c</b>\n\n<div>\nd\n</div>\n", options: options)
    #expect(rendering.html == "<p>a <b>c</b></p>\n<div>\nd\n</div>\n")
    #expect(rendering.findings == [])
  }
}
