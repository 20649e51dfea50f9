import Diagnostics
import Hashing
import Ledger
import Quantity
import SQLite
import Testing

/// Invoices as acts of the ledger.
@Suite struct InvoiceTests {
  private func books() throws -> TestBooks {
    let books = try TestBooks()
    _ = try books.add("a")
    _ = try #require(try books.post(entries: [books.entry(step: 0)]))
    return books
  }

  private func invoice(
    _ number: Int, place: Int? = nil, payout: Int = 1, cancels: Int = 0
  ) -> BookInvoice {
    let day = Day(daysSinceEpoch: 20_000)
    let line = BookInvoice.Line(
      kind: .supply, name: CreditName(subject: .max, purpose: 0, detail: 7), entry: 1,
      offer: "friend", creditedOn: day, rate: 190_000, net: 4202, gross: 5000, earlier: 0)
    return BookInvoice(
      number: number, prefix: "GS", year: 2026, place: place ?? number, issuedOn: day,
      advocate: 1, payout: payout, cancels: cancels, unit: "EUR", business: .blake2b(of: [1]),
      firm: .blake2b(of: [2]), lines: [line])
  }

  private func record(_ invoices: [BookInvoice], _ books: TestBooks) throws -> [BookAct]? {
    var act = NewAct(.invoices, until: TestRegistry.now)
    act.proposal = BookInvoice.digest(of: invoices)
    act.invoices = invoices
    let basis = NewAct.Basis(lastRun: 1, lastAct: try books.books.acts().count)
    return try books.books.record([act], on: basis, at: TestRegistry.now)
  }

  @Test func whatIsRecordedComesBackAndTheChainGoesOn() throws {
    let books = try books()
    let new = [invoice(1), invoice(2, payout: 2)]
    let acts = try #require(try record(new, books))
    #expect(try books.books.invoices().map(\.lines) == new.map(\.lines))
    #expect(try books.books.invoices().map(\.act) == [1, 1])
    #expect(try books.books.invoices().map(\.name) == ["GS-2026-0001", "GS-2026-0002"])
    #expect(try books.books.head() == acts[0].head)
    _ = try #require(try record([invoice(3, cancels: 1)], books))
    _ = try #require(try record([invoice(4)], books))
    #expect(try books.books.invoices()[2].cancels == 1)
    #expect(try books.books.flaws().isEmpty)
  }

  @Test func theDatabaseItselfRefusesGapsAndSecondInvoices() throws {
    let books = try books()
    _ = try record([invoice(1)], books)
    for wrong in [
      invoice(3, place: 2, payout: 2), invoice(2, place: 3, payout: 2), invoice(2), invoice(1),
    ] {
      #expect(throws: LedgerFailure.self) { try record([wrong], books) }
    }
    let database = try books.database()
    for change in [
      "DELETE FROM invoice_lines", "DELETE FROM invoices", "UPDATE invoices SET net = 1",
      "UPDATE invoice_lines SET net = 1",
    ] {
      #expect(throws: SQLiteError.self, "\(change)") { try database.run(change) }
    }
    #expect(try books.books.invoices().count == 1 && books.books.acts().count == 1)
  }

  @Test func aLineOfAnUnknownKindIsNotReadAsAnother() throws {
    let books = try books()
    _ = try record([invoice(1)], books)
    try books.database().run(
      "DROP TRIGGER invoice_lines_keep; PRAGMA ignore_check_constraints = ON; "
        + "UPDATE invoice_lines SET kind = 9")
    let failure = #expect(throws: LedgerFailure.self) { _ = try books.books.invoices() }
    #expect(failure?.finding.id == "ledger.damaged-invoice")
  }

  /// As the form before had it: without invoices, and acts of four kinds.
  @Test func aLedgerOfTheFormBeforeIsBroughtForward() throws {
    let books = try books()
    let database = try books.database()
    try database.run(
      """
      DROP TABLE invoice_lines; DROP TABLE invoices;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'kind BETWEEN 0 AND 4', 'kind BETWEEN 0 AND 3')
        WHERE name = 'acts';
      PRAGMA writable_schema = RESET;
      DROP TABLE fingerprints;
      ALTER TABLE fact_key DROP COLUMN content_form;
      PRAGMA user_version = 8;
      """)
    let again = try SQLiteBooks.writing(
      root: books.registry.root, program: books.registry.rules.codes.program)
    var act = NewAct(.invoices, until: TestRegistry.now)
    act.proposal = BookInvoice.digest(of: [invoice(1)])
    act.invoices = [invoice(1)]
    let basis = NewAct.Basis(lastRun: 1, lastAct: 0)
    #expect(try again.record([act], on: basis, at: TestRegistry.now)?.count == 1)
    #expect(try again.flaws().isEmpty)
    #expect(throws: SQLiteError.self) {
      try books.database().run(
        "INSERT INTO acts SELECT 2, 5, 1, 0, 0, 0, '', '', NULL, 0, head, head FROM acts")
    }
  }
}
