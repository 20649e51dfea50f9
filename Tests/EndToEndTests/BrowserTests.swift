import Foundation
import TestSupport
import Testing

/// Pages of the sample site in a real browser, on a screen as narrow as a telephone's.
@Suite struct BrowserTests {
  private struct Visit: Decodable {
    var address: String
    var title: String
    var cookie: String
    var stored: Int
    var rules: Int
    var broken: [String]
    var wide: Bool
    var console: [String]
    var failures: [String]
    var foreign: [String]
  }

  @Test func everyPageLoadsQuietlyAndAlone() throws {
    let site = try SampleSite.built(.folder)
    let tree = try site.tree()
    let addresses = tree.paths(ending: ".html").map {
      String(tree.address(of: $0).dropFirst(Base.folder.path.utf8.count))
    }
    try visit(addresses, below: Base.folder.path, of: site.published)
  }

  @Test func everyPageForStaffLoadsQuietlyAndAlone() throws {
    let site = try SampleSite.built()
    let tree = try PublishedTree(site.office, .root)
    try visit(tree.paths(ending: ".html").map { "/" + $0 }, below: "", of: site.office)
  }

  private func visit(_ addresses: [String], below base: String, of folder: URL) throws {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    guard let browser = names.lazy.compactMap({ Command.named($0) }).first,
      let python = Command.named("python3")
    else {
      print("notice: chromium or python3 is not installed, so no page was opened in a browser")
      return
    }
    let script = Repository.file("Tests/Fixtures/end-to-end/browser.py")
    let result = try Command(
      python.executable,
      [
        script.path(percentEncoded: false), browser.executable.path(percentEncoded: false),
        folder.path(percentEncoded: false), base,
      ] + addresses
    ).run()
    try #require(result.status == 0, "\(result.errorText)")
    let visits = try JSONDecoder().decode([Visit].self, from: Data(result.output))
    #expect(visits.map(\.address) == addresses)
    for visit in visits { check(visit) }
  }

  private func check(_ visit: Visit) {
    let address = visit.address
    #expect(!visit.title.isEmpty, "\(address)")
    #expect(visit.rules > 10, "\(address) has no styles")
    #expect(visit.console == [], "\(address)")
    #expect(visit.failures == [], "\(address)")
    #expect(visit.foreign == [], "\(address) asks other hosts")
    #expect(visit.broken == [], "\(address) shows broken pictures")
    #expect(visit.cookie == "" && visit.stored == 0, "\(address) stores something")
    #expect(!visit.wide, "\(address) is wider than the screen")
  }
}
