internal import CSQLite

/// A compiled statement: values in by parameter (`?1` is 1), rows out by column (the first is 0).
///
/// Parameters keep their values from one run to the next until they are bound anew.
@safe package struct Statement: ~Copyable {
  let handle: OpaquePointer
  private let database: Database

  init(_ sql: String, _ database: Database) throws(SQLiteError) {
    var sql = sql
    var prepared: OpaquePointer?
    let code = sql.withUTF8 { text in
      unsafe text.withMemoryRebound(to: CChar.self) { text in
        unsafe sqlite3_prepare_v3(
          database.handle, text.baseAddress, Int32(text.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
      }
    }
    try database.check(code)
    guard let handle = unsafe prepared else { preconditionFailure("a statement says something") }
    unsafe self.handle = handle
    self.database = database
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Goes to the next row; false when there is none. Then the next call begins again.
  package mutating func step() throws(SQLiteError) -> Bool {
    let code = unsafe sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      unsafe sqlite3_reset(handle)
      return false
    default:
      let error = database.error(code)
      unsafe sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs it to the end, whatever rows it gives.
  package mutating func run() throws(SQLiteError) {
    while try step() {}
  }

  /// Leaves the rows that are still to come, so that the next `step` begins again.
  package mutating func reset() {
    unsafe sqlite3_reset(handle)
  }
}
