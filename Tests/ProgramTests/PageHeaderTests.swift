import Diagnostics
import Program
import Quantity
import Testing
import YAML

@Suite struct PageHeaderTests {
  @Test func everyKeyOfAPageIsRead() throws {
    let (header, findings) = Self.decoded(SampleSite.page)
    #expect(findings.isEmpty)
    let page = try #require(header)
    #expect(page.title == "Unsere Angebote")
    #expect(page.heading == "Empfehlen lohnt sich")
    #expect(page.summary == "Drei Angebote im Vergleich")
    #expect(page.date?.description == "2026-01-15")
    #expect(page.updated?.description == "2026-02-01")
    #expect(page.publish?.description == "2026-01-20")
    #expect(page.expires?.value.description == "2026-12-31")
    #expect(!page.isDraft)
    #expect(page.slug?.text == "angebote")
    #expect(page.aliases.map(\.value.text) == ["/praemien/"])
    #expect(page.tags == ["Prämie", "Solar"])
    #expect(page.template?.value == "page")
    #expect(page.image?.value == "assets/roof.jpg")
    #expect(page.imageAlt == "Ein Dach")
    #expect(page.hasTableOfContents)
    #expect(page.isIndexed)
    #expect(page.author == "Jana Beispiel")
    #expect(page.menuTitle == "Angebote")
    #expect(page.order == 2)
  }

  @Test func aTitleIsEnough() throws {
    let page = try #require(Self.decoded("---\ntitle: T\n---\n").header)
    #expect(page.isIndexed)
    #expect(!page.isDraft)
    #expect(!page.hasTableOfContents)
    #expect(page.tags.isEmpty)
    #expect(page.isShown(on: .earliest))
  }

  @Test func bothEndsOfItsTimeAreShown() throws {
    let text = "---\ntitle: T\npublish: 2026-01-02\nexpires: 2026-01-03\n---\n"
    let page = try #require(Self.decoded(text).header)
    let shown = (1...4).map { page.isShown(on: Self.january($0)) }
    #expect(shown == [false, true, true, false])
    #expect(page.isFuture(on: Self.january(1)))
    #expect(page.isExpired(on: Self.january(4)))
  }

  static let wrong: [(key: String, id: String, marked: String)] = [
    ("publish: 2026-01-03\nexpires: 2026-01-02", "page.never-shown", "2026-01-02"),
    ("image: a.png", "page.image-without-alt", "a.png"),
    ("slug: Unsere Angebote", "yaml.bad-value", "Unsere Angebote"),
    ("aliases: [praemien]", "yaml.bad-value", "praemien"),
    ("date: 15.01.2026", "yaml.bad-value", "15.01.2026"),
  ]

  @Test(arguments: wrong)
  func aPageIsTold(key: String, id: String, marked: String) throws {
    let findings = Self.decoded("---\ntitle: T\n\(key)\n---\n").findings
    #expect(findings.map(\.id) == [id])
    guard case .bytes(let source, let range) = findings.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(source.text(range) == marked)
  }

  private static func january(_ day: Int) -> Day {
    Day(year: 2026, month: 1, day: day) ?? .earliest
  }

  private static func decoded(_ text: String) -> (header: PageHeader?, findings: [Diagnostic]) {
    let source = Source(path: "pages/offers.de.md", text: text)
    var findings: [Diagnostic] = []
    let parts = FrontMatter.split(source, findings: &findings)
    let header = PageHeader.decoded(from: source, in: parts.yaml, findings: &findings)
    return (header, findings)
  }
}
