import Foundation
import TestSupport
import Testing

/// Every finding has a runnable input, and prints what its fixture says.
@Suite struct GalleryTests {
  private static let ids = FindingIds.all(in: RepositoryFiles.swift(below: "Sources/"))

  @Test func everyFindingHasItsFixtureAndEveryFixtureItsFinding() {
    let fixtures = Fixture.all.map(\.id)
    let violations = Gallery.violations(
      ids: Self.ids, fixtures: fixtures, testedElsewhere: Array(Gallery.testedElsewhere.keys),
      everyIdNeedsAFixture: Gallery.everyIdNeedsAFixture)
    for violation in violations { Issue.record("\(violation)") }
  }

  @Test func whatHasNoFixtureIsNamedInTheTestsThatCoverIt() throws {
    for (id, path) in Gallery.testedElsewhere {
      let text = try String(contentsOf: Repository.file(path), encoding: .utf8)
      #expect(text.contains(id), "\(path) does not name \(id)")
    }
  }

  @Test(arguments: Fixture.all.map(\.id))
  func aFixturePrintsWhatIsExpected(id: String) throws {
    let fixture = try #require(Fixture.all.first { $0.id == id })
    let mismatch = try fixture.mismatch(
      tools: { Repository.product($0) }, sample: Repository.file("Tests/Fixtures/site"))
    if let mismatch { Issue.record("\(mismatch)") }
  }

  @Test func thePageOfFindingsIsFresh() throws {
    let entries = Fixture.all.compactMap { fixture in
      fixture.text("expected.txt").map { Gallery.Entry(id: fixture.id, transcript: $0) }
    }
    guard !entries.isEmpty else { return }
    let mismatch = try Golden.mismatch(Gallery.page(entries), Repository.file(Gallery.path))
    if let mismatch { Issue.record("\(mismatch)") }
  }
}
