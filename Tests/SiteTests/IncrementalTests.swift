import Diagnostics
import Foundation
import Site
import TestSupport
import Testing

/// Whatever happens between two builds, the second gives what a build from nothing would.
@Suite struct IncrementalTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyRebuildEqualsACleanBuild(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let site = try TestSite()
    #expect(await site.build().ids == [])
    for step in 1...6 {
      let edit = try #require(RandomEdit.allCases.randomElement(using: &generator))
      // Some edits have nothing to work on any more; the site is then as it was.
      try? edit.apply(to: site, step, &generator)
      try await site.expectRebuildEqualsCleanBuild("step \(step): \(edit)")
    }
  }

  /// One after the other from the same site, so that no edit is left to chance.
  @Test(arguments: RandomEdit.allCases)
  func everyEditAloneIsSeen(edit: RandomEdit) async throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let site = try TestSite()
      _ = await site.build()
      try edit.apply(to: site, Int(seed), &generator)
      try await site.expectRebuildEqualsCleanBuild("seed \(seed)")
    }
  }

  @Test func aSecondBuildRendersAndChangesNothing() async throws {
    let site = try TestSite()
    _ = await site.build()
    let second = await site.build()
    #expect(second.renderedCount == 0)
    #expect(second.changes?.isEmpty == true)
    #expect(second.changes?.unchangedCount == (try site.published().count))
  }

  @Test func anEditedTextIsRenderedAlone() async throws {
    let site = try TestSite()
    _ = await site.build()
    try site.append("\nMehr.\n", to: "Content/pages/rewards/big.de.md")
    let second = await site.build()
    #expect(second.renderedCount == 1)
    #expect(second.changes?.changed == ["praemien/big/index.html"])
  }
}

extension TestSite {
  /// Builds again and compares output, findings and change list with a build from nothing.
  func expectRebuildEqualsCleanBuild(
    _ comment: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try published()
    let report = await build()
    let after = try published()
    let clean = try await cleanBuild()
    let comment = Comment(rawValue: comment)
    #expect(
      Set(report.lines(in: self)) == Set(clean.report.lines(in: self)), comment,
      sourceLocation: sourceLocation)
    guard clean.report.changes != nil else {
      #expect(report.changes == nil, comment, sourceLocation: sourceLocation)
      #expect(before == after, comment, sourceLocation: sourceLocation)
      return
    }
    let expected = clean.tree
    let different = Set(after.keys).union(expected.keys).filter { after[$0] != expected[$0] }
    #expect(different.sorted() == [], comment, sourceLocation: sourceLocation)
    for path in different.sorted().prefix(1) {
      let difference = Golden.difference(
        expected: String(decoding: expected[path] ?? [], as: UTF8.self),
        actual: String(decoding: after[path] ?? [], as: UTF8.self))
      Issue.record("\(path): \(difference ?? "")", sourceLocation: sourceLocation)
    }
    let changes = try changeList()
    let added = Set(after.keys).subtracting(before.keys).sorted()
    let removed = Set(before.keys).subtracting(after.keys).sorted()
    let changed = after.keys.filter { before[$0] != nil && before[$0] != after[$0] }.sorted()
    #expect(changes["added"] == added, comment, sourceLocation: sourceLocation)
    #expect(changes["changed"] == changed, comment, sourceLocation: sourceLocation)
    #expect(changes["removed"] == removed, comment, sourceLocation: sourceLocation)
  }
}
