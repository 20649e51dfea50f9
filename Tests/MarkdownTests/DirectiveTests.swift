import Diagnostics
import Markdown
import Testing

@Suite struct DirectiveTests {
  /// Gives what the host was handed, as it renders nothing.
  private struct Collector: MarkdownHost {
    var directives: [Directive] = []
    mutating func renderDirective(
      _ directive: Directive, on page: inout MarkdownPage, into html: inout [UInt8]
    ) {
      directives.append(directive)
      html += Array("<hr>".utf8)
    }
  }

  private func directives(in text: String) -> [Directive] {
    let source = Source(path: "page.md", text: text)
    var page = MarkdownPage(options: MarkdownOptions(punctuation: .german))
    var host = Collector()
    var html: [UInt8] = []
    page.render(MarkdownText(source), host: &host, into: &html)
    return host.directives
  }

  /// Marked are, in this order of closing: the name, the argument, the lines of the body.
  @Test(arguments: [
    ("```{«offer»}«»\n«»```", ""),
    ("a\n\n``` {«offer»} «solar friend» \n«id: a\n»```\nb", "id: a\n"),
    ("~~~~{«faq»}«»\n«a\n\n~~~\nb\n»~~~~", "a\n\n~~~\nb\n"),
    ("- ```{«x-1»} «a»\n  «k: v\n»  ```", "k: v\n"),
    ("> ```{«x»}«»\n> «k: v»\n> ```", "k: v\n"),
    ("```{«x»} «\\*a&amp;»\n«\\\"b\\\"\n»```", "\\\"b\\\"\n"),
    ("```{«x»}«»\r\n«a\r\nb\r\n»```\r\n", "a\nb\n"),
    ("   ```{«x»}«»\n   «k: v\n»   ```", "k: v\n"),
    ("````{«x»}«»\n«```{y}\nz\n```\n»````", "```{y}\nz\n```\n"),
    ("```{«x»} «ä ö»\n«ü\n»```", "ü\n"),
  ])
  func theHostIsHandedNameArgumentAndBody(_ marked: String, body: String) {
    let marked = Marked(marked)
    let found = directives(in: marked.text)
    #expect(found.count == 1)
    guard let directive = found.first else { return }
    #expect([directive.nameRange, directive.argumentRange] == Array(marked.ranges.prefix(2)))
    let source = Source(path: "page.md", text: marked.text)
    #expect(directive.name == source.text(directive.nameRange))
    #expect(directive.argument == source.text(directive.argumentRange))
    #expect(String(decoding: directive.body.bytes, as: UTF8.self) == body)
    #expect(
      directive.body.fileRange(directive.body.byteRange).lowerBound == marked.ranges[2].lowerBound)
  }

  /// Each marked byte of the file is found again through the body's copy.
  @Test(arguments: [
    "- a\n\n  ```{x}\n  k: «1»\n\n    l: «2»\n  m: «3»\n  ```",
    "> ```{x}\n> k: «1»\n>l: «2»\n> ```", "1. > ```{x}\n   > k: «1»\n   >\n   > l: «2»\n   > ```",
    "- ```{x}\r\n  k: «1»\r\n  l: «2»\r\n  ```", "```{x}\nk: «1»\nl: «2»\n```",
    "- - ```{x}\n    \\\"k: «1»\n    ```", "   ```{x}\n  k: «1»\n l: «2»\n     m: «3»\n   ```",
    "> ```{x}\n> «1»\n> «2»\n> ```", "-\t```{x}\n\tk: «1»\n\t```",
  ])
  func aFindingInABodyPointsIntoTheFile(_ marked: String) {
    let marked = Marked(marked)
    let source = Source(path: "page.md", text: marked.text)
    for body in directives(in: marked.text).map(\.body) {
      var found: [Place] = []
      for offset in body.byteRange where (0x31...0x39).contains(body.source.bytes[offset]) {
        let finding = Diagnostic("x.y", at: .bytes(body.source, offset..<(offset + 1)), "z")
        found.append(body.original(finding).place)
      }
      #expect(found == marked.ranges.map { .bytes(source, $0) })
    }
  }

  @Test func findingsOnOtherTextsAreLeftAsTheyAre() {
    let body = directives(in: "> ```{x}\n> a\n> ```")[0].body
    let elsewhere = Diagnostic("x.y", at: .bytes(Source(path: "b", text: "c"), 0..<1), "z")
    #expect(body.original(elsewhere) == elsewhere)
    #expect(body.original(Diagnostic("x.y", at: .file("b"), "z")).place == .file("b"))
  }

  @Test func whatADirectiveWritesStandsBetweenTheBlocks() {
    let text = "a\n\n```{x}\nb *c*\n```\n\n- d\n\n  ```{y}\n  ```\n- e"
    #expect(
      Rendering(text, host: RecordingHost()).html
        == "<p>a</p>\n<x-x>\n<p>b <em>c</em></p>\n</x-x>\n<ul>\n<li>\n<p>d</p>\n<x-y>\n</x-y>\n"
        + "</li>\n<li>\n<p>e</p>\n</li>\n</ul>\n")
  }

  @Test func bodiesShareAnchorsLinksAndFindingsWithThePage() {
    let marked = Marked(
      "# a\n\n````{x}\n# a\n\n[b](«lost.md») c\n\n```{y}\n- # a\n  [d](«lost.md»)\n```\n````\n\n"
        + "> ```{z}\n> [e](«lost.md»)\n> ```\n\n# a\n")
    let rendering = Rendering(marked.text, host: RecordingHost())
    let page = rendering.page
    #expect(
      page.headings.map { String(decoding: $0.id, as: UTF8.self) } == ["a", "a-2", "a-3", "a-4"])
    #expect(page.headings.map(\.isInContents) == [true, false, false, true])
    #expect(page.links.indices.map { page.byteRange(ofLinkAt: $0) } == marked.ranges)
    #expect(page.findings.map(\.place) == marked.ranges.map { .bytes(rendering.source, $0) })
    #expect(page.contents(levels: 1...1).count == 2)
  }

  @Test func theSummaryIsTheFirstParagraphOutsideOfDirectives() {
    let text = "# a\n\n```{x}\nb\n```\n\n*c* [d](e) `f`  \n\"g\" &amp; h\n\ni"
    let page = Rendering(
      text, options: MarkdownOptions(punctuation: .german), host: RecordingHost()
    ).page
    #expect(String(decoding: page.summary, as: UTF8.self) == "c d f „g“ & h")
  }

  @Test func directivesAreCodeWhenTheOptionIsOff() {
    var options = MarkdownOptions()
    options.hasDirectives = false
    #expect(
      Rendering("```{x}\na\n```", options: options).html
        == "<pre><code class=\"language-{x}\">a\n</code></pre>\n")
  }
}
