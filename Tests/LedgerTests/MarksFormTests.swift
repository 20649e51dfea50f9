import Facts
import Foundation
import Ledger
import SQLite
import TestSupport
import Testing

/// Ledgers from before marks were kept in the order in which they are read, and of other pages.
@Suite struct MarksFormTests {
  private static let tables = ["order_places", "key_places", "entry_places"]

  /// Gives the tables the form that they had, a first bucket without keys among what was not told.
  private static func older(_ table: String) -> String {
    let blocks = table == "entry_places" ? "entry_blocks" : "fact_blocks"
    return """
      ALTER TABLE \(table) RENAME TO newer;
      CREATE TABLE \(table) (
        bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 63),
        block INTEGER NOT NULL REFERENCES \(blocks),
        marks BLOB NOT NULL,
        PRIMARY KEY (bucket, block)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX \(table)_by_block ON \(table) (block);
      INSERT INTO \(table) SELECT bucket, block, marks FROM newer
      WHERE marks <> x'' OR block NOT IN (SELECT block FROM newer WHERE marks <> x'');
      DROP TABLE newer;
      CREATE TRIGGER \(table)_stay BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'what was recorded stays'); END;
      CREATE TRIGGER \(table)_keep BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'what was recorded does not change'); END;
      """
  }

  private static func dump(_ database: Database) throws -> [String] {
    try tables.flatMap { table in
      var lines: [String] = []
      var rows = try database.prepare("SELECT place, bucket, block, hex(marks) FROM \(table)")
      while try rows.step() {
        lines.append("\(table) " + (0...3).map { rows.string($0) }.joined(separator: " "))
      }
      return lines
    }
  }

  private static func schema(_ database: Database) throws -> [String] {
    var lines: [String] = []
    var rows = try database.prepare(
      "SELECT name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY name")
    while try rows.step() { lines.append(rows.string(0)) }
    return lines
  }

  @Test func marksOfAnOlderLedgerAreKept() throws {
    let books = try TestBooks()
    var facts = FactSet()
    for number in 1...63 { facts.append(books.order(UInt64(number) << 58, line: UInt32(number))) }
    try books.add("a", facts)
    _ = try books.add("b")
    books.books.packedMin = 1
    _ = try #require(try books.post(entries: [books.entry(2, step: 0)]))
    let database = try books.database()
    let (before, schema) = (try Self.dump(database), try Self.schema(database))
    #expect(before.count > 64)
    for table in Self.tables { try database.run(Self.older(table)) }
    let newest = try #require(try database.integer("PRAGMA user_version"))
    try database.run("PRAGMA user_version = \(newest - 1)")
    #expect(try Self.schema(database) != schema)

    let migrated = try #require(try SQLiteBooks.reading(root: books.registry.root))
    #expect(try Self.dump(database) == before)
    #expect(try Self.schema(database) == schema)
    #expect(try migrated.flaws().isEmpty)
    #expect(try migrated.facts(of: 9 << 58, inputs: 2).facts.orderCount == 63)
  }

  @Test func aLedgerOfSmallPagesKeepsThem() throws {
    let registry = try TestRegistry()
    try registry.folder.write([], to: "Ledger/ledger.sqlite")
    let path = registry.root + "/Ledger/ledger.sqlite"
    try Database(path, .readWrite).run("PRAGMA user_version = 0")
    _ = try registry.import("id\n100\n")
    #expect(try Database(path, .readOnly).integer("PRAGMA page_size") == 4096)
    #expect(try registry.reading().counts().codes == 1)
    #expect(try Database(path, .readOnly).integrityFlaws().isEmpty)
    let other = try TestRegistry()
    _ = try other.import("id\n100\n")
    let new = try Database(other.root + "/Ledger/ledger.sqlite", .readOnly)
    #expect(try new.integer("PRAGMA page_size") == 16384)
  }
}
