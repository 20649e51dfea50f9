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

  private func expect(_ words: String, on preview: RunningPreview) throws {
    let found = try RunningPreview.patiently {
      String(decoding: try preview.get("en/about/").body, as: UTF8.self).contains(words)
        ? true : nil
    }
    #expect(found == true, "\(words)")
  }

  /// What the preview leaves as it is of a file: it adds its script at the end of pages.
  private func withoutEnd(of bytes: [UInt8], _ path: String) -> ArraySlice<UInt8> {
    guard path.hasSuffix(".html") else { return bytes[...] }
    return bytes.dropLast("</body></html>".utf8.count)
  }
}
