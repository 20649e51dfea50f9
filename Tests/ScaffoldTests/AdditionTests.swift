import Diagnostics
import Foundation
import Program
import Quantity
import Scaffold
import Site
import TestSupport
import Testing

/// Whatever `new` adds, a build of the site finds nothing wrong with it.
@Suite struct AdditionTests {
  enum Kind: String, CaseIterable {
    case page, nestedPage, post, offer, shareable, touchpoint, theme
  }

  @Test(arguments: Kind.allCases, StarterSiteTests.languages)
  func aBuildAfterItFindsNothing(kind: Kind, languages: [Language]) async throws {
    let folder = try starter(languages)
    var findings: [Diagnostic] = []
    let site = try #require(ExistingSite(root: folder.path, into: &findings))
    let addition = try #require(try make(kind, for: site, &findings))
    #expect(FileWriting(root: folder.path).write(addition.files, into: &findings))
    #expect(findings.isEmpty)
    // One touchpoint cannot stand before, during and after the purchase.
    let fine = kind == .touchpoint ? ["touchpoint.missing-stage"] : []
    #expect(await BuiltSite.check(folder.path).findings.map(\.id) == fine)
    #expect(await BuiltSite.check(folder.path, drafts: true).findings.map(\.id) == fine)
  }

  @Test func whatWouldBePublishedHalfFinishedIsADraft() async throws {
    let folder = try starter([.german, .english])
    var findings: [Diagnostic] = []
    let site = try #require(ExistingSite(root: folder.path, into: &findings))
    for kind in Kind.allCases {
      let addition = try #require(try make(kind, for: site, &findings))
      #expect(FileWriting(root: folder.path).write(addition.files, into: &findings))
    }
    #expect(await BuiltSite.check(folder.path).pageCounts.map(\.count) == [9, 9])
    #expect(await BuiltSite.check(folder.path, drafts: true).pageCounts.map(\.count) == [12, 12])
  }

  @Test func aLanguageWithoutTextsOfOursBeginsInEnglish() async throws {
    let folder = try TemporaryDirectory()
    try folder.write(
      """
      title: Café
      base_url: https://example.org
      languages: [{ code: fr, name: Français }, { code: de-AT, name: Deutsch }]
      currency: JPY
      """, to: "Content/site.yaml")
    var findings: [Diagnostic] = []
    let site = try #require(ExistingSite(root: folder.path, into: &findings))
    let offer = site.offer(try #require(Identifier("welcome")))
    let text = try #require(offer.files.first.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(text.contains("title:\n  fr: Welcome\n  de-AT: Welcome\n"))
    #expect(text.contains("  fr: \"Advertising"))
    #expect(text.contains("  de-AT: \"Werbung"))
    #expect(text.contains("amount: 25 JPY"))
    #expect(text.hasPrefix("# All keys"))
    let austrian = try #require(Language(tag: "de-AT"))
    let page = site.page("team", title: nil, in: [austrian])
    #expect(page.files.map(\.path) == ["Content/pages/team.de-AT.md"])
    #expect(try Self.text(page).contains("Worum geht es hier?"))
  }

  @Test func whatIsAddedFitsWhatIsThere() throws {
    let folder = try starter([.german, .english])
    // Left behind by an editor, and no file of the site.
    try folder.write(
      String(
        decoding: try folder.read("Content/program/offers/bring-a-friend.yaml"), as: UTF8.self
      ).replacing("id: bring-a-friend", with: "id: abandoned"),
      to: "Content/program/offers/a.yaml~")
    let program = "Content/program/program.yaml"
    let text = String(decoding: try folder.read(program), as: UTF8.self)
    try folder.write(text + "\ncurrency: CHF\n", to: program)
    var findings: [Diagnostic] = []
    let site = try #require(ExistingSite(root: folder.path, into: &findings))
    let questions = try #require(Identifier("questions"))
    let offer = try Self.text(site.offer(questions))
    #expect(offer.contains("\npage: questions\n"))
    #expect(offer.contains("amount: 25.00 CHF"))
    let touchpoint = try Self.text(site.touchpoint(questions))
    #expect(touchpoint.contains("\n    offer: bring-a-friend\n"))
    #expect(touchpoint.contains("\nowner: service\n"))
    let shareable = try Self.text(site.shareable(questions))
    #expect(shareable.contains("\nreason: honest-advice\noffer: bring-a-friend\n"))
    let other = try #require(Identifier("first-day"))
    #expect(try Self.text(site.offer(other)).contains("\n# page: first-day\n"))
    #expect(findings.isEmpty)
  }

  private static func text(_ addition: Addition) throws -> String {
    String(decoding: try #require(addition.files.first).bytes, as: UTF8.self)
  }

  @Test func anOfferOfASiteWithoutTermsBringsThem() async throws {
    let folder = try TemporaryDirectory()
    try folder.write(
      """
      title: Shop
      base_url: https://example.org
      languages: [{ code: en, name: English }]
      """, to: "Content/site.yaml")
    try folder.write("---\ntitle: Shop\n---\n\nHello.\n", to: "Content/pages/index.en.md")
    var findings: [Diagnostic] = []
    let site = try #require(ExistingSite(root: folder.path, into: &findings))
    let offer = site.offer(try #require(Identifier("welcome")))
    #expect(offer.files.map(\.path).contains("Content/pages/terms.en.md"))
    #expect(FileWriting(root: folder.path).write(offer.files, into: &findings))
    #expect(await BuiltSite.check(folder.path).findings.filter { $0.severity == .error } == [])
  }

  @Test func languagesAndCollectionsThatTheSiteHasNotAreFindings() throws {
    let folder = try starter([.german, .english])
    var findings: [Diagnostic] = []
    let site = try #require(ExistingSite(root: folder.path, into: &findings))
    #expect(site.languages(named: ["en"], into: &findings) == [.english])
    #expect(site.languages(named: [], into: &findings) == [.german, .english])
    #expect(site.languages(named: ["fr", "x y"], into: &findings) == nil)
    #expect(
      site.post(
        "a", collection: "new", title: nil, day: StarterSiteTests.today, in: [.german],
        into: &findings) == nil)
    #expect(
      findings.map(\.id) == [
        "scaffold.unknown-language", "scaffold.unknown-language", "scaffold.unknown-collection",
      ])
    #expect(findings[2].what.hasSuffix("did you mean `news`?"))
  }

  @Test func aFolderWithoutASiteIsAFinding() throws {
    let folder = try TemporaryDirectory()
    var findings: [Diagnostic] = []
    #expect(ExistingSite(root: folder.path, into: &findings) == nil)
    #expect(ExistingSite(root: folder.path + "nowhere", into: &findings) == nil)
    #expect(findings.map(\.id) == ["scaffold.no-site", "scaffold.no-site"])
  }

  @Test func theShippedThemeIsTakenFromTheFirstFolderThatHasIt() throws {
    let themes = Repository.file("Themes").path(percentEncoded: false)
    var findings: [Diagnostic] = []
    let copy = ShippedTheme.copy(as: "ours", from: ["/nowhere", themes], into: &findings)
    #expect(copy?.files.contains { $0.path == "Themes/ours/theme.yaml" } == true)
    #expect(copy?.notes.first?.contains("`theme: ours`") == true)
    #expect(ShippedTheme.copy(as: "ours", from: ["/nowhere"], into: &findings) == nil)
    #expect(findings.map(\.id) == ["scaffold.no-theme"])
  }

  private func starter(_ languages: [Language]) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    let site = StarterSite(title: "Shop", languages: languages, today: StarterSiteTests.today)
    for file in site.files { try folder.write(file.bytes, to: file.path) }
    return folder
  }

  private func make(
    _ kind: Kind, for site: ExistingSite, _ findings: inout [Diagnostic]
  ) throws -> Addition? {
    let id = try #require(Identifier("first-day"))
    let languages = site.languages
    switch kind {
    case .page: return site.page("team", title: "Who: we are", in: languages)
    case .nestedPage: return site.page("about/us", title: nil, in: languages)
    case .post:
      return site.post(
        "party", collection: "news", title: "\"Yes\"", day: StarterSiteTests.today,
        in: languages, into: &findings)
    case .offer: return site.offer(id)
    case .shareable: return site.shareable(id)
    case .touchpoint: return site.touchpoint(id)
    case .theme:
      let themes = Repository.file("Themes").path(percentEncoded: false)
      return ShippedTheme.copy(as: "ours", from: [themes], into: &findings)
    }
  }
}
