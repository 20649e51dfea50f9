import Codes
import Diagnostics
import Foundation
import Program
import Quantity
import ShareKit
import Site
import TestSupport
import Testing

/// What share pages say, and of whom.
@Suite struct ShareBuildTests {
  private let code: Code
  private let token = PageToken(high: 7, low: 11)

  init() throws {
    code = try #require(Code(exactly: "7F3K9QXM2T"))
  }

  private func entry(
    _ life: ShareLife = .active, name: String? = nil, greeting: String? = nil
  ) -> ShareEntry {
    ShareEntry(
      code: code, life: life, language: .german, audience: .customer,
      firstName: name.flatMap { DisplayName($0) },
      greeting: greeting.flatMap { DisplayName($0) }, token: token)
  }

  private func built(
    _ entries: [ShareEntry], _ changes: String = "", on day: String = "2026-05-01"
  ) async throws -> ShareSite {
    let site = try ShareSite(changes, on: day)
    site.entries = entries
    let report = await site.build()
    try #require(!report.findings.hasErrors, "\(report.lines(in: site.site))")
    return site
  }

  @Test func aPageCarriesTheCodeIntoTheShop() async throws {
    let page = try await built([entry()]).page(code)
    #expect(page.contains(#"href="https://shop.example.org/?code=7F3K9QXM2T""#))
    #expect(page.contains("https://probe.example.org/r/7F3K9QXM2T</a>"))
    #expect(page.contains("Freunde: <code>"))
    #expect(page.contains(##"<a href="#en">en</a>"##))
    #expect(page.contains(#"<div id="en"><p>7F3K9QXM2T"#))
  }

  private static let names: [(name: String, text: String, attribute: String)] = [
    ("Jana", "Jana", "Jana"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script"),
    (#"" onload="x"#, "&quot; onload=&quot;x", "&quot; onload"),
    ("O’Neill & 'Söhne'", "O’Neill &amp; &#39;Söhne&#39;", "&#39;Söhne&#39;"),
    ("\u{202E}moc.live", "moc.live", "moc.live"),
  ]

  @Test(arguments: names)
  func aNameIsTextWhateverItHolds(name: String, text: String, attribute: String) async throws {
    let site = try await built([entry(name: name, greeting: name)])
    let page = try site.page(code)
    #expect(page.contains("Von <b>\(text)</b>."))
    #expect(page.contains(#"<p title="\#(text)">"#))
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{202E}"))
    let kit = try site.site.page("r/kit/\(token.text).html")
    #expect(kit.contains("Hallo \(text)"))
    #expect(!kit.contains("<script") && !kit.contains("\u{202E}"))
  }

  @Test func aNameInAnAddressIsEncoded() async throws {
    let site = try await built([entry(greeting: "Ömer & Söhne")])
    let kit = try site.site.page("r/kit/\(token.text).html")
    #expect(kit.contains("?text=%C3%96mer%20%26%20S%C3%B6hne%20sagt%3A%20https%3A%2F%2Fprobe"))
    #expect(kit.contains("<pre>Ömer &amp; Söhne sagt: https://probe.example.org/r/7F3K9QXM2T"))
    #expect(kit.contains("Werbung mit Prämie"))
  }

  @Test func withoutConsentNobodyIsNamed() async throws {
    let page = try await built([entry(greeting: "Jana")]).page(code)
    #expect(!page.contains("Jana"))
    let never = try ShareSite()
    try never.site.append("privacy: { first_name: never }\n", to: "Content/program/program.yaml")
    never.entries = [entry(name: "Jana")]
    _ = await never.build()
    #expect(!(try never.page(code)).contains("Jana"))
  }

  private static let lives: [(day: String, life: ShareLife, says: String, isOpen: Bool)] = [
    ("2026-05-01", .active, "Freunde:", true),
    ("2026-05-01", .retired(through: day("2026-05-01")), "bis 1. Mai 2026", true),
    ("2026-05-01", .retired(through: day("2026-04-30")), "expired", false),
    ("2026-05-01", .revoked, "revoked", false),
    ("2026-05-10", .active, "Freunde:", true),
    ("2026-05-11", .active, "over", false),
    ("2026-05-11", .revoked, "revoked", false),
    ("2025-12-31", .active, "ahead", false),
    ("2025-12-31", .retired(through: day("2025-12-30")), "expired", false),
  ]

  private static func day(_ text: String) -> Day { (try? Day(parsing: text)) ?? .earliest }

  @Test(arguments: lives)
  func aPageSaysWhetherItsCodeCounts(
    day: String, life: ShareLife, says: String, isOpen: Bool
  ) async throws {
    let page = try await built([entry(life, name: "Jana")], on: day).page(code)
    #expect(page.contains(says))
    #expect(page.contains("shop.example.org") == isOpen)
    #expect(page.contains("Jana") == isOpen)
  }

  @Test func aReplacedCodesPageHandsOutTheNewOne() async throws {
    let next = try #require(Code(exactly: "SONNE2026"))
    let page = try await built([entry(.replaced(by: next))]).page(code)
    #expect(page.contains("?code=SONNE2026"))
    #expect(!page.contains("7F3K9QXM2T"))
  }

  private static let status = ShareFixture.status

  @Test func theStatusIsShownWhereThereIsOne() async throws {
    let site = try ShareSite()
    site.entries = [entry()]
    _ = await site.build()
    #expect(!(try site.site.page("r/kit/\(token.text).html")).contains("2026-04-30"))
    site.statuses = [token: Self.status]
    let report = await site.build()
    #expect(report.shares?.changed == 1)
    let page = try site.site.page("r/kit/\(token.text).html")
    #expect(page.contains("<p>2026-04-30 7 EUR"))
  }

  /// A template that writes a code in small letters has no mould; its pages must be the same but
  /// for that.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func castPagesAreThoseThatRenderingGives(seed: UInt64) async throws {
    let entries = ShareFixture.entries(40, seed: seed)
    let cast = try await built(entries).published()
    let site = try ShareSite()
    for name in ["page", "advocate"] {
      let path = "Themes/plain/templates/share/\(name).mustache"
      let value = name == "page" ? "share.code" : "advocate.code"
      try site.site.replace(
        "<!doctype html>", with: "<!doctype html>\n<hr id=\"{{ \(value) | lower }}\">", in: path)
    }
    site.entries = entries
    #expect(await site.build().shareIds == [])
    let rendered = try site.published()
    #expect(cast.keys.sorted() == rendered.keys.sorted())
    #expect(cast.count == 80)
    for (path, bytes) in cast {
      let text = String(decoding: rendered[path] ?? [], as: UTF8.self)
      #expect(text.replacing(/<hr id="[^"]*">/, with: "") == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func aThemeWithoutTheTemplatesIsNamedBeforeAnythingIsWritten() async throws {
    let site = try ShareSite()
    _ = await site.build()
    let before = try site.site.published()
    try site.site.remove("Themes/plain/templates/share/closed.mustache")
    site.entries = [entry()]
    let report = await site.build()
    #expect(report.shareIds == ["theme.no-share-pages"])
    #expect(try site.site.published() == before)
  }

  @Test func aMistakeInATemplateIsFoundBeforeAnythingIsWritten() async throws {
    let site = try ShareSite()
    site.entries = [entry()]
    _ = await site.build()
    let before = try site.site.published()
    try site.site.replace(
      "{{ share.url }}", with: "{{ \"no.such.word\" | t }}",
      in: "Themes/plain/templates/share/page.mustache")
    let report = await site.build()
    #expect(!report.ids.isEmpty && report.findings.hasErrors)
    #expect(try site.site.published() == before)
    #expect(await site.site.check().ids == report.ids)
  }

  @Test func pagesAreTheSameBytesEachTime() async throws {
    let site = try ShareSite()
    let day = Self.day("2026-05-20")
    let vanity = try #require(Code(exactly: "SONNE2026"))
    site.entries = [
      entry(name: "Zoë", greeting: "Zoë & Co"),
      ShareEntry(
        code: vanity, life: .retired(through: day), language: .english, audience: .customer),
    ]
    site.statuses = [token: Self.status]
    _ = await site.build()
    let pages = try site.published().sorted { $0.key < $1.key }.map { path, bytes in
      "-- \(path) --\n\(String(decoding: bytes, as: UTF8.self))\n"
    }
    let golden = Repository.file("Tests/Fixtures/sites/share-pages.txt")
    if let mismatch = try Golden.mismatch(pages.joined(), golden) { Issue.record("\(mismatch)") }
  }

  @Test func codesWithoutAnOfferAreNamed() async throws {
    let site = try ShareSite(on: "2026-05-11")
    site.entries = [entry()]
    #expect(await site.build().shareIds == ["share.no-offer"])
  }
}
