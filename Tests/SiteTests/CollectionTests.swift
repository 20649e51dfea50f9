import Foundation
import Quantity
import Site
import TestSupport
import Testing

/// Lists, tags, feeds and the days on which pages are shown.
@Suite struct CollectionTests {
  /// A site with so many posts and nothing else in `news/`.
  private func site(posts: Int) throws -> TestSite {
    let site = try TestSite()
    for page in ["index", "faq"] {
      for code in ["de", "en"] {
        try site.write("---\ntitle: x\n---\n", to: "Content/pages/\(page).\(code).md")
      }
    }
    try site.write("---\ntitle: x\n---\n## Rules\n", to: "Content/pages/terms.en.md")
    try site.remove("Content/news")
    for number in 0..<posts {
      let day = String(number + 10)
      try site.write(
        "---\ntitle: Beitrag \(number)\n---\nText \(number) [dort](../pages/terms.md).\n",
        to: "Content/news/2026-03-\(day)-n\(number).de.md")
    }
    return site
  }

  @Test(arguments: [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
  func aListHasAsManyPagesAsItNeeds(posts: Int, pages: Int) async throws {
    let site = try site(posts: posts)
    #expect(await site.build().ids == [])
    let tree = try site.published()
    let lists = tree.keys.filter { $0.hasPrefix("news/seite/") }.count + 1
    #expect(lists == pages)
    let first = try site.page("news/index.html")
    #expect(first.contains("1 of \(pages)") == (pages > 1))
    #expect(first.contains(#"<a rel="next" href="/news/seite/2/">"#) == (pages > 1))
    if pages > 1 {
      let last = try site.page("news/seite/\(pages)/index.html")
      #expect(!last.contains(#"rel="next""#))
      #expect(last.contains("\(pages) of \(pages)"))
    }
    // The newest stands first; the other language has an empty list with its feeds.
    if posts > 0 { #expect(first.contains("Beitrag \(posts - 1)")) }
    #expect(try site.page("en/news/index.html").contains("News"))
    #expect(tree["en/news/feed.xml"] != nil)
    #expect(tree["en/news/tags/index.html"] == nil)
  }

  @Test func postsKnowTheirNeighbours() async throws {
    let site = try TestSite()
    _ = await site.build()
    let second = try site.page("news/second/index.html")
    #expect(second.contains(#"<a rel="prev" href="/news/first/">Erster</a>"#))
    #expect(second.contains(#"<a rel="next" href="/news/third/">Dritter</a>"#))
    let third = try site.page("news/third/index.html")
    #expect(!third.contains(#"rel="next""#))
  }

  @Test func tagsThatReadTheSameAreOne() async throws {
    let site = try TestSite()
    _ = await site.build()
    let tags = try site.page("news/tags/index.html")
    #expect(tags.contains(#"<a href="/news/tags/dach/">dach 2 Beiträge</a>"#))
    #expect(tags.contains(#"<a href="/news/tags/fest/">Fest ein Beitrag</a>"#))
    let tag = try site.page("news/tags/dach/index.html")
    #expect(tag.contains("Erster") && tag.contains("Zweiter") && !tag.contains("Dritter"))
    #expect(try site.page("en/news/tags/index.html").contains("Roof one post"))
  }

  @Test func feedsCarryTwentyPostsWithAbsoluteAddresses() async throws {
    let site = try site(posts: 21)
    try site.setHeader("title", #""A & B < C > \"D\" </script> ]]>""#, in: site.newest)
    #expect(await site.build().ids == [])
    let feed = try #require(
      try JSONSerialization.jsonObject(with: Data(site.page("news/feed.json").utf8))
        as? [String: Any])
    let items = try #require(feed["items"] as? [[String: Any]])
    #expect(items.count == 20)
    #expect(items.first?["title"] as? String == #"A & B < C > "D" </script> ]]>"#)
    #expect(items.first?["url"] as? String == "https://probe.example.org/news/n20/")
    let html = try #require(items.first?["content_html"] as? String)
    #expect(html.contains(#"href="https://probe.example.org/terms/""#))
    #expect(items.first?["date_published"] as? String == "2026-03-29T22:00:00Z")
    let titles = try Python.output(
      of: """
        import sys, xml.etree.ElementTree as tree
        feed = tree.fromstring(sys.stdin.buffer.read())
        name = "{http://www.w3.org/2005/Atom}"
        entries = feed.findall(name + "entry")
        print(len(entries), entries[0].find(name + "title").text)
        """,
      input: site.page("news/feed.xml").utf8)
    if let titles { #expect(titles == "20 A & B < C > \"D\" </script> ]]>\n") }
    // What a page says to search engines cannot end its script.
    let page = try site.page("news/n20/index.html")
    let script = page.split(separator: "<script type=\"application/ld+json\">").last ?? ""
    let data = Data(script.prefix { $0 != "<" }.utf8)
    #expect((try? JSONSerialization.jsonObject(with: data)) != nil)
    #expect(!page.contains("D\" </script>"))
  }

  /// Days begin at midnight in Berlin, two hours before Greenwich in summer.
  @Test(arguments: [
    ("publish: 2026-05-02", "2026-05-01T21:59:59Z", false),
    ("publish: 2026-05-02", "2026-05-01T22:00:00Z", true),
    ("expires: 2026-05-01", "2026-05-01T21:59:59Z", true),
    ("expires: 2026-05-01", "2026-05-01T22:00:00Z", false),
    ("date: 2026-05-02", "2026-05-01T21:59:59Z", false),
    ("date: 2026-05-02", "2026-05-01T22:00:00Z", true),
    ("date: 2026-01-15", "2026-01-14T22:59:59Z", false),
    ("date: 2026-01-15", "2026-01-14T23:00:00Z", true),
    ("draft: true", "2026-05-01T22:00:00Z", false),
  ])
  func aPostIsShownFromItsFirstToItsLastDay(
    header: String, now: String, isShown: Bool
  ) async throws {
    let site = try TestSite(
      "-- Content/news/timed.de.md --\n---\ntitle: Zeit\n\(header)\n---\nText.\n")
    site.options.now = try Instant(parsing: now)
    _ = await site.build()
    let tree = try site.published()
    #expect((tree["news/timed/index.html"] != nil) == isShown)
    #expect(try site.page("news/feed.json").contains("Zeit") == isShown)
    site.options.includesDrafts = true
    site.options.includesFuture = true
    site.options.includesExpired = true
    _ = await site.build()
    #expect(try site.published()["news/timed/index.html"] != nil)
  }

  @Test func theDateOfAPageDoesNotHideIt() async throws {
    let site = try TestSite(
      "-- Content/pages/dated.de.md --\n---\ntitle: x\ndate: 2030-01-01\n---\n")
    _ = await site.build()
    #expect(try site.published()["dated/index.html"] != nil)
  }
}

extension TestSite {
  /// The newest post of twenty-one.
  fileprivate var newest: String { "Content/news/2026-03-30-n20.de.md" }
}
