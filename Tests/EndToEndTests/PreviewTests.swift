import Foundation
import TestSupport
import Testing

/// `passalong serve` over the wire.
@Suite struct PreviewTests {
  @Test(arguments: Base.allCases)
  func thePreviewShowsWhatABuildPublishes(base: Base) throws {
    let site = try SampleSite.built(base)
    guard let preview = try RunningPreview(site) else { return }
    #expect(preview.address.hasSuffix(base.path + "/"))
    let tree = try site.tree()
    for path in tree.files.keys.sorted() where path != "404.html" {
      let (body, status) = try preview.get(path.replacing(/(^|\/)index.html$/) { $0.output.1 })
      #expect(status == "200", "\(path)")
      let isSame = body.starts(with: withoutEnd(of: tree.files[path] ?? [], path))
      #expect(isSame, "\(path) differs")
    }
    let (body, status) = try preview.get("nowhere/")
    #expect(status == "404")
    #expect(body.starts(with: withoutEnd(of: tree.files["404.html"] ?? [], "404.html")))
    #expect(preview.stop() == 0)
  }

  @Test func thePreviewFollowsItsSources() throws {
    let site = try SampleSite()
    guard let preview = try RunningPreview(site) else { return }
    let page = "Content/pages/about.en.md"
    let text = String(decoding: try site.folder.read(page), as: UTF8.self)
    try site.folder.write(text + "\nA line that is new.\n", to: page)
    try expect("A line that is new.", on: preview)
    try site.folder.write(text + "\n[Dead](nowhere.md)\n", to: page)
    try expect("content.dead-link", on: preview)
    try site.folder.write(text + "\nAll is well.\n", to: page)
    try expect("All is well.", on: preview)
    #expect(preview.stop() == 0)
  }

  @Test func whatIsWrongIsShownOnEveryPageUntilItIsMended() throws {
    let site = try SampleSite()
    guard let preview = try RunningPreview(site) else { return }
    let first = try Self.generation(of: preview.get("en/about/").body)
    let circles = "Content/program/circles.yaml"
    let text = String(decoding: try site.folder.read(circles), as: UTF8.self)
    try site.folder.write(text + "\nsquares: []\ntriangles: []\n", to: circles)
    try expect("<h1>2 things to mend</h1>", on: preview)
    #expect(try preview.get("").status == "500")
    try site.folder.write(text + "\nsquares: []\n", to: circles)
    try expect("<h1>1 thing to mend</h1>", on: preview)
    #expect(try preview.notes().contains("\(circles):"))
    try site.folder.write(text, to: circles)
    try expect("</html>", on: preview, status: "200")
    let mended = try Self.generation(of: preview.get("en/about/").body)
    #expect(first != mended, "pages are told that they are old")
    #expect(preview.stop() == 0)
  }

  @Test func thePreviewFollowsItsThemes() throws {
    let site = try SampleSite()
    guard let preview = try RunningPreview(site) else { return }
    #expect(try preview.notes().contains("following Content/ and Themes/"))
    let first = try Self.generation(of: preview.get("en/about/").body)
    try site.folder.write(
      ".hero { color: red }\n/* tried */\n", to: "Themes/default/assets/theme.css")
    let changed = try RunningPreview.patiently {
      let generation = try Self.generation(of: preview.get("en/about/").body)
      return generation == first ? nil : generation
    }
    #expect(changed != nil, "pages are told that they are old")
    let page = String(decoding: try preview.get("en/about/").body, as: UTF8.self)
    let style = try #require(page.firstMatch(of: /href="?[^" >]*\/(assets\/theme\.[^" >]+)/))
    let (body, _) = try preview.get(String(style.output.1))
    #expect(String(decoding: body, as: UTF8.self) == ".hero{color:red}")
    #expect(preview.stop() == 0)
  }

  @Test(arguments: Base.allCases)
  func addressesAreMendedAndMissingOnesAnsweredInTheirLanguage(base: Base) throws {
    let site = try SampleSite(base)
    try site.folder.write(
      String(decoding: try site.folder.read("Content/site.yaml"), as: UTF8.self)
        + "\ndefault_language_prefix: true\n", to: "Content/site.yaml")
    guard let preview = try RunningPreview(site) else { return }
    #expect(try preview.redirection(of: "en/about") == preview.address + "en/about/")
    #expect(try preview.redirection(of: "en/about/") == "")
    for (path, language) in [("en/nowhere/", "en"), ("de/nirgends/", "de"), ("nirgends", "de")] {
      let (body, status) = try preview.get(path)
      #expect(status == "404")
      let isInLanguage = body.starts(with: "<!doctype html><html lang=\"\(language)\"".utf8)
      #expect(isInLanguage, "\(path)")
    }
    #expect(preview.stop() == 0)
  }

  @Test func aTakenPortIsSaidAndTheNextOneUsed() throws {
    guard let first = try RunningPreview(SampleSite()),
      let second = try RunningPreview(SampleSite(), port: first.port)
    else { return }
    #expect(second.port != first.port)
    #expect(try second.notes().contains("port \(first.port) is taken, \(second.port) is free"))
    #expect(try !first.notes().contains("is taken"))
    #expect(second.stop() == 0)
    #expect(first.stop() == 0)
  }

  /// What tells open pages whether they are the newest.
  private static func generation(of page: [UInt8]) throws -> String {
    let text = String(decoding: page, as: UTF8.self)
    return String(try #require(text.firstMatch(of: /data-generation="?([^" >]+)/)).output.1)
  }

  @Test func aFolderWithoutSiteIsNotServed() throws {
    let folder = try TemporaryDirectory()
    let root = folder.path + "nowhere"
    let result = try SampleSite.tool(["serve", "--root", root])
    #expect(result.status == 1)
    #expect(result.errorText.contains("nowhere: error[site.not-a-site]"))
  }

  private func expect(
    _ words: String, on preview: RunningPreview, status wanted: String? = nil
  ) throws {
    let found = try RunningPreview.patiently {
      let (body, status) = try preview.get("en/about/")
      guard String(decoding: body, as: UTF8.self).contains(words) else { return nil as Bool? }
      return wanted == nil || wanted == status ? true : nil
    }
    #expect(found == true, "\(words)")
  }

  /// What the preview leaves as it is of a file: it adds its script at the end of pages.
  private func withoutEnd(of bytes: [UInt8], _ path: String) -> ArraySlice<UInt8> {
    guard path.hasSuffix(".html") else { return bytes[...] }
    return bytes.dropLast("</body></html>".utf8.count)
  }
}
