internal import Diagnostics
internal import Files
internal import SQLite

/// The open ledger file, in the newest form.
///
/// Registry and ledger share it. Not Sendable: each task opens its own.
package final class LedgerStore {
  let database: Database
  package let path: String

  /// How long a writer waits for another one.
  package static let waitMilliseconds: Int32 = 10_000
  /// Memory for pages of the file.
  private static let cacheKibibytes = 64 << 10

  private init(_ database: Database, _ path: String) {
    self.database = database
    self.path = path
  }

  /// Opens the ledger to be read; nil where there is none, or nothing in it yet.
  package static func reading(
    _ folder: LedgerFolder, waitMilliseconds: Int32 = waitMilliseconds
  ) throws(LedgerFailure) -> LedgerStore? {
    guard folder.hasDatabase else { return nil }
    let path = folder.databasePath
    let database = try LedgerFailure.of { () throws(SQLiteError) in
      try Database(path, .readOnly, waitMilliseconds: waitMilliseconds)
    }
    switch try form(of: database, path) {
    case .newest: return LedgerStore(database, path)
    case .empty: return nil
    case .older: return try writing(folder, waitMilliseconds: waitMilliseconds)
    }
  }

  /// Opens the ledger to be written; it is made where it is missing, and brought to the newest
  /// form where it has an older one.
  package static func writing(
    _ folder: LedgerFolder, waitMilliseconds: Int32 = waitMilliseconds
  ) throws(LedgerFailure) -> LedgerStore {
    if !folder.hasDatabase {
      // SQLite gives the files beside it the same permissions. Losing a race for it is fine.
      try? folder.directory.createPrivately(LedgerFolder.databaseName, [])
    }
    let path = folder.databasePath
    let database = try LedgerFailure.of { () throws(SQLiteError) in
      let database = try Database(path, .create, waitMilliseconds: waitMilliseconds)
      // Erased data is overwritten, not only unlinked.
      try database.run("PRAGMA secure_delete = ON; PRAGMA cache_size = -\(cacheKibibytes)")
      return database
    }
    if try form(of: database, path) != .newest {
      try LedgerFailure.of { () throws(SQLiteError) in
        let transaction = try database.beginWriting()
        try Migration.migrate(database)
        try transaction.commit()
      }
    }
    return LedgerStore(database, path)
  }

  /// A ledger in memory, for trying something out.
  static func inMemory() throws(LedgerFailure) -> LedgerStore {
    try LedgerFailure.of { () throws(SQLiteError) in
      let database = try Database.inMemory()
      let transaction = try database.beginWriting()
      try Migration.migrate(database)
      try transaction.commit()
      return LedgerStore(database, LedgerFolder.name + "/" + LedgerFolder.databaseName)
    }
  }

  private enum Form {
    case empty, older, newest
  }

  private static func form(of database: Database, _ path: String) throws(LedgerFailure) -> Form {
    let (application, version, count) = try LedgerFailure.of { () throws(SQLiteError) in
      (
        try database.integer("PRAGMA application_id") ?? 0,
        Int(try database.integer("PRAGMA user_version") ?? 0),
        try database.integer("SELECT count(*) FROM sqlite_schema") ?? 0
      )
    }
    if application == 0, version == 0, count == 0 { return .empty }
    guard application == Migration.applicationID else {
      throw LedgerFailure(.foreignLedger(path))
    }
    let known = Migration.all.count
    if version > known { throw LedgerFailure(.newerLedger(path, version: version, known: known)) }
    return version == known ? .newest : .older
  }
}
