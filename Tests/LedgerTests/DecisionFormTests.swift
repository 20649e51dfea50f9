import Ledger
import SQLite
import TestSupport
import Testing

/// Decisions are stored in little room, and read in every form in which they were ever stored.
@Suite struct DecisionFormTests {
  private static let kinds = 0..<8

  /// Few verdicts or very many, one alone, numbers of one byte and of all bits.
  private func block(_ kind: Int, _ random: inout SeededGenerator) -> DecisionBlock {
    let count = [1, 2, 300, 5_000, 300, 65_536, 400, 1][kind]
    let many = [1, 2, 3, 700, 1, 40, 256, 1][kind]
    let verdicts = (0..<many).map { _ in
      (
        UInt8.random(in: 0...(.max), using: &random), UInt8.random(in: 0...(.max), using: &random),
        kind == 2 ? .max : UInt64.random(in: 0...(.max), using: &random),
        UInt8.random(in: 0...(.max), using: &random)
      )
    }
    var block = DecisionBlock()
    for row in 0..<count {
      let verdict = verdicts[kind == 6 ? row % many : Int.random(in: 0..<many, using: &random)]
      block.outcomes.append(verdict.0)
      block.reasons.append(verdict.1)
      block.reasonSets.append(verdict.2)
      block.offers.append(verdict.3)
      block.advocates.append(
        kind == 4 ? 7 : .random(in: 0...(kind == 3 ? .max : 900_000), using: &random))
    }
    return block
  }

  private func run(_ books: TestBooks, _ decisions: NewDecisions) throws {
    var run = try NewRun(
      basis: books.basis(), asOf: TestRegistry.now, known: TestRegistry.now,
      recordedAt: TestRegistry.now,
      rules: RuleFiles([RuleFiles.File(path: "site.yaml", bytes: [97])]),
      registry: books.books.registryDigest(), decisions: decisions, counts: [],
      entries: EntryList())
    run.counts = [RunRecord.Count(outcome: "HELD", reason: "A", count: decisions.count)]
    _ = try #require(try books.books.post(run))
  }

  @Test(arguments: [1, 2] as [UInt64], DecisionForm.allCases)
  func whatIsStoredIsRead(seed: UInt64, form: DecisionForm) throws {
    var random = SeededGenerator(seed: seed)
    let books = try TestBooks()
    for kind in Self.kinds { _ = try books.add("\(kind)") }
    let blocks = Self.kinds.map { block($0, &random) }
    try run(books, NewDecisions(blocks.map { PackedDecisions($0, form: form) }))
    #expect(try books.books.decisions() == blocks)
    #expect(try books.books.flaws().isEmpty)
    for (index, block) in blocks.enumerated() {
      let advocate = try #require(block.advocates.first { $0 > 0 && $0 <= UInt64(Int64.max) })
      let found = try books.books.facts(decidedFor: Int64(advocate), inputs: Self.kinds.count)
      #expect(found.blocks.contains(Int64(index + 1)))
    }
    #expect(try books.books.facts(decidedFor: 900_001, inputs: Self.kinds.count).blocks == [])
  }

  @Test func fewVerdictsTakeOneByteARow() throws {
    var random = SeededGenerator(seed: 5)
    let books = try TestBooks()
    _ = try books.add("a")
    try run(books, NewDecisions([PackedDecisions(block(5, &random))]))
    let bytes = try books.database().integer("SELECT length(bytes) FROM decisions") ?? .max
    #expect(bytes < 65_536 * 4 + 600)
  }

  /// Bytes that were cut off, changed or appended are refused or read as something else, and never
  /// end the program.
  @Test(arguments: DecisionForm.allCases)
  func damagedBytesAreRefused(form: DecisionForm) throws {
    var random = SeededGenerator(seed: 9)
    let books = try TestBooks()
    _ = try books.add("a")
    try run(books, NewDecisions([PackedDecisions(block(2, &random), form: form)]))
    var select = try books.database().prepare("SELECT bytes FROM decisions")
    #expect(try select.step())
    let bytes = select.bytes(0)
    #expect(DecisionBlock(bytes: bytes) != nil)
    for count in 0..<bytes.count {
      #expect(DecisionBlock(bytes: Array(bytes.prefix(count))) == nil)
    }
    #expect(DecisionBlock(bytes: bytes + [0]) == nil)
    for place in 0..<min(bytes.count, 400) {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = value
        if let block = DecisionBlock(bytes: changed) {
          #expect(block.reasonSets.count == block.count && block.advocates.count == block.count)
        }
      }
    }
  }
}
