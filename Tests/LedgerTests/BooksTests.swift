import Diagnostics
import Facts
import Foundation
import Hashing
import Ledger
import Program
import Quantity
import SQLite
import TestSupport
import Testing

/// What is recorded stays as it was, once, and in order.
@Suite struct BooksTests {
  @Test func theSameBytesAreRecordedOnceUnlessAskedFor() throws {
    let books = try TestBooks()
    guard case .added(let first) = try books.add("a") else { throw books.unexpected }
    guard case .known(let known) = try books.add("a") else { throw books.unexpected }
    #expect(known == first && first.number == 1)
    guard case .added(let second) = try books.add("a", again: true) else { throw books.unexpected }
    #expect(second.number == 2 && second.head != first.head)
    #expect(try books.books.facts(inputs: nil).orderCount == 4)
    #expect(try books.books.facts(inputs: 1).orderCount == 2)
  }

  @Test func factsComeBackWithTheNumbersOfTheirFileAndSource() throws {
    let books = try TestBooks()
    _ = try books.add("a", source: "shop")
    _ = try books.add("b", source: "outlet")
    _ = try books.add("c", source: "shop")
    let facts = try books.books.facts(inputs: nil)
    #expect(facts.orders.map { $0[0].provenance.file } == [1, 2, 3])
    #expect(facts.orders.map { $0[0].record.source.rank } == [0, 1, 0])
  }

  @Test func packedOrdersAreThoseThatWerePacked() throws {
    let books = try TestBooks()
    var facts = FactSet()
    for number in 1...50 { facts.append(books.order(UInt64(number) << 55, line: UInt32(number))) }
    try books.add("a", facts)
    var input = NewInput(
      source: "outlet", format: "orders", name: "b", sha256: .sha256(of: [1]), bytes: 1,
      importedAt: TestRegistry.now, facts: facts, read: 100)
    input.packed = [PackedOrders(facts.orders[0])]
    _ = try books.books.add(input, again: false)
    let orders = try books.books.facts(inputs: nil).orders
    #expect(orders.count == 3)
    for row in 0..<50 {
      #expect(orders[1][row] == orders[2][row])
      #expect(orders[1][row].record.source.rank == 1 && orders[1][row].provenance.file == 2)
      #expect(orders[1][row].record.id == orders[0][row].record.id)
    }
    #expect(try books.books.facts(of: 9 << 55, inputs: 2).blocks.count == 3)
    #expect(try books.books.flaws().isEmpty)
  }

  @Test(arguments: [
    "inputs", "sources", "fact_blocks", "quarantine", "passed_over", "runs", "run_counts",
    "rule_books", "entries", "fact_key", "order_places", "block_lines", "key_places",
    "entry_blocks", "entry_places",
  ])
  func whatWasRecordedRefusesToBeChangedOrDeleted(table: String) throws {
    let books = try TestBooks()
    _ = try books.add("a")
    _ = try books.books.factSecret(at: TestRegistry.now)
    _ = try #require(try books.post(entries: [books.entry(step: 0)]))
    books.books.packedMin = 1
    _ = try #require(try books.post(entries: [books.entry(2, step: 0)]))
    let database = try books.database()
    #expect(try database.integer("SELECT count(*) FROM \(table)") ?? 0 > 0, "\(table) is empty")
    let refusal = #expect(throws: SQLiteError.self) { try database.run("DELETE FROM \(table)") }
    #expect(refusal?.kind == .refused)
    let column = try database.prepare("SELECT name FROM pragma_table_info('\(table)')")
    let name = try firstText(column)
    let change = #expect(throws: SQLiteError.self) {
      try database.run("UPDATE \(table) SET \(name) = \(name)")
    }
    #expect(change?.kind == .refused)
  }

  @Test func anEntryIsNeverPostedTwiceNorOutOfItsOrder() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    _ = try #require(try books.post(entries: [books.entry(step: 0)]))
    for step in [0, 2] {
      let failure = #expect(throws: LedgerFailure.self) {
        _ = try books.post(entries: [books.entry(step: step)])
      }
      #expect(failure?.finding.id == "ledger.failed")
    }
    #expect(try books.books.runs().count == 1)
    _ = try #require(try books.post(entries: [books.entry(step: 1)]))
    #expect(try books.books.balances(before: nil).map(\.pending) == [1000])
    #expect(try books.books.balances(before: 2).map(\.pending) == [500])
  }

  @Test func aRunOnWhatIsNoLongerThereIsNotRecorded() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    let basis = try books.basis()
    _ = try books.add("b")
    #expect(try books.post(entries: [], basis: basis) == nil)
    #expect(try books.books.runs().isEmpty)
  }

  @Test func postingsOfEveryEntryComeToZero() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    _ = try #require(try books.post(entries: [books.entry(step: 0), books.entry(step: 1)]))
    let sums = "SELECT max(s) FROM (SELECT abs(sum(amount)) s FROM postings GROUP BY entry, unit)"
    #expect(try books.database().integer(sums) == 0)
    #expect(try books.database().integer("SELECT count(*) FROM postings") == 4)
  }

  /// Each change of the file, and what is found of it.
  @Test(arguments: [
    ("UPDATE fact_blocks SET count = count + 1", LedgerFlaw.input(1)),
    ("UPDATE inputs SET name = 'other'", .input(1)),
    ("UPDATE runs SET as_of = as_of + 1", .run(1)),
    ("UPDATE run_counts SET count = count + 1", .run(1)),
    ("UPDATE entries SET amount = amount + 1", .entries(run: 1)),
    ("DELETE FROM entries", .entries(run: 1)),
    ("UPDATE decisions SET bytes = zeroblob(4)", .decisions(run: 1)),
    ("UPDATE rule_books SET files = zeroblob(0)", .rules(run: 1)),
    ("DELETE FROM quarantine", .aside(1)), ("DELETE FROM passed_over", .aside(1)),
    ("UPDATE passed_over SET count = count + 1", .aside(1)),
    ("DELETE FROM order_places", .places(1)), ("UPDATE block_lines SET last = 99", .places(1)),
    ("DELETE FROM block_lines", .places(1)),
    ("UPDATE order_places SET marks = zeroblob(3)", .places(1)),
    ("UPDATE key_places SET marks = zeroblob(3)", .places(1)),
    ("UPDATE order_places SET ends = zeroblob(4)", .places(1)),
    ("UPDATE order_places SET place = place + 1", .places(1)),
  ])
  func aChangeBehindTheBackIsFound(sql: String, flaw: LedgerFlaw) throws {
    let books = try TestBooks()
    _ = try books.add("a")
    _ = try #require(try books.post(entries: [books.entry(step: 0)]))
    #expect(try books.books.flaws().isEmpty)
    let database = try books.database()
    for trigger in ["keep", "stay"] {
      for table in [
        "fact_blocks", "inputs", "runs", "run_counts", "entries", "rule_books", "order_places",
        "block_lines", "key_places", "quarantine", "passed_over",
      ] {
        try database.run("DROP TRIGGER \(table)_\(trigger)")
      }
    }
    try database.run(sql)
    #expect(try books.books.flaws().contains(flaw))
  }

  @Test func aWriterWaitsAndThenSaysThatAnotherOneWrites() throws {
    let books = try TestBooks()
    let other = try books.database()
    let transaction = try other.beginWriting()
    let failure = #expect(throws: LedgerFailure.self) { _ = try books.add("a") }
    #expect(failure?.finding.id == "ledger.busy")
    transaction.rollBack()
    _ = try books.add("a")
  }

  @Test func namesAndWordsOfPeopleAreErasedAndTheirDecisionStays() throws {
    let books = try TestBooks()
    _ = try books.add("a", note: NewInput.Note(order: 5, person: "Helene", reason: "asked her"))
    #expect(try books.books.note(input: 1)?.person == "Helene")
    #expect(try books.books.eraseNotes(orders: [5]) == 1)
    #expect(try books.books.note(input: 1) == nil)
    #expect(try books.books.flaws().isEmpty)
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
      let bytes = (try? books.registry.folder.read("Ledger/" + name)) ?? []
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Helene"))
    }
  }

  @Test func thereIsRoomForAsManySourcesAsFactsCanName() throws {
    let books = try TestBooks()
    for number in 0..<255 { _ = try books.add("\(number)", source: "shop \(number)") }
    let failure = #expect(throws: LedgerFailure.self) { _ = try books.add("x", source: "another") }
    #expect(failure?.finding.id == "ledger.too-many-sources")
    _ = try books.add("y", source: "shop 254")
    #expect(try books.books.inputs().count == 256)
  }

  @Test func anEntryOfAnUnknownKindIsNotReadAsAnother() throws {
    let books = try TestBooks()
    _ = try books.add("a")
    _ = try #require(try books.post(entries: [books.entry(step: 0)]))
    try books.database().run(
      """
      DROP TRIGGER entries_keep; PRAGMA ignore_check_constraints = ON; UPDATE entries SET kind = 9
      """)
    let failure = #expect(throws: LedgerFailure.self) { _ = try books.books.entries(.all) }
    #expect(failure?.finding.id == "ledger.damaged-entry")
  }

  /// Contents of records are compared with those that were hashed before.
  @Test(arguments: [true, false])
  func aLedgerKeepsToTheFormOfItsFirstContents(hasFacts: Bool) throws {
    let books = try TestBooks()
    let secret = hasFacts ? try books.books.factSecret(at: TestRegistry.now) : nil
    if let secret { #expect(secret.contents == .apart) }
    let database = try books.database()
    let form = try #require(try database.integer("PRAGMA user_version"))
    // The form of marks came after that of contents.
    try database.run(
      "ALTER TABLE fact_key DROP COLUMN content_form; PRAGMA user_version = \(form - 2)")
    let reading = try #require(try SQLiteBooks.reading(root: books.registry.root))
    #expect(try reading.knownFactSecret()?.contents == (hasFacts ? .joined : nil))
    let again = try SQLiteBooks.writing(
      root: books.registry.root, program: books.registry.rules.codes.program)
    for _ in 0..<2 {
      let found = try again.factSecret(at: TestRegistry.now)
      #expect(found.contents == (hasFacts ? .joined : .apart))
      if let secret { #expect(found.bytes == secret.bytes) }
    }
    #expect(try reading.knownFactSecret()?.contents == (hasFacts ? .joined : .apart))
  }

  /// Ids and addresses could be guessed and tried; without the programme's key that leads nowhere.
  @Test func theDigestOfTheRegistryIsKeyed() throws {
    let books = try TestBooks()
    let plain = try books.books.registryDigest()
    _ = try books.books.factSecret(at: TestRegistry.now)
    let keyed = try books.books.registryDigest()
    #expect(keyed != plain)
    #expect(try books.books.registryDigest() == keyed)
    let reading = try #require(try SQLiteBooks.reading(root: books.registry.root))
    #expect(try reading.registryDigest() == keyed)
    let other = try TestBooks()
    _ = try other.books.factSecret(at: TestRegistry.now)
    #expect(try other.books.registryDigest() != keyed)
  }

  private func firstText(_ statement: consuming Statement) throws -> String {
    var statement = statement
    return try statement.step() ? statement.string(0) : ""
  }
}
