internal import Diagnostics
internal import Hashing
package import Program
internal import SQLite

/// Books in the ledger's file, beside the registry.
///
/// Not Sendable: each task opens its own.
package final class SQLiteBooks: Books {
  let store: LedgerStore
  let folder: LedgerFolder
  /// From so many on, the entries of a run are packed.
  package var packedMin = 20_000
  /// From so many full blocks of orders on, those of an input are written while it is read.
  package var writtenMin = 8

  /// Memory for pages of the file where it is written.
  package var cacheKibibytes = 16 << 10

  var database: Database { store.database }

  package var path: String { store.path }

  init(_ store: LedgerStore, _ folder: LedgerFolder) {
    self.store = store
    self.folder = folder
  }

  /// To be read; nil where there is no ledger yet.
  package static func reading(
    root: String, waitMilliseconds: Int32 = LedgerStore.waitMilliseconds
  ) throws(LedgerFailure) -> SQLiteBooks? {
    guard let folder = try LedgerFolder(root: root) else { return nil }
    return try LedgerStore.reading(folder, waitMilliseconds: waitMilliseconds)
      .map { SQLiteBooks($0, folder) }
  }

  /// To be written; made where there are none. `program`: whose they are.
  package static func writing(
    root: String, program: Identifier, waitMilliseconds: Int32 = LedgerStore.waitMilliseconds
  ) throws(LedgerFailure) -> SQLiteBooks {
    let folder = try LedgerFolder.made(root: root)
    let store = try LedgerStore.writing(folder, waitMilliseconds: waitMilliseconds)
    let books = SQLiteBooks(store, folder)
    try LedgerFailure.of { () throws(SQLiteError) in try books.keepLittle() }
    try books.registry.writing { () throws(LedgerFailure) in
      try books.registry.claim(for: program)
    }
    return books
  }

  /// Facts and entries are appended in large pieces, which gain nothing by being kept.
  ///
  /// What is needed to undo a statement is in memory: where a trigger watches over a table, that is
  /// every page that leaves the cache meanwhile, and would be written to a file once more.
  func keepLittle() throws(SQLiteError) {
    try database.run("PRAGMA cache_size = -\(cacheKibibytes); PRAGMA temp_store = MEMORY")
  }

  package var registry: Registry { Registry(store, in: folder) }

  /// Runs `body` on one state of the ledger, whatever others write meanwhile.
  package func reading<Result>(
    _ body: () throws(LedgerFailure) -> Result
  ) throws(LedgerFailure) -> Result {
    let transaction = try LedgerFailure.of { () throws(SQLiteError) in
      try database.beginReading()
    }
    let result = try body()
    transaction.rollBack()
    return result
  }

  /// Runs a query and takes its rows.
  func rows<Row>(
    _ sql: String, _ bind: (inout Statement) -> Void = { _ in },
    _ row: (borrowing Statement) throws(LedgerFailure) -> Row?
  ) throws(LedgerFailure) -> [Row] {
    var select = try LedgerFailure.of { () throws(SQLiteError) in try database.prepare(sql) }
    bind(&select)
    var rows: [Row] = []
    while try step(&select) {
      if let row = try row(select) { rows.append(row) }
    }
    return rows
  }

  func step(_ statement: inout Statement) throws(LedgerFailure) -> Bool {
    do throws(SQLiteError) { return try statement.step() } catch { throw LedgerFailure(error) }
  }

  /// A digest in a column; that of nothing where it is damaged.
  static func digest(_ row: borrowing Statement, _ column: Int) -> Digest256 {
    Digest256(bytes: row.bytes(column)) ?? .blake2b(of: [])
  }
}
