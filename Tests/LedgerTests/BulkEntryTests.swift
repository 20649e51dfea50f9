import Diagnostics
import Ledger
import SQLite
import Testing

/// Very many entries at once are recorded like few.
@Suite struct BulkEntryTests {
  private static let count: UInt64 = 20_000

  /// Two entries for each of many credits, as the first run of a season posts them.
  private func entries(_ books: TestBooks) -> [Entry] {
    (1...Self.count / 2).flatMap { subject in
      [books.entry(subject, step: 0), books.entry(subject, step: 1)]
    }
  }

  private func schema(_ books: TestBooks) throws -> [String] {
    var select = try books.database().prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    var lines: [String] = []
    while try select.step() { lines.append(select.string(0)) }
    return lines
  }

  @Test func whatIsLeftOutMeanwhileIsThereAgain() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    let before = try schema(books)
    let entries = entries(books)
    _ = try #require(try books.post(entries: entries))
    #expect(try schema(books) == before)
    var recorded = try books.books.entries(.all)
    #expect(recorded.map(\.number) == Array(1...Int64(Self.count)))
    for index in recorded.indices { (recorded[index].number, recorded[index].run) = (0, 0) }
    #expect(recorded == entries)
    let byAdvocate = "SELECT count(*) FROM entries INDEXED BY entries_by_advocate"
    #expect(try books.database().integer(byAdvocate + " WHERE advocate = 1") == Int64(Self.count))
    #expect(try books.books.flaws().isEmpty)
    #expect(throws: LedgerFailure.self) { try books.post(entries: [books.entry(3, step: 3)]) }
    _ = try #require(try books.post(entries: [books.entry(3, step: 2)]))
  }

  /// A gap, an entry posted twice, one of an advocate who is not there.
  @Test(arguments: 0..<3)
  func anEntryThatMayNotBeRefusesThemAll(mistake: Int) throws {
    let books = try TestBooks()
    _ = try books.add("a")
    var entries = entries(books)
    switch mistake {
    case 0: entries.append(books.entry(Self.count, step: 1))
    case 1:
      _ = try #require(try books.post(entries: [books.entry(7, step: 0)]))
    default: entries[9].advocate = 99
    }
    let before = try schema(books)
    let runs = try books.books.runs().count
    let failure = #expect(throws: LedgerFailure.self) { try books.post(entries: entries) }
    #expect(failure?.finding.id == "ledger.failed")
    #expect(try schema(books) == before)
    #expect(try books.books.runs().count == runs)
    #expect(try books.books.entries(.all).count == runs)
  }

  @Test func entriesInNoOrderAreRecordedAsTheyCome() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    var entries = entries(books)
    for step in 0...1 { entries.swapAt(step, 10_000 + step) }
    _ = try #require(try books.post(entries: entries))
    #expect(try books.books.entries(.all).map(\.name.subject) == entries.map(\.name.subject))
  }
}
