import Foundation
import TestSupport
import Testing

/// The statements that are kept as fixtures, as browsers and validators see them.
@Suite struct StatementPageTests {
  @Test func theyAreValidHTML() throws {
    let folder = Repository.file("Tests/Fixtures/statements")
    guard let messages = try HTMLValidator.messages(on: folder) else { return }
    #expect(messages == [])
  }

  @Test func theyBreakNoRuleOfAccessibility() throws {
    let folder = Repository.file("Tests/Fixtures/statements")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".html")
    }
    try #require(pages.count >= 3)
    guard let axe = try Chromium.axe(),
      let found = try Chromium.run(
        "accessibility", on: folder, below: "", with: axe, pages.map { "/" + $0 })
    else { return }
    #expect(try JSONDecoder().decode([String].self, from: found) == [])
  }
}
