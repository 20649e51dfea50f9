import Ledger
import Quantity
import SQLite
import Testing

/// Until when credits are on hold, as the newest run found it.
@Suite struct HoldTests {
  private func hold(_ subject: UInt64, _ day: Int, purpose: UInt8 = 0) -> HeldCredit {
    HeldCredit(
      name: CreditName(subject: subject, purpose: purpose, detail: 0),
      releasedOn: Day(daysSinceEpoch: 20_000 + day))
  }

  private func post(_ holds: [HeldCredit], _ books: TestBooks) throws {
    _ = try #require(try books.post(entries: [], holds: holds))
  }

  @Test func eachRunReplacesWhatTheOneBeforeFound() throws {
    let books = try TestBooks()
    #expect(try books.books.holds(run: 0) == nil)
    // Numbers that are negative for the ledger come first in it.
    let first = [hold(7, 1), hold(.max, 2), hold(7, 3, purpose: 2), hold(1 << 63, 4)]
    try post(first, books)
    #expect(Set(try #require(try books.books.holds(run: 1))) == Set(first))
    let second = [hold(1, 9), hold(7, 1), hold(7, 5, purpose: 2), hold(.max - 1, 6)]
    try post(second, books)
    #expect(Set(try #require(try books.books.holds(run: 2))) == Set(second))
    #expect(try books.books.holds(run: 1) == nil)
    #expect(try books.books.holdsAreKnown(run: 2))
    try post([], books)
    #expect(try books.books.holds(run: 3) == [])
  }

  @Test func whatANewerRunDidNotRecordIsNotTakenForIts() throws {
    let books = try TestBooks()
    try post([hold(7, 1)], books)
    // As a version that knew nothing of holds recorded it.
    try books.database().run(
      "INSERT INTO runs SELECT 2, as_of, known, recorded_at, rules, registry, inputs, input_head, "
        + "orders, decisions, entries, entry_hash, head FROM runs")
    #expect(try books.books.holds(run: 1) == nil)
    #expect(try books.books.holds(run: 2) == nil)
    #expect(try !books.books.holdsAreKnown(run: 2))
  }
}
