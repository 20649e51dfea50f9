import Diagnostics
import Markdown
import Testing

@Suite struct PartTests {
  /// A page with the parts of a text taken by `take`.
  private func parts<Parts>(
    of text: String, _ take: (inout MarkdownPage, MarkdownText, inout RecordingHost) -> Parts
  ) -> (parts: Parts, page: MarkdownPage, source: Source) {
    let source = Source(path: "page.md", text: text)
    var page = MarkdownPage(options: MarkdownOptions(punctuation: .german))
    var host = RecordingHost()
    let parts = take(&page, MarkdownText(source), &host)
    return (parts, page, source)
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func sections(_ text: String) -> [String] {
    let result = parts(of: text) { page, text, host in page.sections(text, host: &host) }
    return [string(result.parts.lead)]
      + result.parts.sections.map {
        "\($0.level) \(string($0.id)) | \(string($0.title)) | \(string($0.titleText)) | "
          + "\(string($0.content)) | \(result.source.text($0.byteRange))"
      }
  }

  @Test func aTextIsSplitAtItsHighestHeadings() {
    #expect(sections("") == [""])
    #expect(
      sections("a\n\n> # b") == ["<p>a</p>\n<blockquote>\n<h1 id=\"b\">b</h1>\n</blockquote>\n"])
    #expect(
      sections("a\n\n### *b* \"c\" {#d}\n\ne\n\n#### f\n\ng\n\n### h\n### i\n\n- [j](k.md)\n") == [
        "<p>a</p>\n",
        "3 d | <em>b</em> „c“ | b „c“ | <p>e</p>\n<h4 id=\"f\">f</h4>\n<p>g</p>\n | "
          + "### *b* \"c\" {#d}", "3 h | h | h |  | ### h",
        "3 i | i | i | <ul>\n<li><a href=\"/k/\">j</a></li>\n</ul>\n | ### i",
      ])
  }

  @Test func sectionsHoldDirectives() {
    let found = sections("# a\n\n```{x}\nb\n```\n\n# c")
    #expect(found[1] == "1 a | a | a | <x-x>\n<p>b</p>\n</x-x>\n | # a")
  }

  private func items(_ text: String) -> [String] {
    let result = parts(of: text) { page, text, host in page.listItems(text, host: &host) }
    return result.parts.map {
      "\($0.number.map(String.init) ?? "-") | \(string($0.title)) | \(string($0.content)) | "
        + result.source.text($0.byteRange)
    }
  }

  @Test func aListIsSplitIntoItsItems() {
    #expect(items("") == [])
    #expect(items("- a\n- *b* c") == ["- |  | a | - a", "- |  | <em>b</em> c | - *b* c"])
    #expect(
      items("3. **Ask.** We \"ask\".\n4. **Answer**\n") == [
        "3 | Ask. | We „ask“. | 3. **Ask.** We \"ask\".", "4 | Answer |  | 4. **Answer**",
      ])
    #expect(
      items("1. **a** b\n\n   c\n2. d\n") == [
        "1 | a | <p>b</p>\n<p>c</p>\n | 1. **a** b\n\n   c", "2 |  | d | 2. d",
      ])
    #expect(
      items("1. **a**\n   - b\n2. ```\n   c\n   ```\n3.\n") == [
        "1 | a | \n<ul>\n<li>b</li>\n</ul>\n | 1. **a**\n   - b",
        "2 |  | <pre><code>c\n</code></pre>\n | 2. ```\n   c\n   ```", "3 |  |  | 3.",
      ])
  }

  @Test func textAroundAListIsAFinding() {
    for text in ["«a»\n\n- b", "- b\n\n«# c»", "«a\nb»"] {
      let marked = Marked(text)
      let result = parts(of: marked.text) { page, text, host in page.listItems(text, host: &host) }
      #expect(result.page.findings.map(\.id) == ["markdown.text-around-list"])
      #expect(result.page.findings.map(\.place) == marked.ranges.map { .bytes(result.source, $0) })
    }
  }

  private func table(_ text: String) -> (rows: [String], findings: [String]) {
    let result = parts(of: text) { page, text, host in page.table(text, host: &host) }
    let rows = [result.parts.head] + result.parts.rows
    return (
      rows.map { row in row.map { string($0.content) }.joined(separator: " ¦ ") },
      result.page.findings.map { finding in
        guard case .bytes(let source, let range) = finding.place else { return finding.id }
        return "\(finding.id) «\(source.text(range))»"
      }
    )
  }

  @Test func rowsAreSplitAtBars() {
    #expect(table("a | b\nc | d").rows == ["a ¦ b", "c ¦ d"])
    #expect(table("|a|b|\n\n | c | d | \n").rows == ["a ¦ b", "c ¦ d"])
    #expect(table("a\r\nb\r\n").rows == ["a", "b"])
    #expect(table("| a | |\n||c|").rows == ["a ¦ ", " ¦ c"])
    #expect(
      table("*a* | `b` | [c](d.md)\n**\"e\"** | f\\|g | \\*").rows == [
        "<em>a</em> ¦ <code>b</code> ¦ <a href=\"/d/\">c</a>", "<strong>„e“</strong> ¦ f|g ¦ *",
      ])
    #expect(table("`a\\|b` | \\\\").rows == ["<code>a|b</code> ¦ \\"])
  }

  @Test func nothingInACellBeginsABlock() {
    let texts = [
      "# a", "- a", "1. a", "> a", "    a", "```", "---", "===", "<div>", "[a]: b", "+ a", "***",
      "~~~",
    ]
    for text in texts {
      let result = table("\(text) | \(text)\n\(text) | x")
      #expect(result.rows.count == 2, "\(text)")
      #expect(!result.rows.joined().contains("\u{A0}"), "\(text)")
      #expect(result.findings.allSatisfy { $0.hasPrefix("markdown.raw-html") }, "\(text)")
    }
    #expect(table("_a_ | \"b\"").rows == ["<em>a</em> ¦ „b“"])
  }

  @Test func aRowOfHyphensAlignsTheColumns() {
    let result = parts(of: "a|b|c|d\n---|:--|:-:|--:\n1|2|3|4") { page, text, host in
      page.table(text, host: &host)
    }
    #expect(result.parts.alignments == [.none, .start, .center, .end])
    #expect(result.parts.rows.count == 1)
    #expect(result.page.findings == [])
    #expect(table("a\n-:-\nb").rows.count == 3)
  }

  @Test func rowsOfAnotherLengthAreFindings() {
    #expect(
      table("a | b\nc\nd | e | f\n").findings == [
        "markdown.uneven-row «c»", "markdown.uneven-row «d | e | f»",
      ])
    #expect(table("a | b\nc\nd | e | f\ng | h").rows == ["a ¦ b", "c ¦ ", "d ¦ e", "g ¦ h"])
    #expect(table(" \n").findings == ["markdown.empty-table « \n»"])
  }

  @Test func cellsAndTheirLinksKnowWhereTheyStand() {
    let marked = Marked("| «a» | «*b*» |\n«x \\| [b](lost.md)» | «![c](lost.png)»")
    let result = parts(of: marked.text) { page, text, host in page.table(text, host: &host) }
    let cells = (result.parts.head + result.parts.rows.joined()).map(\.byteRange)
    #expect(cells == marked.ranges)
    let texts = result.page.links.indices.map {
      result.source.text(result.page.byteRange(ofLinkAt: $0))
    }
    #expect(texts == ["lost.md", "lost.png"])
    #expect(result.page.findings.map(\.id) == ["site.dangling-link", "site.missing-image"])
    #expect(result.parts.rows[0].map { string($0.text) } == ["x | b", ""])
  }

  @Test(arguments: [
    ("a *b*", "a <em>b</em>"), ("# a\n- b", "# a - b"), ("a\n\nb", "a  b"), ("", ""), (" a ", "a"),
    ("\"a\"", "„a“"), ("<b>", "<!-- raw HTML omitted -->"), ("a\\\nb", "a\\ b"),
  ])
  func inlinesAreRenderedWithoutAParagraph(_ text: String, html: String) {
    let result = parts(of: text) { page, text, host in
      var html: [UInt8] = []
      page.renderInline(text, host: &host, into: &html)
      return html
    }
    #expect(string(result.parts) == html)
  }

  @Test(arguments: [
    ("a *b* `c` &amp; <d>", "a b c &"), ("# a\n\n- b\n- c\n", "a b c"), ("![a](b) [c](d)", "c"),
    ("```\n<x>\n```", "<x>"), ("a\\\nb", "a b"), ("", ""),
  ])
  func plainTextHasNoMarkup(_ text: String, plain: String) {
    let text = MarkdownText(Source(path: "page.md", text: text))
    #expect(string(MarkdownPage.plainText(text)) == plain)
  }

  @Test(arguments: 1...40)
  func wordsAreCountedWhereverTheyLie(_ length: Int) {
    let word =
      String(repeating: "ä", count: length / 2) + String(repeating: "b", count: length % 9 + 1)
    for count in 1...9 {
      let text = Array(repeating: word, count: count).joined(separator: " ")
      #expect(Rendering(text).page.wordCount == count)
    }
  }

  @Test(arguments: [
    ("", 0), ("a", 1), ("a b  c\nd", 4), ("*a*b", 1), ("*a* *b*", 2), ("a `b c` d", 2),
    ("# a b\n\n- c\n- d\n\n> e", 5), ("```\na b\n```", 0), ("a  \nb\\\nc", 3), ("[a b](c)", 2),
    ("a&amp;b", 1),
  ])
  func wordsOfRunningTextAreCounted(_ text: String, count: Int) {
    #expect(Rendering(text).page.wordCount == count)
  }
}
