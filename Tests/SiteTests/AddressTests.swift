import Foundation
import Site
import TestSupport
import Testing

/// Where pages are published, and what links to them say.
@Suite struct AddressTests {
  @Test func translationsNameEachOther() async throws {
    let site = try TestSite()
    _ = await site.build()
    let german = try site.page("fragen/index.html")
    let links = [
      #"<link rel="canonical" href="https://probe.example.org/fragen/">"#,
      #"<link rel="alternate" hreflang="de" href="https://probe.example.org/fragen/">"#,
      #"<link rel="alternate" hreflang="en" href="https://probe.example.org/en/faq/">"#,
      #"<link rel="alternate" hreflang="x-default" href="https://probe.example.org/fragen/">"#,
    ]
    for link in links { #expect(german.contains(link), "\(link)") }
    let english = try site.page("en/faq/index.html")
    for link in links.dropFirst() { #expect(english.contains(link), "\(link)") }
    #expect(english.contains(#"<html lang="en">"#))
    // A page in one language has no alternates; the switch leads to the other's home page.
    let alone = try site.page("praemien/big/index.html")
    #expect(!alone.contains("hreflang"))
    #expect(alone.contains(#"<a href="/en/" lang="en">English *</a>"#))
  }

  @Test func theDefaultLanguageMayHaveItsPrefix() async throws {
    let site = try TestSite()
    try site.setHeader("aliases", "[]", in: "Content/pages/faq.de.md")
    try site.append("default_language_prefix: true\n", to: "Content/site.yaml")
    #expect(await site.build().ids == [])
    let tree = try site.published()
    #expect(tree["de/fragen/index.html"] != nil)
    #expect(tree["de/404.html"] != nil)
    #expect(tree["en/faq/index.html"] != nil)
    // The host alone leads to the default language.
    #expect(try site.page("index.html").contains("url=/de/"))
    try site.replace("default_language_prefix: true", with: "", in: "Content/site.yaml")
    try await site.expectRebuildEqualsCleanBuild("without the prefix again")
  }

  @Test func slugsAndDatesMakeAddresses() async throws {
    let site = try TestSite(
      """
      -- Content/pages/rewards/big/index.de.md --
      ---
      title: Ebene
      slug: gross
      ---
      -- Content/pages/rewards/big/deep.de.md --
      ---
      title: Tief
      slug: ganz-tief
      ---
      -- Content/pages/plain/under.en.md --
      ---
      title: Folder without an index
      ---
      -- Content/news/2026-04-01-slug.de.md --
      ---
      title: Anders
      slug: nicht-der-name
      ---
      -- Content/news/2026/nested.de.md --
      ---
      title: Im Ordner
      date: 2026-04-02
      ---
      """)
    try site.remove("Content/pages/rewards/big.de.md")
    try site.setHeader("slug", "aktuelles", in: "Content/news/index.de.md")
    #expect(await site.build().ids == [])
    let tree = try site.published()
    for path in [
      "praemien/index.html", "praemien/gross/index.html", "praemien/gross/ganz-tief/index.html",
      "en/plain/under/index.html", "aktuelles/nicht-der-name/index.html",
      "aktuelles/2026/nested/index.html", "aktuelles/second/index.html", "aktuelles/index.html",
      "aktuelles/feed.xml", "aktuelles/tags/dach/index.html", "aktuelles/seite/2/index.html",
      "en/news/second/index.html",
    ] {
      #expect(tree[path] != nil, "\(path) is missing from \(tree.keys.sorted())")
    }
  }

  @Test func aDraftOfAFoldersIndexStillNamesTheFolder() async throws {
    let site = try TestSite()
    try site.setHeader("draft", "true", in: "Content/pages/rewards/index.de.md")
    try site.replace("[allen](index.md)", with: "allen", in: "Content/pages/rewards/big.de.md")
    #expect(await site.build().ids == [])
    #expect(try site.published()["praemien/big/index.html"] != nil)
    #expect(try site.published()["praemien/index.html"] == nil)
  }

  @Test func anAliasLeadsToItsPage() async throws {
    let site = try TestSite()
    try site.setHeader("aliases", "[/alt/, /alt/seite.html, /ohne]", in: "Content/pages/faq.de.md")
    #expect(await site.build().ids == [])
    for path in ["alt/index.html", "alt/seite.html", "ohne/index.html"] {
      let page = try site.page(path)
      #expect(page.contains(#"content="0; url=/fragen/""#))
      #expect(page.contains(#"<link rel="canonical" href="https://probe.example.org/fragen/">"#))
    }
  }

  /// A link as it is written on `pages/test.de.md`, and as it is published.
  @Test(arguments: [
    ("faq.md", "/fragen/"), ("./faq.md", "/fragen/"), ("faq.en.md", "/en/faq/"),
    ("/pages/faq.md", "/fragen/"), ("faq.md#und-dann", "/fragen/#und-dann"),
    ("faq.md?a=1#und-dann", "/fragen/?a=1#und-dann"), ("#hier", "#hier"),
    ("rewards/index.md", "/praemien/"), ("rewards/big.md", "/praemien/big/"),
    ("../news/2026-02-05-second.md", "/news/second/"), ("../news/index.md", "/news/"),
    ("/fragen/", "/fragen/"), ("/fragen", "/fragen/"), ("/en/", "/en/"), ("/", "/"),
    ("/news/seite/2/", "/news/seite/2/"), ("/news/tags/dach/", "/news/tags/dach/"),
    ("/news/feed.xml", "/news/feed.xml"), ("/humans.txt", "/humans.txt"),
    ("../fragen/", "/fragen/"), ("faq%2Emd", "/fragen/"),
  ])
  func aLinkFollowsItsTarget(written: String, published: String) async throws {
    let site = try TestSite(
      "-- Content/pages/test.de.md --\n---\ntitle: x\n---\n## Hier\n\n[Link](\(written))\n")
    #expect(await site.build().ids == [])
    #expect(try site.page("test/index.html").contains("<a href=\"\(published)\">Link</a>"))
    site.options.baseURL = "https://probe.example.net/unter/pfad/"
    #expect(await site.build().ids == [])
    let below = published.hasPrefix("/") ? "/unter/pfad" + published : published
    #expect(try site.page("test/index.html").contains("<a href=\"\(below)\">Link</a>"))
  }

  @Test(arguments: ["mailto:a@example.org", "https://example.org/x?a=1#b", "tel:+49300000000"])
  func aLinkThatLeavesTheSiteStays(address: String) async throws {
    let site = try TestSite(
      "-- Content/pages/test.de.md --\n---\ntitle: x\n---\n[Link](\(address))\n")
    #expect(await site.build().ids == [])
    #expect(try site.page("test/index.html").contains("href=\"\(address)\""))
  }

  /// Whatever a page refers to on its own host is published, at `/` and below a path.
  @Test(arguments: ["https://probe.example.org", "https://probe.example.org/unter/pfad"])
  func everythingThatIsReferredToIsPublished(base: String) async throws {
    let site = try TestSite()
    site.options.baseURL = base
    #expect(await site.build().ids == [])
    let tree = try site.published()
    let prefix = base == "https://probe.example.org" ? "/" : "/unter/pfad/"
    var count = 0
    for (path, bytes) in tree where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: #/(?:href|src)="([^"#]*)["#]/#) {
        var address = String(match.output.1).replacing("https://probe.example.org", with: "")
        if address.isEmpty || address.contains("://") { continue }
        guard address.hasPrefix(prefix) else {
          Issue.record("\(path) refers to \(address)")
          continue
        }
        address = String(address.dropFirst(prefix.count))
        if address.isEmpty || address.hasSuffix("/") { address += "index.html" }
        #expect(tree[address] != nil, "\(path) refers to \(address)")
        count += 1
      }
    }
    #expect(count > 200)
  }
}
