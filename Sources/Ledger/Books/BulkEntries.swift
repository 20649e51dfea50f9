internal import SQLite

/// Very many entries at once: their index by advocate, whose keys come in no order, is made when
/// all are there, and that they follow those before them is looked at once instead of for each.
///
/// Must be made, and finished, in the transaction that the entries are added in.
struct BulkEntries {
  private let database: Database
  /// What makes again what was taken away.
  private var scripts: [String] = []

  /// Fewer are not worth it.
  private static let entriesMin = 20_000
  /// `SQLITE_CONSTRAINT_TRIGGER`.
  private static let refused: Int32 = 1811

  /// Nil when entries are to be added one by one: they are few, or the ledger has more already, or
  /// they do not come in the order of their names.
  init?(_ database: Database, coming entries: [Entry]) throws(SQLiteError) {
    guard entries.count >= Self.entriesMin,
      zip(entries, entries.dropFirst()).allSatisfy({ Self.follows($1, $0) }),
      Int(try database.integer("SELECT max(entry) FROM entries") ?? 0) < entries.count
    else { return nil }
    self.database = database
    for (kind, name) in [("TRIGGER", "entries_follow"), ("INDEX", "entries_by_advocate")] {
      try take(kind, name)
    }
  }

  private static func follows(_ second: Entry, _ first: Entry) -> Bool {
    first.name < second.name || first.name == second.name && first.step < second.step
  }

  private mutating func take(_ kind: String, _ name: String) throws(SQLiteError) {
    var select = try database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?1")
    select.bind(1, name)
    guard try select.step() else { return }
    scripts.append(select.string(0))
    select.reset()
    try database.run("DROP \(kind) \(name)")
  }

  /// Fails, as adding one by one would, when an entry does not follow those before it.
  func finish() throws(SQLiteError) {
    let gap = try database.integer(
      """
      SELECT 1 FROM entries GROUP BY subject, purpose, detail HAVING max(step) <> count(*) - 1
      LIMIT 1
      """)
    if gap != nil {
      throw SQLiteError(
        code: Self.refused, message: "an entry follows those before it", path: database.path)
    }
    for script in scripts { try database.run(script) }
  }
}
