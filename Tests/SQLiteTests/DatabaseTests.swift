import Foundation
import SQLite
import TestSupport
import Testing

/// What SQLite refuses is told apart, and what it promises holds.
@Suite struct DatabaseTests {
  private static let table = "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT"

  private static func kind(_ body: () throws(SQLiteError) -> Void) -> SQLiteError.Kind? {
    do throws(SQLiteError) {
      try body()
      return nil
    } catch {
      return error.kind
    }
  }

  private struct Refusal: Sendable, CustomTestStringConvertible {
    let script: String
    let kind: SQLiteError.Kind
    var testDescription: String { "\(kind)" }
  }

  private static let refusals = [
    Refusal(script: "INSERT INTO t VALUES (1, 'x'), (1, 'y')", kind: .unique),
    Refusal(script: "INSERT INTO u (c) VALUES ('x'), ('x')", kind: .unique),
    Refusal(script: "INSERT INTO t VALUES (1, NULL)", kind: .notNull),
    Refusal(script: "INSERT INTO t VALUES (1, x'00')", kind: .datatype),
    Refusal(script: "INSERT INTO u (d) VALUES (0)", kind: .check),
    Refusal(script: "INSERT INTO u (e) VALUES (7)", kind: .foreignKey),
    Refusal(script: "DELETE FROM u", kind: .refused),
    Refusal(script: "SELECT zeroblob(2000000000)", kind: .tooBig),
    Refusal(script: "SELEKT 1", kind: .other),
  ]

  @Test(arguments: refusals)
  private func refusalsAreToldApart(refusal: Refusal) throws {
    let database = try Database.inMemory()
    try database.run(Self.table)
    try database.run(
      """
      CREATE TABLE u (c TEXT UNIQUE, d INTEGER CHECK (d > 0), e INTEGER REFERENCES t) STRICT;
      INSERT INTO u DEFAULT VALUES;
      CREATE TRIGGER kept BEFORE DELETE ON u BEGIN SELECT RAISE(ABORT, 'rows stay'); END
      """)
    #expect(
      Self.kind { () throws(SQLiteError) in try database.run(refusal.script) } == refusal.kind)
  }

  @Test func aTriggersWordsArrive() throws {
    let database = try Database.inMemory()
    try database.run(
      """
      CREATE TABLE t (a) ; INSERT INTO t VALUES (1);
      CREATE TRIGGER kept BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'rows stay'); END
      """)
    #expect(throws: SQLiteError(code: 1811, message: "rows stay", path: ":memory:")) {
      try database.run("DELETE FROM t")
    }
  }

  @Test func aMissingFileIsNotMadeUnlessWanted() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path + "x.sqlite"
    #expect(
      Self.kind { () throws(SQLiteError) in _ = try Database(path, .readWrite) } == .cannotOpen)
    #expect(
      Self.kind { () throws(SQLiteError) in _ = try Database(path, .readOnly) } == .cannotOpen)
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try Database(path, .create)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func anotherFileIsNoDatabase() throws {
    let folder = try TemporaryDirectory()
    try folder.write(String(repeating: "not a database ", count: 100), to: "x.sqlite")
    let path = folder.path + "x.sqlite"
    #expect(
      Self.kind { () throws(SQLiteError) in _ = try Database(path, .readWrite) } == .notADatabase)
  }

  @Test func aDamagedPageIsFound() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path + "x.sqlite"
    do {
      let database = try Database(path, .create)
      try database.run(Self.table)
      var insert = try database.prepare("INSERT INTO t (b) VALUES (?1)")
      insert.bind(1, String(repeating: "x", count: 500))
      for _ in 0..<200 { try insert.run() }
      try database.checkpoint()
      #expect(try database.integrityFlaws() == [])
    }
    var bytes = try folder.read("x.sqlite")
    for index in (4096 * 3)..<(4096 * 6) { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "x.sqlite")
    let database = try Database(path, .readOnly)
    let kind = Self.kind { () throws(SQLiteError) in
      _ = try database.integer("SELECT sum(length(b)) FROM t")
    }
    #expect(kind == .corrupt)
    #expect(try !database.integrityFlaws().isEmpty)
  }

  @Test func aFullFileSaysSoAndKeepsWhatItHad() throws {
    let folder = try TemporaryDirectory()
    let database = try Database(folder.path + "x.sqlite", .create)
    try database.run(Self.table + "; PRAGMA max_page_count = 10; INSERT INTO t VALUES (1, 'x')")
    let kind = Self.kind { () throws(SQLiteError) in
      let transaction = try database.beginWriting()
      try database.run("INSERT INTO t VALUES (2, zeroblob(0) || printf('%1000000s', 'x'))")
      try transaction.commit()
    }
    #expect(kind == .full)
    #expect(!database.isInTransaction)
    #expect(try database.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func aReaderWritesNothing() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path + "x.sqlite"
    try Database(path, .create).run(Self.table)
    let reader = try Database(path, .readOnly)
    let kind = Self.kind { () throws(SQLiteError) in try reader.run("INSERT INTO t VALUES (1, 'x')")
    }
    #expect(kind == .readOnly)
  }

  @Test func onlyOneWritesAtATimeAndOthersReadOn() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path + "x.sqlite"
    let first = try Database(path, .create)
    try first.run(Self.table)
    let second = try Database(path, .readWrite, waitMilliseconds: 20)
    let transaction = try first.beginWriting()
    try first.run("INSERT INTO t VALUES (1, 'x')")
    #expect(Self.kind { () throws(SQLiteError) in _ = try second.beginWriting() } == .busy)
    #expect(!second.isInTransaction)
    #expect(try second.integer("SELECT count(*) FROM t") == 0)
    try transaction.commit()
    #expect(try second.integer("SELECT count(*) FROM t") == 1)
    let other = try second.beginWriting()
    other.rollBack()
  }

  @Test func aReadingSeesOneState() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path + "x.sqlite"
    let writer = try Database(path, .create)
    try writer.run(Self.table)
    let reader = try Database(path, .readOnly)
    let reading = try reader.beginReading()
    try writer.run("INSERT INTO t VALUES (1, 'x')")
    #expect(try reader.integer("SELECT count(*) FROM t") == 0)
    reading.rollBack()
    #expect(try reader.integer("SELECT count(*) FROM t") == 1)
  }

  @Test func aTransactionThatIsLeftIsUndone() throws {
    struct Stop: Error {}
    let database = try Database.inMemory()
    try database.run(Self.table)
    func write() throws {
      let transaction = try database.beginWriting()
      try database.run("INSERT INTO t VALUES (1, 'x')")
      #expect(database.lastRow == 1)
      #expect(database.changedCount == 1)
      if database.isInTransaction { throw Stop() }
      try transaction.commit()
    }
    #expect(throws: Stop.self) { try write() }
    #expect(!database.isInTransaction)
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
  }

  @Test func aWriteIsDurableBeforeItCounts() throws {
    let folder = try TemporaryDirectory()
    let database = try Database(folder.path + "x.sqlite", .create)
    #expect(try database.integer("PRAGMA synchronous") == 2)
    var mode = try database.prepare("PRAGMA journal_mode")
    #expect(try mode.step())
    #expect(mode.string(0) == "wal")
    #expect(try database.integer("PRAGMA foreign_keys") == 1)
  }

  @Test func aStatementKeepsItsConnection() throws {
    func statement() throws -> Statement {
      let database = try Database.inMemory()
      try database.run(Self.table + "; INSERT INTO t VALUES (3, 'x')")
      return try database.prepare("SELECT a FROM t")
    }
    var select = try statement()
    #expect(try select.step())
    #expect(select.integer(0) == 3)
  }
}
