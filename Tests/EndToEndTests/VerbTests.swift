import Foundation
import TestSupport
import Testing

/// The verbs beside `build`, on the sample site.
@Suite struct VerbTests {
  private struct ListedPage: Decodable {
    var address: String
    var state: String
    var source: String
  }

  @Test func checkFindsNothingAndWritesNothing() throws {
    let site = try SampleSite()
    let result = try SampleSite.tool(
      ["check", "--strict", "--format", "json", "--root", site.root, "--clock", "2026-06-01"])
    #expect(result.outputText == "")
    #expect(result.errorText == "")
    #expect(result.status == 0)
    let entries = try FileManager.default.contentsOfDirectory(atPath: site.root)
    #expect(entries.sorted() == ["Content", "Themes"])
  }

  @Test func aFindingAsJSONNamesItsPlace() throws {
    let site = try SampleSite()
    try site.folder.write("---\ntitle: A\n---\n\n[b](b.md)\n", to: "Content/pages/a.en.md")
    let result = try SampleSite.tool(["check", "--format", "json", "--root", site.root])
    #expect(result.status == 1)
    let lines = result.output.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 1)
    let finding = try JSONSerialization.jsonObject(with: Data(lines.first ?? []))
    let members = try #require(finding as? [String: Any])
    #expect(members["id"] as? String == "content.dead-link")
    #expect(members["line"] as? Int == 5)
    #expect(members["column"] as? Int == 5)
  }

  @Test func listNamesThePagesThatABuildPublishes() throws {
    let site = try SampleSite.built()
    let result = try SampleSite.tool(
      ["list", "--format", "json", "--root", site.root, "--clock", "2026-06-01"])
    #expect(result.status == 0)
    let pages = try result.output.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(ListedPage.self, from: Data($0))
    }
    let tree = try site.tree()
    for page in pages {
      let isPublished = tree.file(at: page.address) != nil
      #expect(isPublished == (page.state == "published"), "\(page.address)")
      #expect(page.source.hasSuffix(".md"))
    }
    #expect(pages.contains { $0.state == "published" })
    #expect(pages.contains { $0.state == "draft" })
  }

  @Test func cleanLeavesWhatNoBuildWrote() throws {
    let site = try SampleSite.built()
    try site.folder.write("mine", to: "Output/public/mine.txt")
    let dryRun = try SampleSite.tool(["clean", "--dry-run", "--root", site.root])
    #expect(dryRun.status == 0)
    #expect(try site.tree().files.count > 20)
    #expect(try SampleSite.tool(["clean", "--root", site.root]).status == 0)
    #expect(try site.tree().files.keys.sorted() == ["mine.txt"])
  }

  @Test func aBuildDoesNotTouchWhatNoBuildWrote() throws {
    let site = try SampleSite()
    try site.folder.write("mine", to: "Output/public/robots.txt")
    let result = try site.build()
    #expect(result.status == 1)
    #expect(result.errorText.contains("robots.txt"))
    #expect(try site.tree().files == ["robots.txt": Array("mine".utf8)])
    #expect(try site.build("--force").status == 0)
    #expect(try site.tree().text("robots.txt").contains("Sitemap"))
  }

  @Test func theSampleFitsTheSchemas() throws {
    let site = try SampleSite()
    let schemas = site.folder.path + "schemas"
    #expect(try SampleSite.tool(["schema", "--output", schemas]).status == 0)
    guard var python = Command.named("python3") else {
      print("notice: python3 is not installed, so no schema was tried")
      return
    }
    let script = Repository.file("Tests/Fixtures/end-to-end/schemas.py")
    python = Command(
      python.executable,
      [script.path(percentEncoded: false), schemas, site.folder.path + "Content"])
    let result = try python.run()
    if result.status == 77 {
      print("notice: Python's jsonschema and yaml are not installed, so no schema was tried")
      return
    }
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.outputText.split(separator: "\n")
    #expect(lines.dropLast() == [])
    #expect(Int(lines.last ?? "") ?? 0 > 60)
  }
}
