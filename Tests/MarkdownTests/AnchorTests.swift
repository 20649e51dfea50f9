import Markdown
import Testing

@Suite struct AnchorTests {
  @Test(arguments: [
    ("Hello World", "hello-world"), ("Über uns", "ueber-uns"), ("Größe & Maß", "groesse-mass"),
    ("ÄÖÜ ẞ", "aeoeue-ss"), ("a  -  b", "a-b"), ("- a -", "a"), ("1. Schritt", "1-schritt"),
    ("C++ / C#", "c-c"), ("snake_case", "snake_case"), ("*Was* `ist` [das](x.md)?", "was-ist-das"),
    ("„Empfehlen“ – so geht’s!", "empfehlen-so-gehts"), ("Café à la carte", "cafe-a-la-carte"),
    ("Łódź & Plzeň", "lodz-plzen"), ("Привет МИР", "привет-мир"), ("中文 标题", "中文-标题"),
    ("???", "section"),
    ("😀", "section"), ("a\u{A0}b", "a-b"), ("a&amp;b", "ab"), ("50 % Rabatt", "50-rabatt"),
    ("½ Preis", "½-preis"),
  ])
  func aHeadingGetsAnAnchorFromItsText(_ heading: String, id: String) {
    let rendering = Rendering("## \(heading)")
    #expect(rendering.page.headings.map { String(decoding: $0.id, as: UTF8.self) } == [id])
    #expect(rendering.html.hasPrefix("<h2 id=\"\(id)\">"))
  }

  @Test func anchorsAreUniqueOnAPage() {
    let text = "# a\n\n# a\n\n# a-2\n\n# a\n\n# A\n\n# b {#a-5}"
    let ids = Rendering(text).page.headings.map { String(decoding: $0.id, as: UTF8.self) }
    #expect(ids == ["a", "a-2", "a-2-2", "a-3", "a-4", "a-5"])
  }

  @Test func anExplicitAnchorIsTakenOffTheText() {
    let rendering = Rendering("## „Über“ *uns* {#about.us:1_x-Y}\n\nb {#c}\n===")
    #expect(
      rendering.html
        == "<h2 id=\"about.us:1_x-Y\">„Über“ <em>uns</em></h2>\n<h1 id=\"c\">b</h1>\n")
    let texts = rendering.page.headings.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(texts == ["„Über“ uns", "b"])
    #expect(rendering.findings == [])
  }

  @Test func anExplicitAnchorThatIsTakenStillGetsAUniqueOne() {
    let rendering = Rendering("# a {#b}\n\n# c {#b}")
    #expect(rendering.html.contains("id=\"b-2\""))
  }

  @Test func aLinkOfTheHeadingToItselfIsAnOption() {
    var options = MarkdownOptions()
    options.anchorLinkText = "#"
    let rendering = Rendering("## a b", options: options)
    #expect(rendering.html == "<h2 id=\"a-b\">a b <a class=\"anchor\" href=\"#a-b\">#</a></h2>\n")
    #expect(rendering.page.headings.map(\.text) == [Array("a b".utf8)])
  }

  @Test func headingsKnowWhereTheyStand() {
    let marked = Marked("«# a»\n\ntext\n\n> - > «## b ##»\n\n  «c\nd\n---»\n")
    let page = Rendering(marked.text).page
    #expect(page.headings.map { page.byteRange(of: $0) } == marked.ranges)
  }

  @Test func levelsCanBeShifted() {
    var options = MarkdownOptions()
    options.headingShift = 2
    let html = Rendering("# a\n\n##### b", options: options).html
    #expect(html == "<h3 id=\"a\">a</h3>\n<h6 id=\"b\">b</h6>\n")
  }

  @Test func contentsAreATreeOfTheWantedLevels() {
    let page = Rendering("# t\n\n## a\n\n### b\n\n#### c\n\n### d\n\n## e\n\n# f\n\n### g").page
    func outline(_ entries: [ContentsEntry]) -> String {
      entries.map { entry in
        let text = String(decoding: entry.heading.text, as: UTF8.self)
        return entry.children.isEmpty ? text : "\(text)(\(outline(entry.children)))"
      }.joined(separator: " ")
    }
    #expect(outline(page.contents()) == "a(b d) e(g)")
    #expect(outline(page.contents(levels: 1...6)) == "t(a(b(c) d) e) f(g)")
    #expect(outline(page.contents(levels: 3...3)) == "b d g")
    #expect(page.hasTopHeading)
    #expect(!Rendering("## a").page.hasTopHeading)
  }
}
