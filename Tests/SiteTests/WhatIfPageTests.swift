import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// Pages of the office site that `tally simulate --page` asks for.
@Suite struct WhatIfPageTests {
  private func site(_ records: [String: String] = [:], _ more: String = "") throws -> TestSite {
    let site = try TestSite(OfficeTests.network + more)
    site.options.makesOffice = true
    site.options.shippedThemes = [Repository.file("Themes").path]
    for (name, text) in records { try site.write(text, to: "Output/what-if/\(name).jsonl") }
    return site
  }

  private func record(_ name: String) throws -> String {
    let file = Repository.file("Tests/Fixtures/what-if/\(name).jsonl")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The words of a page one after the other, without markup.
  private func words(_ path: String, of site: TestSite) throws -> String {
    let bytes = try #require(try site.office()[path], "\(path)")
    let text = String(decoding: bytes, as: UTF8.self)
    return text.replacing(/<[^>]*>/, with: " ").replacing("\u{a0}", with: " ")
      .replacing(/\s+/, with: " ")
  }

  @Test func everyNumberOfARecordIsOnItsPage() async throws {
    let site = try site(["june": record("edits-of-june")])
    #expect(await site.build().ids == [])
    let page = try words("what-if-june.html", of: site)
    for words in [
      "Was wäre, wenn: june", "Stand 01.06.2026", "Verglichene Bestellungen 1.234",
      "02.03.2026 – 31.05.2026", "Gezählt ab 01.03.2026", "die des Abgleichs 12",
      "eine eingelesene Datei tally 0.1.0",
      // In short.
      "+145,00 € Mehr oder weniger Prämien 540,00 € → 685,00 €",
      "−600 Punkte Mehr oder weniger Prämien 1.200 Punkte → 600 Punkte",
      "2 Empfehlende gewinnen +125,00 €", "6 Bestellungen werden anders entschieden",
      "5 Bestellungen muss neu ein Mensch entscheiden 3 → 7",
      // What was changed.
      "brand-new program/offers/changed-1.yaml", "Eine weitere Zeile.",
      "Vorher: hold: 14 days", "Nachher: hold: 30 days",
      "Nachher: title: { de: &lt;Neu&gt; &amp; &quot;anders&quot;, en: New }",
      // What it costs.
      "brand-new 0,00 € 145,00 € +145,00 € 0 → 2 0,00 € → 1.234,56 €",
      "Alle Angebote 540,00 € 685,00 € +145,00 € 9 → 11 0,00 € → 1.234,56 €",
      // Who.
      "4 Empfehlende bekommen dasselbe (67 %)", "1 Empfehlende verlieren (50 %), −600 Punkte",
      "L-10042 50,00 € 125,00 € +75,00 €", "vergessen (43) 0,00 € 50,00 € +50,00 €",
      "L-10044 1.200 Punkte 600 Punkte −600 Punkte",
      // Limits, people, turns.
      "Budget aufgebraucht 0 3", "Vorher 3 Nachher 7 Kommen hinzu 5 Fallen weg 1",
      "5 Gutschrift, noch in der Wartezeit in der Wartezeit Wartet auf einen Menschen Namen oder "
        + "Adressen ähneln sich",
      "Keine Gutschrift A_REASON_TO_COME",
    ] {
      #expect(page.contains(words), "\(words)\n\(page)")
    }
    let english = try words("what-if-june.en.html", of: site)
    #expect(english.contains("What if: june") && english.contains("Orders compared 1,234"))
    #expect(english.contains("€540.00 → €685.00") && english.contains("those of run 12"))
    #expect(english.contains("waits for a person alike names or addresses"))
  }

  @Test func theListLeadsToEveryPageAndTheMenuToTheList() async throws {
    let site = try site(["june": record("edits-of-june"), "lower": record("lower-reward")])
    #expect(await site.build().ids == [])
    let office = try site.office()
    let list = String(decoding: try #require(office["what-ifs.en.html"]), as: UTF8.self)
    for name in ["june", "lower"] {
      #expect(list.contains(#"<a href="what-if-\#(name).en.html">\#(name)</a>"#), "\(list)")
    }
    #expect(list.contains("+€145.00") && list.contains("−600 points"))
    for path in office.keys where path.hasSuffix(".html") {
      let text = String(decoding: office[path] ?? [], as: UTF8.self)
      let target = path.hasSuffix(".en.html") ? "what-ifs.en.html" : "what-ifs.html"
      #expect(text.contains(#"href="\#(target)""#), "\(path)")
    }
  }

  @Test func withoutARecordThePageSaysHowToMakeOne() async throws {
    let site = try site()
    #expect(await site.build().ids == [])
    let page = try words("what-ifs.html", of: site)
    #expect(page.contains("Noch keine.") && page.contains("tally simulate --offer"))
  }

  @Test func nothingOfARecordIsPublic() async throws {
    let site = try site(["june": record("edits-of-june")])
    _ = await site.build()
    for (path, bytes) in try site.published() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!path.contains("what-if") && !text.contains("L-10042"), "\(path)")
    }
  }

  @Test func aChangedRecordChangesItsPagesAndADeletedOneTakesThemAway() async throws {
    let site = try site(["june": record("edits-of-june"), "lower": record("lower-reward")])
    _ = await site.build()
    let path = "Output/what-if/june.jsonl"
    try site.replace("\"orders\":1234", with: "\"orders\":1235", in: path)
    #expect(
      Set(await site.build().officeChanges?.changed ?? []) == [
        "what-if-june.html", "what-if-june.en.html", "what-ifs.html", "what-ifs.en.html",
      ])
    #expect(await site.build().officeChanges?.isEmpty == true)
    try site.remove(path)
    let report = await site.build()
    #expect(report.officeChanges?.removed == ["what-if-june.en.html", "what-if-june.html"])
    #expect(try !words("what-ifs.html", of: site).contains("june"))
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let line: Int
    let why: String

    var testDescription: String { why }
  }

  static let damages = [
    Damage(
      old: #""type":"simulation""#, new: #""type":"cost""#, line: 1,
      why: "the first line does not say what was compared"),
    Damage(
      old: #""as_of_day":"2026-06-01""#, new: #""as_of_day":null"#, line: 1,
      why: "`as_of_day` is missing"),
    Damage(
      old: #""since_day":"2026-03-01""#, new: #""since_day":"March""#, line: 1,
      why: "`since_day` is no day"),
    Damage(
      old: #""run":12"#, new: #""run":1.5"#, line: 1, why: "`run` is no whole number"),
    Damage(
      old: #""held_newly":5"#, new: #""held_newly":9007199254740993"#, line: 1,
      why: "`held_newly` is no whole number"),
    Damage(old: #""version":"0.1.0""#, new: #""version":1"#, line: 1, why: "`version` is no text"),
    Damage(old: #"["-  hold"#, new: #"[3,"-  hold"#, line: 3, why: "`lines` is no list of texts"),
    Damage(
      old: #""type":"limit""#, new: #""type":"later""#, line: 11,
      why: "nothing is known of a line of the type `later`"),
    Damage(
      old: #"{"type":"turn","orders":1"#, new: #"{"type":"turn","orders":1,"orders":1"#, line: 13,
      why: "the name `orders` is given twice in one object"),
    Damage(
      old: #"{"type":"turn","orders":5"#, new: #"{"kind":"turn","orders":5"#, line: 12,
      why: "this is no object with a `type`"),
  ]

  @Test(arguments: damages)
  func aDamagedRecordIsNamedAndLeftOut(damage: Damage) async throws {
    let site = try site(["june": record("edits-of-june"), "lower": record("lower-reward")])
    try site.replace(damage.old, with: damage.new, in: "Output/what-if/june.jsonl")
    let report = await site.build()
    let finding = try #require(report.findings.first)
    #expect(report.ids == ["office.bad-what-if"] && finding.why == damage.why)
    guard case .line(let path, let line, _) = finding.place else {
      Issue.record("\(finding.place)")
      return
    }
    #expect(path.hasSuffix("Output/what-if/june.jsonl") && line == damage.line)
    let office = try site.office()
    #expect(office["what-if-june.html"] == nil && office["what-if-lower.html"] != nil)
  }

  @Test func otherFilesOfTheFolderAreNoRecords() async throws {
    let site = try site(["lower": record("lower-reward"), "Not A Name": "x"])
    try site.write("x", to: "Output/what-if/notes.txt")
    #expect(await site.build().ids == [])
    #expect(try site.office().keys.filter { $0.hasPrefix("what-if-") }.count == 2)
  }

  @Test func aProgrammeWithoutAPlaybookHasAnOfficeForItsWhatIfs() async throws {
    let site = try site(["lower": record("lower-reward")])
    for folder in ["touchpoints", "network", "scripts"] {
      try site.remove("Content/program/" + folder)
    }
    try site.replace("```{touchpoint}\nid: bill\n```", with: "", in: "Content/pages/terms.de.md")
    #expect(await site.build().ids == [])
    #expect(try site.office()["what-if-lower.html"] != nil)
    try site.remove("Output/what-if")
    #expect(await site.build().ids == [])
    #expect(try site.office().isEmpty)
  }

  @Test func thePreviewShowsThem() async throws {
    let site = try site(["lower": record("lower-reward")])
    _ = await site.build()
    site.options.previewsOffice = true
    var findings: [Diagnostic] = []
    let loaded = await SitePreview.load(
      site.options, after: nil, nowNanoseconds: 0, into: &findings)
    let preview = try #require(loaded)
    let path = "what-if-lower.en.html"
    #expect(preview.file(path)?.bytes == (try site.office()[path]))
  }
}
