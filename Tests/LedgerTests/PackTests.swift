import Diagnostics
import Ledger
import Quantity
import SQLite
import TestSupport
import Testing

/// Very many entries at once are packed, and are read, added up and proven like few.
@Suite struct PackTests {
  /// Runs of entries that go on from each other: the same for each seed.
  static func history(_ seed: UInt64) -> [[Entry]] {
    var random = SeededGenerator(seed: seed)
    let subjects = (0..<60).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
    var steps: [CreditName: Int] = [:]
    return (0..<9).map { run in
      var entries: [Entry] = []
      for subject in subjects.sorted() where Int.random(in: 0..<3, using: &random) > 0 {
        let purpose = UInt8.random(in: 0...2, using: &random)
        let name = CreditName(
          subject: subject, purpose: purpose,
          detail: purpose == 2 ? .random(in: 1...3, using: &random) : 0)
        for _ in 0...Int.random(in: 0...1, using: &random) {
          let step = steps[name, default: 0]
          let isFirst = step % 2 == 0
          var entry = Entry(
            name: name, step: step, kind: isFirst ? .accrual : .release,
            reason: isFirst ? "HOLDING" : "RELEASED", offer: "solar friend of the year 2026",
            advocate: .random(in: 1...3, using: &random), debit: isFirst ? .expense : .pending,
            credit: isFirst ? .pending : .payable, unit: purpose == 1 ? "POINTS" : "EUR",
            amount: .random(in: 1...90_000, using: &random),
            effectiveAt: Instant(milliseconds: Int64(run) * 1000))
          if name.subject % 7 == 0 { entry.unit = "CHF" }
          entries.append(entry)
          steps[name] = step + 1
        }
      }
      return entries
    }
  }

  /// The runs of a seed; those with so many entries are packed.
  func books(_ seed: UInt64, packedMin: Int) throws -> TestBooks {
    let books = try TestBooks()
    _ = try books.registry.import("id\n200\n300\n")
    _ = try books.add("a")
    books.books.packedMin = packedMin
    for entries in Self.history(seed) { _ = try #require(try books.post(entries: entries)) }
    return books
  }

  /// Entries of all runs are packed, or those of some.
  @Test(arguments: [1, 2, 3] as [UInt64], [0, 60])
  func packedEntriesAreReadLikeRows(seed: UInt64, packedMin: Int) throws {
    let plain = try books(seed, packedMin: .max).books
    let packed = try books(seed, packedMin: packedMin)
    let blocks = try packed.database().integer("SELECT count(*) FROM entry_blocks") ?? 0
    let rows = try packed.database().integer("SELECT count(*) FROM entries") ?? 0
    #expect(blocks > 3 && (rows > 0) == (packedMin > 0))
    let all = try plain.entries(.all)
    #expect(all.map(\.number) == Array(1...Int64(all.count)))
    var filters: [EntryFilter] = [.all, .order(7), .entry(0), .entry(Int64(all.count) + 1)]
    filters += (1...9).map { .run($0) } + (1...4).map { .advocate($0) }
    for entry in all { filters += [.order(entry.name.subject), .entry(entry.number)] }
    for filter in filters {
      #expect(try packed.books.entries(filter) == plain.entries(filter))
    }
    for run in 1...10 {
      #expect(try packed.books.balances(before: run) == plain.balances(before: run))
    }
    for second in [0, 3, 9] {
      let instant = Instant(milliseconds: Int64(second) * 1000)
      #expect(try packed.books.releases(since: instant) == plain.releases(since: instant))
      #expect(
        try packed.books.accountBalances(until: instant) == plain.accountBalances(until: instant))
    }
    let balances = try plain.balances(before: nil)
    for unit in try packed.books.unitBalances() {
      let own = balances.filter { $0.unit == unit.unit }
      #expect(unit.pending == own.reduce(0) { $0 + $1.pending })
      #expect(unit.due == own.reduce(0) { $0 + $1.due })
    }
    #expect(try packed.books.unitBalances() == plain.unitBalances())
    #expect(try packed.books.flaws().isEmpty)
    #expect(try packed.books.runs().map(\.entries) == plain.runs().map(\.entries))
  }

  private static let count: UInt64 = 20_000

  /// Two entries for each of many credits, as the first run of a season posts them.
  private func entries(_ books: TestBooks) -> [Entry] {
    (1...Self.count / 2).flatMap { subject in
      [books.entry(subject << 50, step: 0), books.entry(subject << 50, step: 1)]
    }
  }

  @Test func manyEntriesTakeLittleRoom() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    let entries = entries(books)
    _ = try #require(try books.post(entries: entries))
    let bytes = try books.database().integer("SELECT sum(length(bytes)) FROM entry_blocks") ?? 0
    #expect(bytes > 0 && bytes < 12 * Int64(Self.count))
    var recorded = try books.books.entries(.all)
    #expect(recorded.map(\.number) == Array(1...Int64(Self.count)))
    for index in recorded.indices { (recorded[index].number, recorded[index].run) = (0, 0) }
    #expect(recorded == entries)
    #expect(try books.books.flaws().isEmpty)
    for step in [1, 3] {
      #expect(throws: LedgerFailure.self) {
        try books.post(entries: [books.entry(3 << 50, step: step)])
      }
    }
    _ = try #require(try books.post(entries: [books.entry(3 << 50, step: 2)]))
    #expect(try books.books.entries(.order(3 << 50)).map(\.step) == [0, 1, 2])
  }

  /// A gap, an entry posted twice before or in the same run, one of an advocate who is not there,
  /// one that moves nothing, one from an account to itself.
  @Test(arguments: 0..<6)
  func anEntryThatMayNotBeRefusesThemAll(mistake: Int) throws {
    let books = try TestBooks()
    _ = try books.add("a")
    var entries = entries(books)
    switch mistake {
    case 0: entries.append(books.entry(Self.count << 50, step: 1))
    case 1: _ = try #require(try books.post(entries: [books.entry(7 << 50, step: 0)]))
    case 2:
      _ = try #require(try books.post(entries: entries))
      entries.removeFirst(2)
    case 3: entries[9].advocate = 99
    case 4: entries[9].amount = 0
    default: entries[9].credit = .expense
    }
    let runs = try books.books.runs().count
    let before = try books.books.entries(.all)
    let failure = #expect(throws: LedgerFailure.self) { try books.post(entries: entries) }
    #expect(failure?.finding.id == "ledger.failed")
    #expect(try books.books.runs().count == runs)
    #expect(try books.books.entries(.all) == before)
  }

  /// Numbers of advocates with a gap, so that each is looked for.
  @Test func advocatesAreKnownWhereNumbersAreMissing() throws {
    let books = try TestBooks()
    _ = try books.registry.import("id\n200\n300\n")
    _ = try books.add("a")
    try books.database().run(
      """
      PRAGMA foreign_keys = OFF; DROP TRIGGER advocates_stay; DELETE FROM advocates
        WHERE advocate = 2
      """)
    books.books.packedMin = 1
    var entry = books.entry(step: 0)
    entry.advocate = 2
    #expect(throws: LedgerFailure.self) { try books.post(entries: [entry]) }
    entry.advocate = 3
    _ = try #require(try books.post(entries: [entry]))
  }

  @Test func entriesInNoOrderAreRecordedAsTheyCome() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    books.books.packedMin = 10
    var entries = Array(entries(books).prefix(40))
    for step in 0...1 { entries.swapAt(step, 20 + step) }
    _ = try #require(try books.post(entries: entries))
    #expect(try books.books.entries(.all).map(\.name.subject) == entries.map(\.name.subject))
  }

  /// Each change of packed entries, which verification finds.
  @Test(arguments: [
    "UPDATE entry_blocks SET count = count + 1", "UPDATE entry_blocks SET first = first + 100",
    "UPDATE entry_blocks SET least = least - 1 WHERE block = 1",
    "UPDATE entry_blocks SET most = most + 1",
    "UPDATE entry_blocks SET bytes = zeroblob(9)", "DELETE FROM entry_blocks WHERE block = 2",
    "UPDATE entry_places SET marks = zeroblob(3)", "DELETE FROM entry_places",
    """
    UPDATE entry_blocks
    SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'07' AS BLOB) WHERE block = 1
    """,
    """
    INSERT INTO entries SELECT 99, 1, 5, 0, 0, 0, 0, 'A', 'b', 1, 0, 1, 'EUR', 1, 0
    """,
  ])
  func aChangeOfPackedEntriesIsFound(sql: String) throws {
    let books = try TestBooks()
    _ = try books.add("a")
    books.books.packedMin = 2
    _ = try #require(
      try books.post(entries: [books.entry(9, step: 0), books.entry(1 << 63, step: 0)]))
    #expect(try books.books.flaws().isEmpty)
    let database = try books.database()
    for table in ["entry_blocks", "entry_places"] {
      try database.run("DROP TRIGGER \(table)_stay; DROP TRIGGER \(table)_keep")
    }
    try database.run("PRAGMA foreign_keys = OFF; \(sql)")
    #expect(throws: Never.self) {
      let flaws = try books.books.flaws()
      #expect(flaws == [.entries(run: 1)])
    }
  }

  @Test func damagedPackedEntriesAreNotRead() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    books.books.packedMin = 1
    _ = try #require(try books.post(entries: [books.entry(step: 0)]))
    try books.database().run(
      "DROP TRIGGER entry_blocks_keep; UPDATE entry_blocks SET bytes = substr(bytes, 1, 40)")
    let failure = #expect(throws: LedgerFailure.self) { try books.books.entries(.all) }
    #expect(failure?.finding.id == "ledger.damaged-entry")
  }
}
