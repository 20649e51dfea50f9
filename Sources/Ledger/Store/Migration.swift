internal import SQLite

/// One step in the form of the ledger's file. Steps are never changed once they were released: a
/// file is brought from the form it has to the newest by the steps in between, in one transaction.
struct Migration: Sendable {
  let script: String

  /// The steps, the first of which makes the file. The file's `user_version` says how many it had.
  static let all = [
    registry, books, places, payouts, mailings, leaving, packs, holds, invoices, verdicts,
    fingerprints, contents, marks,
  ]

  /// Brings an open database to the newest form. Must run inside a transaction.
  static func migrate(
    _ database: Database, by steps: [Migration] = all
  ) throws(SQLiteError) {
    let version = Int(try database.integer("PRAGMA user_version") ?? 0)
    guard version < steps.count else { return }
    if version == 0 { try database.run("PRAGMA application_id = \(applicationID)") }
    for step in steps[version...] { try database.run(step.script) }
    try database.run("PRAGMA user_version = \(steps.count)")
  }

  /// `Palg`, in the header of the file: `file` and others tell by it what the file is.
  static let applicationID: Int64 = 0x5061_6C67

  /// Triggers that keep what was recorded in these tables as it was.
  static func keeping(_ tables: [String]) -> String {
    tables.map { table in
      """
      CREATE TRIGGER \(table)_stay BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'what was recorded stays'); END;
      CREATE TRIGGER \(table)_keep BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'what was recorded does not change'); END;
      """
    }.joined(separator: "\n")
  }
}
