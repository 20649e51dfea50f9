internal import CSQLite

/// One connection to a database file.
///
/// A class, because statements and transactions keep their connection open, in whatever order they
/// go. Not Sendable: each task opens its own.
@safe package final class Database {
  package enum Access: Sendable, Hashable {
    /// The file must exist, and nothing in it is changed.
    case readOnly
    /// The file must exist.
    case readWrite
    /// The file is made where it is missing.
    case create
  }

  package let path: String
  let handle: OpaquePointer

  /// Opens a database with a write-ahead log that is on disk before a write counts as done.
  ///
  /// `waitMilliseconds`: how long a call waits for another connection before it fails as busy.
  package convenience init(
    _ path: String, _ access: Access, waitMilliseconds: Int32 = 5_000
  ) throws(SQLiteError) {
    // An empty name would be a database that goes with the connection.
    let flags =
      switch access {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    try self.init(path: path.isEmpty ? "." : path, flags: flags)
    unsafe sqlite3_busy_timeout(handle, waitMilliseconds)
    try run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    if access == .create { try run("PRAGMA page_size = \(Self.pageBytes)") }
    if access != .readOnly {
      try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
  }

  /// Of new files; one that is there keeps the pages that it has. Each page is written by calls of
  /// its own, twice: to the log, and from there to the file.
  private static let pageBytes = 16 << 10

  /// A database in memory, which goes with the connection.
  package static func inMemory() throws(SQLiteError) -> Database {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let database = try Database(path: ":memory:", flags: flags)
    try database.run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF")
    return database
  }

  /// Without statistics, which nobody asks for, no lock is taken for every piece of memory that one
  /// of the workers wants.
  private static let keepsNoStatistics = sqlite3_config_memory_statistics(0) == SQLITE_OK

  private init(path: String, flags: Int32) throws(SQLiteError) {
    _ = Self.keepsNoStatistics
    var opened: OpaquePointer?
    let flags = flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      let message = unsafe Self.message(of: opened, code)
      unsafe sqlite3_close_v2(opened)
      throw SQLiteError(code: code, message: message, path: path)
    }
    self.path = path
    unsafe self.handle = handle
  }

  deinit {
    // The connection stays until its last statement is gone.
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements without results, separated by semicolons.
  package func run(_ script: String) throws(SQLiteError) {
    try check(unsafe sqlite3_exec(handle, script, nil, nil, nil))
  }

  /// Compiles one statement; its parameters are written `?1`, `?2` and so on.
  package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try Statement(sql, self)
  }

  /// The first column of the first row; nil when there is no row or the value is null.
  package func integer(_ sql: String) throws(SQLiteError) -> Int64? {
    var statement = try prepare(sql)
    guard try statement.step(), !statement.isNull(0) else { return nil }
    return statement.integer(0)
  }

  /// Begins to write: nobody else can until the transaction ends.
  ///
  /// It fails as busy at once when its time has come, not later in the middle of the work.
  package func beginWriting() throws(SQLiteError) -> Transaction {
    try Transaction("BEGIN IMMEDIATE", self)
  }

  /// Begins to read: until the transaction ends, every query sees the same state.
  package func beginReading() throws(SQLiteError) -> Transaction {
    let transaction = try Transaction("BEGIN DEFERRED", self)
    // The state is that of the first query, not that of BEGIN.
    _ = try integer("SELECT count(*) FROM sqlite_schema")
    return transaction
  }

  /// Begins to write to temporary tables, which locks nobody out.
  package func beginStaging() throws(SQLiteError) -> Transaction {
    try Transaction("BEGIN DEFERRED", self)
  }

  /// How long calls wait from now on for another connection before they fail as busy.
  package func wait(milliseconds: Int32) {
    unsafe sqlite3_busy_timeout(handle, milliseconds)
  }

  package var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// How many rows the last statement inserted, updated or deleted.
  package var changedCount: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// The number of the row inserted last.
  package var lastRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// What is wrong with the file itself, in SQLite's words, at most `max`; empty when it is sound.
  ///
  /// Reads the whole file.
  package func integrityFlaws(max: Int = 20) throws(SQLiteError) -> [String] {
    var flaws: [String] = []
    do throws(SQLiteError) {
      // Each entry of an index is looked up in its table, in no order there.
      try run("PRAGMA cache_size = -32768")
      var statement = try prepare("PRAGMA integrity_check(\(max))")
      while try statement.step() { flaws.append(statement.string(0)) }
    } catch {
      // Damage at the root of a table ends the check itself.
      guard error.kind == .corrupt else { throw error }
      flaws.append(error.message)
    }
    return flaws == ["ok"] ? [] : flaws
  }

  /// Writes what the log holds into the file itself, so that the file is all there is.
  package func checkpoint() throws(SQLiteError) {
    try run("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  func check(_ code: Int32) throws(SQLiteError) {
    if code != SQLITE_OK { throw error(code) }
  }

  func error(_ code: Int32) -> SQLiteError {
    SQLiteError(code: code, message: unsafe Self.message(of: handle, code), path: path)
  }

  private static func message(of handle: OpaquePointer?, _ code: Int32) -> String {
    let text =
      if let handle = unsafe handle {
        unsafe sqlite3_errmsg(handle)
      } else {
        unsafe sqlite3_errstr(code)
      }
    return unsafe text.map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
