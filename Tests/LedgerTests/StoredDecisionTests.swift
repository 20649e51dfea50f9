import Ledger
import Testing

/// Only what a run decides anew is kept to be recorded.
@Suite struct StoredDecisionTests {
  private func block(_ reason: UInt8) -> PackedDecisions {
    var block = DecisionBlock()
    (block.outcomes, block.reasons, block.offers) = ([0, 0], [reason, 0], [0, 0])
    (block.reasonSets, block.advocates) = ([1, 1], [1, 1])
    return PackedDecisions(block)
  }

  private func run(_ books: TestBooks, _ decisions: NewDecisions) throws -> RunRecord {
    var run = try NewRun(
      basis: books.basis(), asOf: TestRegistry.now, known: TestRegistry.now,
      recordedAt: TestRegistry.now,
      rules: RuleFiles([RuleFiles.File(path: "site.yaml", bytes: [97])]),
      registry: books.books.registryDigest(), decisions: decisions, counts: [],
      entries: EntryList())
    run.counts = [RunRecord.Count(outcome: "HELD", reason: "A", count: decisions.count)]
    return try #require(try books.books.post(run))
  }

  @Test func aBlockThatIsStoredNeedsNotBeKept() throws {
    let books = try TestBooks()
    for name in ["a", "b", "c"] { _ = try books.add(name) }
    let before = try books.books.storedDecisions(inputs: 3).reader()
    #expect(try !before.hold(block(1), block: 0))
    _ = try run(books, NewDecisions([block(1), block(2), block(3)]))
    let stored = try books.books.storedDecisions(inputs: 3).reader()
    let then = [block(1), block(7), block(3)]
    var gathering = NewDecisions.Gathering()
    for (index, block) in then.enumerated() {
      let isStored = try stored.hold(block, block: index)
      #expect(isStored == (index != 1))
      gathering.append(block, isKept: !isStored)
    }
    #expect(try !stored.hold(block(1), block: 3))
    let decisions = gathering.finish()
    #expect(decisions.digest == NewDecisions(then).digest && decisions.count == 6)
    let record = try run(books, decisions)
    #expect(record.decisions == decisions.digest && record.orders == 6)
    #expect(try books.books.decisions().map(\.reasons) == [[1, 0], [7, 0], [3, 0]])
    #expect(try books.books.flaws().isEmpty)
  }
}
