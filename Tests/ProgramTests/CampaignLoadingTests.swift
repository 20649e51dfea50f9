import Diagnostics
import Program
import Quantity
import TestSupport
import Testing
import YAML

@Suite struct CampaignLoadingTests {
  @Test func aCampaignWithEveryKeyLoadsWithoutAFinding() throws {
    let (campaign, findings) = SampleCampaign.load()
    #expect(TextReport().text(of: findings) == "")
    let loaded = try #require(campaign)
    #expect(loaded.offers.map(\.id.value.text) == ["trade-partner", "solar-friend"])
    #expect(loaded.shareables.map(\.id.text) == ["neighbour-power"])
    #expect(
      loaded.touchpoints.map(\.id.value.text) == ["before-visit", "first-bill", "after-year"])
    #expect(loaded.scripts.map(\.id.text) == ["first-call"])
    #expect(loaded.scripts.first?.stage == .ask)
    #expect(loaded.scripts.first?.minutes == 10)
    #expect(loaded.contacts.map(\.id.value.text) == ["baker-mill", "teacher-sun"])
    #expect(loaded.circles.map(\.id.value.text) == ["neighbours", "club", "family", "trade"])
    #expect(loaded.process?.step(.contact)?.pause == CalendarSpan(3, .day))
    #expect(loaded.survey?.askFrom == 8)
    #expect(loaded.imports.map(\.id.value.text) == ["showroom"])
    #expect(loaded.imports.first?.columns.names.first { $0.key == "code" }?.column == "Empfehlung")
    #expect(loaded.targets.map(\.id.value.text) == ["austria", "bakers"])
    #expect(loaded.site.defaultLanguage == .german)
  }

  /// A key that no record declares would be reported; one that no sample uses goes untested.
  @Test func theSampleUsesEveryKeyOfEveryKind() {
    var text = SampleCampaign.files.values.joined() + SampleSite.page
    text += " list_template: points: disclosure:"
    for kind in FileKind.allCases {
      for key in kind.record.recordSchema.keys.map(\.name) {
        let isUsed = text.contains("\(key):")
        #expect(isUsed, "\(kind) \(key)")
      }
    }
  }

  @Test func theOrderOfFilesDoesNotMatter() {
    let sources = SampleCampaign.files.map { Source(path: "Content/" + $0, text: $1) }
    for seed in 0..<UInt64(5) {
      var generator = SeededGenerator(seed: seed)
      var findings: [Diagnostic] = []
      let campaign = Campaign.load(
        sources.shuffled(using: &generator), in: SampleCampaign.context, findings: &findings)
      #expect(campaign?.contacts.map(\.id.value.text) == ["baker-mill", "teacher-sun"])
      #expect(findings.isEmpty)
    }
  }

  @Test func aBrokenSiteDoesNotHideWhatElseIsWrong() {
    let (campaign, findings) = SampleCampaign.load([
      "site.yaml": "title: T\n",
      FindingTests.solar: "id: solar-friend\n",
    ])
    #expect(campaign == nil)
    #expect(Set(findings.map(\.id)) == ["yaml.missing-key"])
    #expect(Set(findings.map(\.place.path)).count == 2)
  }

  static let brokenFiles = [
    FindingTests.solar, FindingTests.programme, FindingTests.german, FindingTests.touchpoint,
    "program/circles.yaml", "program/process.yaml", "program/survey.yaml", "program/targets.yaml",
    "program/scripts/first-call.de.md", "program/network/baker-mill.yaml",
  ]

  /// An offer that cannot be read is one mistake, not one for each file that names it.
  @Test(arguments: brokenFiles)
  func whatRefersToABrokenFileIsNotReported(_ path: String) throws {
    let text = path.hasSuffix(".md") ? "---\nsurprise: 1\n---\n{link}" : "surprise: 1"
    let (campaign, findings) = SampleCampaign.load([path: text])
    #expect(campaign != nil)
    let others = findings.filter { $0.place.path != "Content/" + path && $0.severity == .error }
    #expect(TextReport().text(of: others) == "")
    #expect(findings.hasErrors)
  }

  @Test func aPageThatOthersLeadToExistsInEveryLanguage() throws {
    var context = SampleCampaign.context
    let terms = try #require(PageName("terms"))
    context.pages[terms] = [.german]
    let findings = SampleCampaign.load(in: context).findings
    #expect(Set(findings.map(\.id)) == ["program.untranslated-page"])
    #expect(findings.count == 3, "the menu and two offers")
    #expect(findings.first?.fix == "write `pages/terms.en.md`")
  }

  @Test func aSiteWithoutLanguagesIsTold() {
    let languages = """
      languages:
        - { code: de, name: Deutsch }
        - { code: en, name: English }
      """
    let changes = SampleCampaign.file("site.yaml", replacing: languages, with: "languages: []")
    #expect(SampleCampaign.load(changes).findings.contains { $0.id == "site.no-languages" })
  }

  @Test func aLanguageWithoutWordsForOffersIsTold() {
    let changes = SampleCampaign.file(
      "site.yaml", replacing: "{ code: en, name: English }",
      with: "{ code: en, name: English }\n  - { code: fr, name: Français }")
    let finding = SampleCampaign.load(changes).findings.first {
      $0.id == "site.language-without-words"
    }
    #expect(finding?.severity == .warning)
  }

  @Test func aTextThatIsNotUTF8IsTold() {
    var bytes = Array(SamplePlaybook.shareableGerman.utf8)
    bytes.append(0xFF)
    let sources = SampleCampaign.files.map { path, text in
      Source(path: "Content/" + path, bytes: path == FindingTests.german ? bytes : Array(text.utf8))
    }
    var findings: [Diagnostic] = []
    _ = Campaign.load(sources, in: SampleCampaign.context, findings: &findings)
    #expect(findings.map(\.id) == ["program.not-utf8"])
  }

  @Test func remindersComeOnlyWhenAskedFor() {
    var context = SampleCampaign.context
    context.asOf = SampleCampaign.asOf.adding(years: 2)
    #expect(
      Set(SampleCampaign.load(in: context).findings.map(\.id))
        == ["contact.overdue-step", "touchpoint.overdue-review"])
    context.remindsOfDates = false
    #expect(SampleCampaign.load(in: context).findings.isEmpty)
  }

  /// Whatever is typed, the answer is a campaign or an error, and every place lies in its file.
  @Test(arguments: 0..<UInt64(24)) func noTypingMistakeEndsTheRun(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let paths = SampleCampaign.files.keys.sorted()
    for _ in 0..<8 {
      let path = try #require(paths.randomElement(using: &generator))
      let text = try #require(SampleCampaign.files[path])
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        Self.mistype(&bytes, &generator)
      }
      let sources = SampleCampaign.files.map { other, text in
        Source(path: "Content/" + other, bytes: other == path ? bytes : Array(text.utf8))
      }
      var findings: [Diagnostic] = []
      let campaign = Campaign.load(sources, in: SampleCampaign.context, findings: &findings)
      #expect(campaign != nil || findings.hasErrors)
      for case .bytes(let source, let range) in findings.map(\.place) {
        #expect(range.upperBound <= source.bytes.count)
      }
    }
  }

  private static func mistype(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let at = Int.random(in: 0..<bytes.count, using: &generator)
    let typed = Array("{}[]:,-#&*!|>'\"%@` \n\t0aß\u{0}".utf8)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where bytes.count > 1: bytes.remove(at: at)
    case 1: bytes[at] = typed.randomElement(using: &generator) ?? 0
    case 2: bytes.insert(typed.randomElement(using: &generator) ?? 0, at: at)
    default:
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &generator))
      bytes.removeSubrange(at..<end)
      if bytes.isEmpty { bytes = [0x20] }
    }
  }
}
