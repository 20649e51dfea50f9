import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// What is published for programs, kept to the byte: feeds, sitemap, robots, structured data, and
/// style sheets with the addresses of their pictures.
@Suite struct MachineReadableTests {
  @Test func filesForProgramsAreTheSameToTheByte() async throws {
    let site = try TestSite(Self.additions)
    #expect(await site.build().lines(in: site) == [])
    var files = try Self.plain.map { TextArchive.File($0, try Self.lined(site.page($0))) }
    for page in Self.pages {
      files.append(TextArchive.File(page, Self.structuredData(try site.page(page))))
    }
    let styles = try site.published().filter { $0.key.hasSuffix(".css") }
    for (path, bytes) in styles.sorted(by: { $0.key < $1.key }) {
      files.append(TextArchive.File(path, String(decoding: bytes, as: UTF8.self) + "\n"))
    }
    let golden = Repository.file("Tests/Fixtures/site/machine-readable.txt")
    #expect(try Golden.mismatch(TextArchive(files: files).text, golden) == nil)
  }

  /// Paths that robots are to leave alone are those of the host, not of the site.
  @Test(arguments: [
    ("", "User-agent: *\nDisallow:\n\nSitemap: https://x.example/sub/sitemap.xml\n"),
    (
      "robots: { disallow: [/thanks/, /a/] }\n",
      "User-agent: *\nDisallow: /sub/thanks/\nDisallow: /sub/a/\n\n"
        + "Sitemap: https://x.example/sub/sitemap.xml\n"
    ),
    (
      "robots: { index: false }\n",
      "User-agent: *\nDisallow: /\n\nSitemap: https://x.example/sub/sitemap.xml\n"
    ),
  ])
  func robotsAreToldWhatTheSettingsSay(settings: String, expected: String) async throws {
    let site = try TestSite()
    try site.append(settings, to: "Content/site.yaml")
    site.options.baseURL = "https://x.example/sub/"
    #expect(await site.build().ids == [])
    #expect(try site.page("robots.txt") == expected)
    let isListed = try site.page("sitemap.xml").contains("<loc>")
    #expect(isListed == !settings.contains("index: false"))
  }

  @Test func aLongSitemapIsSpreadOverParts() async throws {
    let site = try TestSite()
    #expect(await site.build().ids == [])
    let all = Self.locations(try site.page("sitemap.xml"))
    site.options.sitemapAddressesMax = 4
    #expect(await site.build().ids == [])
    let index = try site.page("sitemap.xml")
    let parts = (all.count + 3) / 4
    #expect(index.contains("<sitemapindex"))
    #expect(
      Self.locations(index)
        == (1...parts).map { "https://probe.example.org/sitemap-\($0).xml" })
    let spread = try (1...parts).map { Self.locations(try site.page("sitemap-\($0).xml")) }
    #expect(spread.map(\.count).max() == 4)
    #expect(spread.flatMap { $0 } == all)
    site.options.sitemapAddressesMax = all.count
    #expect(await site.build().ids == [])
    #expect(Self.locations(try site.page("sitemap.xml")) == all)
    #expect(try site.published()["sitemap-1.xml"] == nil)
  }

  /// The file that names the parts is made of nothing but their number.
  @Test func aPartMoreIsNamedByTheNextBuild() async throws {
    let site = try TestSite()
    site.options.sitemapAddressesMax = 4
    #expect(await site.build().ids == [])
    let before = Self.locations(try site.page("sitemap.xml")).count
    for number in 1...4 {
      try site.write(
        "---\ntitle: Seite \(number)\n---\nText.\n", to: "Content/pages/more-\(number).de.md")
    }
    #expect(await site.build().ids == [])
    #expect(Self.locations(try site.page("sitemap.xml")).count == before + 1)
    let clean = try await site.cleanBuild().tree
    #expect(try site.published() == clean)
  }

  /// Characters that XML cannot hold in any way (XML 1.0, 2.2), read by a parser of others.
  @Test func feedsStayReadableWhateverTextsHold() async throws {
    let site = try TestSite()
    let controls = (0x01...0x1F).filter { ![0x09, 0x0A, 0x0D].contains($0) }
      .map { String(UnicodeScalar(UInt8($0))) }
    try site.write(
      "---\ntitle: Neu\n---\nVor\(controls.joined(separator: "."))nach.\n",
      to: "Content/news/2026-04-06-fifth.de.md")
    #expect(await site.build().findings.hasErrors == false)
    let script = """
      import sys, xml.etree.ElementTree as tree
      feed = tree.fromstring(sys.stdin.buffer.read())
      texts = [e.text for e in feed.iter() if e.text and "Vor" in e.text]
      print(len(texts), all("\\ufffd." in t and t.count("\\ufffd") >= 20 for t in texts))
      """
    let feed = try site.published()["news/feed.xml"] ?? []
    guard let found = try Python.output(of: script, input: feed) else { return }
    #expect(found.hasSuffix("True\n") && !found.hasPrefix("0 "), "\(found)")
  }

  private static func locations(_ sitemap: String) -> [String] {
    sitemap.matches(of: /<loc>(.*?)<\/loc>/).map { String($0.output.1) }
  }

  private static let plain = [
    "news/feed.xml", "news/feed.json", "en/news/feed.xml", "sitemap.xml", "robots.txt",
  ]
  private static let pages = [
    "index.html", "news/fourth/index.html", "news/first/index.html", "answers/index.html",
    "fragen/index.html",
  ]

  /// The structured data of a page; a line that says so when it has none.
  private static func structuredData(_ page: String) -> String {
    let parts = page.split(separator: "<script type=\"application/ld+json\">")
    guard parts.count == 2, let data = parts.last?.prefix(while: { $0 != "<" }) else {
      return "(no structured data)\n"
    }
    return lined(String(data) + "\n")
  }

  /// One member or element a line, so that a difference can be read.
  private static func lined(_ text: String) -> String {
    text.replacing(",\"", with: ",\n\"").replacing("},{", with: "},\n{")
  }

  private static let additions = """
    -- Content/news/2026-04-05-fourth.de.md --
    ---
    title: "Vier & <mehr> \\"hier\\" </script>"
    description: Alles & <nichts>
    author: Kim "K" Muster
    updated: 2026-04-20
    slug: fourth
    tags: [Dach, "A & B"]
    image: assets/sun.svg
    image_alt: Eine Sonne
    ---
    Der **vierte** Beitrag, siehe [Fragen](../pages/faq.md).
    -- Content/pages/answers.de.md --
    ---
    title: Antworten
    updated: 2026-03-03
    ---
    ```{faq}
    ### Was ist „das" & 1 < 2?
    Ein *Test* & mehr, siehe [hier](faq.md).

    ### Und nun?
    Ende.
    ```
    -- Themes/plain/assets/print/paper.css --
    /* url("nowhere.svg") stays */
    a { background: url( "../dot.svg" ) }
    b { background: url(../dot.svg#part) }
    c { background: url('in.svg') }
    d { background: url(data:image/svg+xml,%3Csvg/%3E) }
    e { mask: url(#local) }
    -- Themes/plain/assets/print/in.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>

    """
}
