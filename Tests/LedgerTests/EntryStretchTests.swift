import Ledger
import SQLite
import TestSupport
import Testing

/// Entries that several tasks make are recorded as those that one makes.
@Suite struct EntryStretchTests {
  /// In any order when `isSorted` is not set.
  private func entries(_ books: TestBooks, _ seed: UInt64, isSorted: Bool) -> [Entry] {
    var random = SeededGenerator(seed: seed)
    let subjects = (0..<20_000).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
    let entries = (isSorted ? subjects.sorted() : subjects).flatMap { subject in
      (0...Int.random(in: 0...1, using: &random)).map { step in
        var entry = books.entry(subject, step: step)
        if subject.isMultiple(of: 5) { entry.reason = "RELEASED" }
        if subject.isMultiple(of: 7) { entry.unit = "CHF" }
        return entry
      }
    }
    return entries
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64], [true, false])
  func stretchesAreRecordedLikeTheirEntries(seed: UInt64, isSorted: Bool) async throws {
    let books = try TestBooks()
    let other = try TestBooks()
    let all = entries(books, seed, isSorted: isSorted)
    var random = SeededGenerator(seed: seed)
    var list = EntryList()
    var rest = all[...]
    while !rest.isEmpty {
      // Empty ones and long ones, within a credit and beyond a pack.
      let stretches = (0..<3).map { _ in
        var stretch = EntryStretch()
        let count =
          Int.random(in: 0...2, using: &random) * Int.random(in: 0...9_999, using: &random)
        for entry in rest.prefix(count) { stretch.append(entry) }
        rest = rest.dropFirst(count)
        return stretch
      }
      await list.append(stretches, limit: 2)
    }
    #expect(list.count == all.count)
    #expect(Array(list) == all)
    for books in [books, other] { _ = try books.add("a") }
    let one = try #require(try books.post(entries: all))
    let joined = try #require(try other.post(entries: [], list: list))
    #expect(one.entryHash == joined.entryHash && one.entries == joined.entries)
    for books in [books, other] {
      let packs = try books.database().integer("SELECT count(*) FROM entry_blocks") ?? 0
      #expect((packs > 1) == isSorted)
    }
    #expect(try books.books.entries(.all) == other.books.entries(.all))
  }

  /// Each list, cut anywhere, is refused as it is when it is whole: a gap within a credit, and one
  /// at its beginning.
  @Test(arguments: [[0, 2], [1, 2], [0, 1, 3]], 0...3)
  func gapsAreFoundWhereverStretchesEnd(steps: [Int], cut: Int) async throws {
    let books = try TestBooks()
    _ = try books.add("a")
    books.books.packedMin = 1
    var stretches = [EntryStretch(), EntryStretch()]
    for (index, step) in steps.enumerated() {
      stretches[index < cut ? 0 : 1].append(books.entry(8, step: step))
    }
    var list = EntryList()
    await list.append(stretches, limit: 1)
    #expect(throws: LedgerFailure.self) { try books.post(entries: [], list: list) }
    #expect(try books.books.runs().isEmpty)
  }
}
