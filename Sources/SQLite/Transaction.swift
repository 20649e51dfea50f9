/// Changes that happen together or not at all. One that goes without `commit` is undone.
package struct Transaction: ~Copyable {
  private let database: Database
  private var isOpen = true

  init(_ begin: String, _ database: Database) throws(SQLiteError) {
    precondition(!database.isInTransaction, "a transaction ends before the next one begins")
    self.database = database
    try database.run(begin)
  }

  /// Makes the changes durable: they are on disk when this returns.
  package consuming func commit() throws(SQLiteError) {
    try database.run("COMMIT")
    isOpen = false
  }

  /// Undoes the changes, or ends a reading.
  package consuming func rollBack() {}

  deinit {
    // SQLite itself may have undone it, after a full disk for example.
    if isOpen, database.isInTransaction { try? database.run("ROLLBACK") }
  }
}
