import Diagnostics
import Foundation
import Program
import Quantity
import Scaffold
import Site
import TestSupport
import Testing

/// What `init` writes is a site that can be published as it is.
@Suite struct StarterSiteTests {
  static let today = Day(daysSinceEpoch: 20_700)

  static let languages: [[Language]] = [
    [.german], [.english], [.german, .english], [.english, .german],
  ]

  @Test(arguments: languages)
  func aBuildRightAfterItFindsNothing(languages: [Language]) async throws {
    let folder = try TemporaryDirectory()
    var findings: [Diagnostic] = []
    let site = StarterSite(title: "Corner Shop", languages: languages, today: Self.today)
    #expect(FileWriting(root: folder.path).write(site.files, into: &findings))
    #expect(findings.isEmpty)
    let report = await BuiltSite.check(folder.path)
    #expect(report.findings.map(\.id) == [])
    #expect(report.pageCounts.map(\.language) == languages.map(\.tag))
    #expect(Set(report.pageCounts.map(\.count)) == [9])
  }

  @Test(arguments: [
    "Bäckerei „Korn & Kruste“", "yes", "A: B # C", "\"x\" \\ y", "-", "@title@", "'", "1",
  ])
  func anyNameIsKeptAsItIs(title: String) async throws {
    let folder = try TemporaryDirectory()
    var findings: [Diagnostic] = []
    let site = StarterSite(title: title, languages: [.english], today: Self.today)
    #expect(FileWriting(root: folder.path).write(site.files, into: &findings))
    #expect(await BuiltSite.check(folder.path).findings.map(\.id) == [])
    let existing = ExistingSite(root: folder.path, into: &findings)
    #expect(existing?.settings.title[.english] == title)
    #expect(findings.isEmpty)
  }

  @Test func onlyTheLanguagesAskedForAreWritten() {
    let site = StarterSite(title: "Shop", languages: [.english], today: Self.today)
    #expect(!site.files.contains { $0.path.hasSuffix(".de.md") })
    let texts = site.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(!texts.contains { $0.contains("#de") || $0.contains("#en") || $0.contains(" de: ") })
    #expect(!texts.contains { $0.contains("Vor dem Veröffentlichen") })
  }

  @Test func everyPlaceIsFilledIn() {
    for languages in Self.languages {
      let site = StarterSite(title: "Shop", languages: languages, today: Self.today)
      for file in site.files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.firstMatch(of: #/@[a-z]+@/#) == nil, "\(file.path)")
      }
    }
  }

  @Test func commentsAreInTheFirstLanguage() throws {
    func settings(_ languages: [Language]) throws -> String {
      let site = StarterSite(title: "Shop", languages: languages, today: Self.today)
      let file = try #require(site.files.first { $0.path == "Content/site.yaml" })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    #expect(try settings([.german, .english]).hasPrefix("# Wer hier veröffentlicht."))
    #expect(try settings([.english, .german]).hasPrefix("# Who publishes this site."))
  }

  @Test func placesAndNamesFitTheFirstLanguage() throws {
    for (languages, country) in [
      ([Language.german, .english], "DE"), ([.english, .german], "GB"), ([.english], "GB"),
    ] {
      let site = StarterSite(title: "Shop", languages: languages, today: Self.today)
      let file = try #require(site.files.first { $0.path == "Content/site.yaml" })
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains("country: \(country)\n"))
    }
  }

  @Test func eachSparkIsKeptInEachLanguage() throws {
    let site = StarterSite(title: "Shop", languages: [.german, .english], today: Self.today)
    let file = try #require(site.files.first { $0.path == "Content/program/program.yaml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let sparks = try #require(text.firstMatch(of: /sparks:\n((?:    .*\n)+)/)).output.1
    #expect(sparks.matches(of: #/ {4}- de: .*\n {6}en: /#).count == 2)
  }

  @Test func theDayIsThatOfTheZone() throws {
    let late = try Instant(parsing: "2026-05-01T22:30:00Z")
    #expect(SiteClock.day(at: late, zone: "Europe/Berlin").description == "2026-05-02")
    #expect(SiteClock.day(at: late, zone: "No/Where").description == "2026-05-01")
    let outside = "../zoneinfo/Europe/Berlin"
    #expect(SiteClock.day(at: late, zone: outside).description == "2026-05-01")
  }

  @Test func platformsForDisputesThatNoLongerExistAreNotLinked() {
    let site = StarterSite(title: "Shop", languages: [.german, .english], today: Self.today)
    let texts = site.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(!texts.contains { $0.contains("ec.europa.eu") })
  }
}
