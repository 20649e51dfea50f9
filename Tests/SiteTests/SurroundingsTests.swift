import Foundation
import Site
import TestSupport
import Testing

/// What stands around the pages: 404, robots, sitemap, assets, and the site's own theme files.
@Suite struct SurroundingsTests {
  @Test func everyLanguageHasItsOwnPageForWhatIsMissing() async throws {
    let site = try TestSite()
    _ = await site.build()
    #expect(try site.page("404.html").contains(#"<html lang="de">"#))
    #expect(try site.page("en/404.html").contains(#"<html lang="en">"#))
    #expect(try site.page("404.html").contains(#"<meta name="robots" content="noindex">"#))
  }

  @Test func robotsAreToldWhatTheSettingsSay() async throws {
    let site = try TestSite()
    _ = await site.build()
    let sitemap = "Sitemap: https://probe.example.org/sitemap.xml\n"
    #expect(try site.page("robots.txt") == "User-agent: *\nDisallow:\n\n" + sitemap)
    try site.append("robots: { disallow: [/intern/, /x y/] }\n", to: "Content/site.yaml")
    _ = await site.build()
    #expect(
      try site.page("robots.txt")
        == "User-agent: *\nDisallow: /intern/\nDisallow: /x%20y/\n\n" + sitemap)
    try site.replace("disallow: [/intern/, /x y/]", with: "index: false", in: "Content/site.yaml")
    _ = await site.build()
    #expect(try site.page("robots.txt").hasPrefix("User-agent: *\nDisallow: /\n"))
    #expect(try site.page("index.html").contains(#"<meta name="robots" content="noindex">"#))
    #expect(try !site.page("sitemap.xml").contains("<loc>"))
  }

  @Test func theSitemapNamesPagesWithTheirTranslations() async throws {
    let site = try TestSite()
    _ = await site.build()
    let sitemap = try site.page("sitemap.xml")
    let locations = sitemap.matches(of: #/<loc>([^<]*)<\/loc>/#).map { String($0.output.1) }
    #expect(Set(locations).count == locations.count)
    #expect(locations.contains("https://probe.example.org/fragen/"))
    #expect(!locations.contains("https://probe.example.org/en/terms/"), "it is not indexed")
    #expect(!locations.contains { $0.contains("404") || $0.contains("haeufig") })
    #expect(
      sitemap.contains(
        #"<xhtml:link rel="alternate" hreflang="en" href="https://probe.example.org/en/faq/"/>"#))
    #expect(sitemap.contains("<lastmod>2026-02-05</lastmod>"))
  }

  @Test func aTranslationThatIsNotListedIsStillSeenToMove() async throws {
    let site = try TestSite()
    _ = await site.build()
    try site.setHeader("slug", "conditions", in: "Content/pages/terms.en.md")
    try await site.expectRebuildEqualsCleanBuild("the sitemap names it as a translation")
  }

  @Test func aLongSitemapHasPartsAndAnIndex() async throws {
    // Twenty languages and one very long address: a file has room for few entries only.
    let codes = (0..<20).map { "x\("abcdefghijklmnopqrst".dropFirst($0).prefix(1))a" }
    let names = codes.map { "\($0): X" }.joined(separator: ", ")
    let languages = codes.map { "  - { code: \($0), name: X }\n" }.joined()
    let site = try TestSite()
    try FileManager.default.removeItem(atPath: site.path("Content"))
    try site.write(
      "title: { \(names) }\nbase_url: https://probe.example.org\nlanguages:\n\(languages)"
        + "theme: plain\n",
      to: "Content/site.yaml")
    for name in ["page", "not-found"] {
      try site.write("{{ page.title }}\n", to: "Themes/plain/templates/\(name).mustache")
    }
    let folder = String(repeating: String(repeating: "x", count: 240) + "/", count: 14)
    try site.write("---\ntitle: x\n---\n", to: "Content/pages/\(folder)long.\(codes[0]).md")
    for number in 0..<22 {
      for code in codes {
        try site.write("---\ntitle: x\n---\n", to: "Content/pages/p\(number).\(code).md")
      }
    }
    _ = await site.build()
    let tree = try site.published()
    let parts = tree.keys.filter { $0.hasPrefix("sitemap-") }.sorted()
    #expect(parts.count >= 2)
    let index = try site.page("sitemap.xml")
    let named = index.matches(of: #/<loc>https:\/\/probe.example.org\/([^<]*)<\/loc>/#)
    #expect(named.map { String($0.output.1) }.sorted() == parts)
    let count = try parts.reduce(0) { count, part in
      count + (try site.page(part)).matches(of: #/<url>/#).count
    }
    #expect(count == 22 * 20 + 1)
    // One page more or less: the index names the parts there are.
    for number in 0..<21 {
      for code in codes { try site.remove("Content/pages/p\(number).\(code).md") }
    }
    try await site.expectRebuildEqualsCleanBuild("with fewer pages")
  }

  @Test func assetsAreNamedByTheirDigests() async throws {
    let site = try TestSite()
    _ = await site.build()
    let page = try site.page("index.html")
    let link = try #require(
      page.firstMatch(
        of: #/href="\/(assets\/theme\.([0-9a-f]{10})\.css)" integrity="sha256-([^"]*)"/#))
    let digest = try #require(Data(base64Encoded: String(link.output.3)))
    #expect(
      digest.map { String(format: "%02x", $0) }.joined().hasPrefix(String(link.output.2)))
    let file = site.folder.path + "Output/public/" + link.output.1
    if let tool = Command.named("sha256sum", [file]) {
      let printed = try tool.run().outputText.prefix { $0 != " " }
      #expect(printed == digest.map { String(format: "%02x", $0) }.joined())
    }
    // The style sheet names its picture by the picture's new name, from where it lies.
    let css = try site.page(String(link.output.1))
    let dot = try #require(css.firstMatch(of: #/url\("(dot\.[0-9a-f]{10}\.svg)"\)/#))
    #expect(try site.published()["assets/" + dot.output.1] != nil)
    try site.write("<svg/>\n", to: "Themes/plain/assets/dot.svg")
    _ = await site.build()
    #expect(try site.published()["assets/" + dot.output.1] == nil)
    #expect(try site.published()[String(link.output.1)] == nil)
  }

  @Test(arguments: [
    ("a { b: url(dot.svg) }", #"a\{b:url\(dot\.[0-9a-f]{10}\.svg\)\}"#),
    ("a { b: url( 'img/in.svg' ) }", #"a\{b:url\( 'img/in\.[0-9a-f]{10}\.svg' \)\}"#),
    ("a { b: url(./dot.svg#x) }", #"a\{b:url\(dot\.[0-9a-f]{10}\.svg#x\)\}"#),
    ("a { b: url(data:image/png;base64,AA==) }", #"a\{b:url\(data:image/png;base64,AA==\)\}"#),
    ("a { b: url(#x) }", #"a\{b:url\(#x\)\}"#),
  ])
  func styleSheetsNameWhatIsPublished(css: String, expected: String) async throws {
    let site = try TestSite()
    try site.write("<svg/>\n", to: "Themes/plain/assets/img/in.svg")
    try site.write(css, to: "Themes/plain/assets/theme.css")
    #expect(await site.build().ids == [])
    let path = try #require(try site.published().keys.first { $0.hasSuffix(".css") })
    let published = try site.page(path)
    #expect(try Regex(expected).wholeMatch(in: published) != nil, "\(published)")
  }

  @Test func filesOfTheSiteTakeThePlaceOfTheThemes() async throws {
    let site = try TestSite(
      """
      -- Content/theme/templates/foot.mustache --
      <footer>{{ "home" | t }}, my own</footer>
      -- Content/theme/strings/de.yaml --
      home: Zuhause
      posts: { one: ein Eintrag, other: "{count} Einträge" }
      -- Content/theme/assets/theme.css --
      b { c: d }
      -- Content/theme/templates/special.mustache --
      special {{ page.title }}
      -- Content/pages/own.de.md --
      ---
      title: Eigen
      template: special
      ---
      """)
    #expect(await site.build().ids == [])
    #expect(try site.page("fragen/index.html").contains("<footer>Zuhause, my own</footer>"))
    #expect(try site.page("en/faq/index.html").contains("<footer>Home page, my own</footer>"))
    #expect(try site.page("own/index.html") == "special Eigen")
    let css = try #require(try site.published().keys.first { $0.hasSuffix(".css") })
    #expect(try site.page(css) == "b{c:d}")
  }

  @Test func staticFilesKeepTheirNamesAndBytes() async throws {
    let site = try TestSite()
    let bytes = (0...255).map { UInt8($0) }
    try site.folder.write(bytes, to: "site/Content/static/.well-known-not/a b ü.bin")
    try site.folder.write(bytes, to: "site/Content/static/deep/er/x.bin")
    #expect(await site.build().ids == [])
    #expect(try site.published()["deep/er/x.bin"] == bytes)
    #expect(try site.page("humans.txt") == "Made by people.\n")
  }

  @Test func checkWritesNothing() async throws {
    let site = try TestSite()
    #expect(await site.check().ids == [])
    #expect(!FileManager.default.fileExists(atPath: site.folder.path + "Output"))
  }
}
