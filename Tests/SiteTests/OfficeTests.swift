import Diagnostics
import Foundation
import Quantity
import Site
import TestSupport
import Testing

/// The site for staff beside the public one.
@Suite struct OfficeTests {
  /// Personal data in all places that a contact has for them.
  static let network = """
    -- Content/program/network/ada.yaml --
    id: ada
    name: Ada Geheim
    kind: connector
    organization: Verein Geheimnis
    role: Geheimrätin
    email: ada.geheim@private.example
    phone: "0800 4321"
    expertise: Geheimwissen
    stage: agree
    next: { text: Geheimer Schritt, due: 2026-08-01 }
    goals: Geheimes Ziel
    gave: [{ on: 2026-01-01, what: Geheime Gabe }]
    note: Geheime Notiz
    source: Geheime Quelle
    -- Content/program/scripts/ask.de.md --
    ---
    title: Geheimer Leitfaden
    ---
    Frag nach dem [Wissen](../../pages/faq.md#wie-geht-das) oder lies [hier](/terms/).
    -- Content/program/scripts/ask.en.md --
    ---
    title: Secret guide
    ---
    Ask for [it](/pages/faq.md).

    """

  private func site(_ more: String = "") throws -> TestSite {
    let site = try TestSite(Self.network + more)
    site.options.makesOffice = true
    site.options.shippedThemes = [Repository.file("Themes").path]
    return site
  }

  private func text(_ path: String, in tree: [String: [UInt8]]) throws -> String {
    String(decoding: try #require(tree[path], "\(tree.keys.sorted())"), as: UTF8.self)
  }

  @Test func personalDataStayInTheOffice() async throws {
    let site = try site()
    let report = await site.build()
    #expect(report.ids == [])
    let office = try site.office()
    let partners = try text("partners.html", in: office)
    for words in [
      "Ada Geheim", "ada.geheim@private.example", "0800 4321", "Geheimrätin", "Geheime Gabe",
      "Geheime Notiz", "Geheime Quelle", "Geheimer Schritt",
    ] {
      #expect(partners.contains(words), "\(words)")
    }
    for (path, bytes) in try site.published() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.lowercased().contains("geheim") && !text.contains("4321"), "\(path)")
    }
    #expect(try site.changeList().values.joined().allSatisfy { !$0.contains("office") })
  }

  @Test func everyPageSaysThatItIsInternal() async throws {
    let site = try site()
    _ = await site.build()
    let office = try site.office()
    let pages = office.keys.filter { $0.hasSuffix(".html") }
    #expect(pages.count > 30)
    for path in pages {
      let text = try text(path, in: office)
      let words = path.hasSuffix(".en.html") ? "Contains personal data." : "personenbezogene Daten."
      #expect(text.contains(words), "\(path)")
      #expect(text.contains(#"<meta name="robots" content="noindex"#), "\(path)")
      #expect(!text.contains("<script"), "\(path)")
    }
    #expect(try text("robots.txt", in: office) == "User-agent: *\nDisallow: /\n")
  }

  @Test func guidesLinkToThePublicSite() async throws {
    let site = try site()
    _ = await site.build()
    let process = try text("process.html", in: site.office())
    #expect(
      process.contains(#"href="https://probe.example.org/fragen/#wie-geht-das""#), "\(process)")
    #expect(process.contains(#"href="https://probe.example.org/terms/""#))
  }

  @Test func deadLinksAndPicturesInGuidesAreFound() async throws {
    let site = try site(
      """
      -- Content/program/scripts/ask.de.md --
      ---
      title: Leitfaden
      ---
      [Weg](/weg/) und ![Sonne](../../assets/sun.svg)

      """)
    let lines = await site.check().lines(in: site)
    #expect(
      lines == [
        "Content/program/scripts/ask.de.md:4:7 content.dead-link",
        "Content/program/scripts/ask.de.md:4:27 office.picture-in-guide",
      ])
  }

  @Test func aSecondBuildChangesNothing() async throws {
    let site = try site()
    _ = await site.build()
    let report = await site.build()
    #expect(report.officeChanges?.isEmpty == true)
    #expect(report.officeChanges?.unchangedCount == (try site.office()).count)
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    let old: String
    let new: String
    /// Files of the office that must be made anew.
    let changed: Set<String>

    var testDescription: String { name }
  }

  static let edits = [
    Edit(
      name: "a partner's note", source: "Content/program/network/ada.yaml", old: "Geheime Notiz",
      new: "Andere Notiz",
      changed: ["partners.html", "partners.en.html", "networkers.html", "networkers.en.html"]),
    Edit(
      name: "a guide", source: "Content/program/scripts/ask.de.md", old: "Frag", new: "Bitte",
      changed: ["process.html"]),
    Edit(
      name: "a page that a guide leads to", source: "Content/pages/faq.de.md", old: "slug: fragen",
      new: "slug: antworten", changed: ["process.html"]),
    Edit(
      name: "a page of the public site", source: "Content/pages/index.en.md", old: "title: ",
      new: "title: New ", changed: []),
  ]

  @Test(arguments: edits) func onlyWhatChangedIsWrittenAndAsACleanBuildWould(
    edit: Edit
  ) async throws {
    let site = try site()
    _ = await site.build()
    try site.replace(edit.old, with: edit.new, in: edit.source)
    let report = await site.build()
    #expect(Set(report.officeChanges?.changed ?? []) == edit.changed, "\(report.ids)")
    let incremental = try site.office()
    try FileManager.default.removeItem(atPath: site.options.output)
    _ = await site.build()
    #expect(try site.office() == incremental)
  }

  @Test func theDayDecidesWhatIsOverdue() async throws {
    let site = try site()
    _ = await site.build()
    #expect(!(try text("index.html", in: site.office())).contains("contact.overdue-step"))
    site.options.now = try Instant(parsing: "2026-08-02T10:00:00Z")
    let report = await site.build()
    #expect(report.ids == [], "a build reminds of nothing")
    let office = try site.office()
    for path in ["index.html", "partners.html", "networkers.en.html"] {
      #expect(try text(path, in: office).contains("contact.overdue-step"), "\(path)")
    }
  }

  @Test func withoutAPlaybookThereIsNoOffice() async throws {
    let site = try site()
    _ = await site.build()
    #expect(!(try site.office()).isEmpty)
    for folder in ["touchpoints", "network", "scripts"] {
      try site.remove("Content/program/" + folder)
    }
    try site.replace("```{touchpoint}\nid: bill\n```", with: "", in: "Content/pages/terms.de.md")
    #expect(await site.build().ids == [])
    #expect(try site.office().isEmpty)
  }

  @Test func aFileThatNoBuildWroteIsNeitherOverwrittenNorRemoved() async throws {
    let site = try site()
    try site.folder.write("mine", to: "Output/office/dates.html")
    try site.folder.write("mine", to: "Output/office/notes.txt")
    #expect(await site.build().ids == ["output.foreign-file"])
    #expect(try site.published().isEmpty, "an error in the office stops the public site, too")
    try FileManager.default.removeItem(
      at: site.folder.url.appending(path: "Output/office/dates.html"))
    #expect(await site.build().ids == [])
    var findings: [Diagnostic] = []
    let removed = OutputCleaning(site.options.output, isDryRun: false).run(into: &findings)
    #expect(removed.contains("office/dates.html") && findings.isEmpty)
    #expect(try site.office().keys.sorted() == ["notes.txt"])
  }

  @Test func anOfficeThatIsNotAskedForStaysAsItIs() async throws {
    let site = try site()
    _ = await site.build()
    let before = try site.office()
    site.options.makesOffice = false
    try site.replace("Geheime Notiz", with: "Neu", in: "Content/program/network/ada.yaml")
    #expect(await site.build().officeChanges == nil)
    #expect(try site.office() == before)
  }

  @Test func aMistakeLeavesTheOfficeAsItWas() async throws {
    let site = try site()
    _ = await site.build()
    let before = try site.office()
    try site.append("\n[Weg](/weg/)\n", to: "Content/pages/index.de.md")
    try site.replace("Geheime Notiz", with: "Neu", in: "Content/program/network/ada.yaml")
    #expect(await site.build().findings.hasErrors)
    #expect(try site.office() == before)
  }

  @Test func withoutTheThemeTheSiteIsBuiltAndSaysSo() async throws {
    let site = try site()
    site.options.shippedThemes = []
    let report = await site.build()
    #expect(report.ids == ["office.no-theme"])
    #expect(try site.office().isEmpty)
    #expect(!(try site.published()).isEmpty)
  }

  @Test func thePreviewShowsWhatABuildPublishes() async throws {
    let site = try site()
    _ = await site.build()
    site.options.previewsOffice = true
    var findings: [Diagnostic] = []
    let loaded = await SitePreview.load(
      site.options, after: nil, nowNanoseconds: 0, into: &findings)
    let preview = try #require(loaded)
    for (path, bytes) in try site.office() {
      #expect(preview.file(path)?.bytes == bytes, "\(path)")
    }
    #expect(preview.file("faq/index.html") == nil)
    #expect(preview.notFound("nowhere") == nil)
  }
}
