import Foundation
import TestSupport
import Testing

/// Statements and invoices that are kept as fixtures, as browsers and validators see them.
@Suite struct StatementPageTests {
  private static let folders = ["statements", "invoices"]

  @Test(arguments: folders) func theyAreValidHTML(folder: String) throws {
    let folder = Repository.file("Tests/Fixtures/" + folder)
    guard let messages = try HTMLValidator.messages(on: folder) else { return }
    #expect(messages == [])
  }

  @Test(arguments: folders) func theyBreakNoRuleOfAccessibility(folder: String) throws {
    let folder = Repository.file("Tests/Fixtures/" + folder)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".html")
    }
    try #require(pages.count >= 2)
    guard let axe = try Chromium.axe(),
      let found = try Chromium.run(
        "accessibility", on: folder, below: "", with: axe, pages.map { "/" + $0 })
    else { return }
    #expect(try JSONDecoder().decode([String].self, from: found) == [])
  }
}
