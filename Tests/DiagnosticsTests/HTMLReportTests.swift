import Diagnostics
import Testing

@Suite struct HTMLReportTests {
  @Test func findingsBecomeAListWithTheirExcerpts() {
    let source = Source(path: "Content/site.yaml", text: "title: <b> & \"x\"\n")
    let findings = [
      Diagnostic(
        "site.title", at: .bytes(source, 7..<10), "`<b>` is markup", why: "a & b\nc",
        fix: "write `text`"),
      Diagnostic("file.missing", .warning, at: .file("A<B"), "is `odd"),
    ]
    #expect(
      HTMLReport().fragment(of: findings) == """
        <ol class="findings">
        <li class="finding warning">
        <p class="place"><code>A&lt;B</code> <b>warning[file.missing]</b></p>
        <p>is `odd</p>
        </li>
        <li class="finding error">
        <p class="place"><code>Content/site.yaml:1:8</code> <b>error[site.title]</b></p>
        <p><code>&lt;b&gt;</code> is markup</p>
        <pre class="excerpt"><code>1 | title: <mark>&lt;b&gt;</mark> &amp; \
        &quot;x&quot;</code></pre>
        <p><b>why:</b> a &amp; b<br>c</p>
        <p><b>fix:</b> write <code>text</code></p>
        </li>
        </ol>

        """)
  }

  @Test func anEmptyRangeIsStillMarked() {
    let source = Source(path: "a", text: "ab")
    let html = HTMLReport().fragment(of: [Diagnostic("a.b", at: .bytes(source, 1..<1), "x")])
    #expect(html.contains("a<mark>\u{200B}</mark>b"))
  }

  @Test func theRestIsCounted() {
    let findings = (0..<102).map { Diagnostic("a.b", at: .file("\(1000 + $0)"), "x") }
    let html = HTMLReport().fragment(of: findings)
    #expect(html.hasSuffix("</ol>\n<p>… and 2 more findings</p>\n"))
    #expect(html.split(separator: "<li").count == 101)
  }
}
