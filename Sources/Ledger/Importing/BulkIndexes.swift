internal import SQLite

/// Indexes whose keys come in no order, taken away while many rows are written: sorting their keys
/// once is several times quicker than looking for the place of each.
struct BulkIndexes {
  private let database: Database
  /// What makes those that were taken away again.
  private var scripts: [String] = []

  /// `rowsMin`: fewer are not worth it.
  ///
  /// Must run in the transaction that the rows are written in, as must `restore`.
  init(
    _ registry: Registry, rowsComing count: Int, rowsMin: Int
  ) throws(LedgerFailure) {
    database = registry.database
    guard count >= rowsMin, try registry.counts().advocates < count else { return }
    for name in ["people_by_email", "advocates_by_token"] { try take(name) }
  }

  private mutating func take(_ name: String) throws(LedgerFailure) {
    do throws(SQLiteError) {
      var select = try database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?1")
      select.bind(1, name)
      guard try select.step() else { return }
      scripts.append(select.string(0))
      select.reset()
      try database.run("DROP INDEX \(name)")
    } catch {
      throw LedgerFailure(error)
    }
  }

  /// Makes the indexes again.
  func restore() throws(LedgerFailure) {
    do throws(SQLiteError) {
      for script in scripts { try database.run(script) }
    } catch {
      throw LedgerFailure(error)
    }
  }
}
