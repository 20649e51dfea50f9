import Foundation
import TestSupport
import Testing

/// The sample campaign, built as the README says.
@Suite struct BuildTests {
  @Test(arguments: Base.allCases)
  func theSampleCampaignBuildsWithoutFindings(base: Base) throws {
    let site = try SampleSite(base)
    let result = try site.build()
    #expect(result.errorText == "")
    #expect(result.status == 0)
    #expect(try site.tree().paths(ending: ".html").count > 20)
  }

  @Test func theListOfChangesNamesEveryFile() throws {
    let site = try SampleSite.built()
    let changes = try JSONDecoder().decode(
      [String: [String]].self, from: Data(site.folder.read("Output/changes.json")))
    #expect(changes["added"] == (try site.tree()).files.keys.sorted(by: precedes))
    #expect(changes["changed"] == [])
    #expect(changes["removed"] == [])
  }

  @Test func aSecondBuildChangesNothing() throws {
    let site = try SampleSite.built()
    let before = try traces(of: site.published)
    let result = try site.build()
    #expect(result.status == 0)
    #expect(result.outputText.contains("nothing changed"))
    #expect(try traces(of: site.published) == before)
  }

  @Test func twoCopiesGiveTheSameBytes() throws {
    let one = try SampleSite.built()
    let other = try SampleSite.built()
    #expect(try one.tree().files == other.tree().files)
  }

  @Test func aChangedPageGivesTheSiteThatACleanBuildGives() throws {
    let site = try SampleSite.built()
    let page = "Content/pages/about.en.md"
    try site.folder.write(try site.folder.read(page) + Array("\nOne more line.\n".utf8), to: page)
    #expect(try site.build().status == 0)
    let incremental = try site.tree().files
    try FileManager.default.removeItem(at: site.folder.url.appending(path: "Output"))
    #expect(try site.build().status == 0)
    #expect(try site.tree().files == incremental)
  }

  @Test func aMistakeLeavesWhatIsPublished() throws {
    let site = try SampleSite.built()
    let before = try traces(of: site.published)
    let page = "Content/pages/about.en.md"
    try site.folder.write(
      try site.folder.read(page) + Array("\n[Gone](/en/gone/)\n".utf8), to: page)
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errorText.contains("about.en.md"))
    #expect(try traces(of: site.published) == before)
  }

  private func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// Each file with its identity and the time it was written.
  private func traces(of folder: URL) throws -> [String: [String]] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    var traces: [String: [String]] = [:]
    for path in paths {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: path).path(percentEncoded: false))
      if attributes[.type] as? FileAttributeType == .typeDirectory { continue }
      traces[path] = [
        "\(attributes[.systemFileNumber] ?? 0)", "\(attributes[.modificationDate] ?? 0)",
      ]
    }
    return traces
  }
}
