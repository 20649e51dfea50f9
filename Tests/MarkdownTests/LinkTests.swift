import Diagnostics
import Foundation
import Markdown
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("[a](b.md)", "<a href=\"/b/\">a</a>"),
    ("[a](b.md \"c\")", "<a href=\"/b/\" title=\"c\">a</a>"),
    ("[a](#b)", "<a href=\"#b\">a</a>"),
    (
      "[a](https://b.example/?c=1&d=2)",
      "<a href=\"https://b.example/?c=1&amp;d=2\" rel=\"noopener external\">a</a>"
    ),
    (
      "[a](//b.example 'c')",
      "<a href=\"//b.example\" title=\"c\" rel=\"noopener external\">a</a>"
    ),
    (
      "<https://b.example>",
      "<a href=\"https://b.example\" rel=\"noopener external\">https://b.example</a>"
    ),
    ("<b@c.example>", "<a href=\"mailto:b@c.example\">b@c.example</a>"),
    ("[a](tel:+4930123)", "<a href=\"tel:+4930123\">a</a>"),
    ("[a](sms:+4930123)", "<a href=\"sms:+4930123\">a</a>"),
    ("[a](lost.md)", "<a href=\"\">a</a>"),
    ("[a](javascript:b)", "<a href=\"\">a</a>"),
    ("[a](b:c)", "<a href=\"b:c\" rel=\"noopener external\">a</a>"),
    ("[a](ä.md)", "<a href=\"/%C3%A4/\">a</a>"),
  ])
  func aLinkLeadsWhereTheHostSays(_ text: String, html: String) {
    #expect(Rendering(text, host: RecordingHost()).html == "<p>\(html)</p>\n")
  }

  @Test func attributesOfExternalLinksAreAnOption() {
    var options = MarkdownOptions()
    options.externalLinks = ExternalLinks(relation: "", className: "out \"x\"")
    let html = Rendering("[a](http://b.example)", options: options).html
    #expect(html == "<p><a href=\"http://b.example\" class=\"out &quot;x&quot;\">a</a></p>\n")
  }

  @Test func theHostIsAskedForAllButContactsAndRefusedOnes() {
    struct Asked: MarkdownHost {
      mutating func resolveLink(_ destination: Span<UInt8>) -> LinkResolution {
        .address(Array("asked".utf8))
      }
    }
    let text = "[a](b) [a](http://b) [a](#b) [a](mailto:b) [a](tel:1) [a](file:b) [a](?b)"
    let html = Rendering(text, host: Asked()).html
    #expect(html.components(separatedBy: "asked").count == 5)
  }

  /// The marked part is where the page says that the destination was written.
  @Test(arguments: [
    "[a](«b.md»)", "[a](<«b c.md»> 'd')", "x [a](  «b.md»  \"c\")", "[a](\n«b.md»\n)",
    "<«https://b»>",
    "<«b@c.example»>", "[a][b] c\n\n[b]: «d.md» 'e'", "[a][]\n\n[a]:\n<«d.md»>",
    "[b]\n\n> [B]: «d.md»",
    "b.md [b.md](«b.md»)", "(b.md) [a](«b.md»)", "![a](«b.png»)", "- a\n  - b\n    [c](«d.md»)",
    "> a\nb [c](«d.md»)", "a\n   b [c](«d.md»)", "# a [b](«c.md») {#d}", "[a](«b\\)c.md»)",
    "[a](«b&amp;c.md»)", "[a](«b(c)d.md»)", "[a\nb\nc](«d.md»)", "ä [a](«ö.md»)",
    "`[a](b)` [a](«c»)",
    "[a\n](«b») c", "1. a\n\n   b [c](«d» \"e\nf\")", "[a](«\\*b»)",
  ])
  func aPlaceIsThatOfTheDestination(_ marked: String) {
    let marked = Marked(marked)
    let rendering = Rendering(marked.text, host: RecordingHost())
    let places = rendering.page.links.indices.map { rendering.page.byteRange(ofLinkAt: $0) }
    #expect(places.suffix(1) == marked.ranges.suffix(1))
  }

  @Test func eachOfSeveralLinksToOneDestinationHasItsOwnPlace() {
    let marked = Marked(
      "[a](«b.md») [c](«b.md»)\n[d](«b.md»)\n\n[e](«b.md») ![f](«b.md»)\n\n> - [a](«b.md»)")
    let page = Rendering(marked.text, host: RecordingHost()).page
    #expect(page.links.indices.map { page.byteRange(ofLinkAt: $0) } == marked.ranges)
    #expect(page.links.map(\.kind) == [.link, .link, .link, .link, .image, .link])
    #expect(page.links.allSatisfy { $0.destination == Array("b.md".utf8) })
  }

  @Test func aBrokenLinkIsReportedAtItsDestination() {
    let marked = Marked("# [a](«lost.md»)\n\nb [c](«lost.md») ![d](«lost.png»)\n[e](f.md)")
    let rendering = Rendering(marked.text, host: RecordingHost())
    let findings = rendering.page.findings
    #expect(
      findings.map(\.id) == ["site.dangling-link", "site.dangling-link", "site.missing-image"])
    #expect(findings.map(\.place) == marked.ranges.map { .bytes(rendering.source, $0) })
  }

  @Test(arguments: [
    (
      "![a](known.png)",
      "<img src=\"/i/known.png\" alt=\"a\" width=\"37\" height=\"11\" decoding=\"async\" />"
    ),
    ("![a](b.png 't')", "<img src=\"b.png\" alt=\"a\" title=\"t\" decoding=\"async\" />"),
    ("![](b.png \"decorative\")", "<img src=\"b.png\" alt=\"\" decoding=\"async\" />"),
    ("![a](b.png \"decorative\")", "<img src=\"b.png\" alt=\"\" decoding=\"async\" />"),
    ("![*a* \"b\"](b.png)", "<img src=\"b.png\" alt=\"a &quot;b&quot;\" decoding=\"async\" />"),
    ("![a](lost.png)", "<img src=\"\" alt=\"a\" decoding=\"async\" />"),
    ("![a [b](c.md)](d.png)", "<img src=\"d.png\" alt=\"a b\" decoding=\"async\" />"),
  ])
  func anImageHasSizeAndText(_ text: String, html: String) {
    #expect(Rendering(text, host: RecordingHost()).html == "<p>\(html)</p>\n")
  }

  @Test func allImagesButTheFirstLoadLazily() {
    let html = Rendering("![a](b.png) ![a](b.png)\n\n![a](b.png)").html
    #expect(html.components(separatedBy: "loading=\"lazy\"").count == 3)
    #expect(html.hasPrefix("<p><img src=\"b.png\" alt=\"a\" decoding=\"async\" />"))
  }
}
