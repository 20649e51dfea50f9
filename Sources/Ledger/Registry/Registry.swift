internal import Diagnostics
internal import Program
internal import SQLite

/// Advocates and their codes: the only place that says which code was issued to whom.
///
/// Not Sendable: each task opens its own. Writing happens in single transactions: after a crash the
/// registry is as it was before or after, never in between.
package final class Registry {
  let store: LedgerStore
  let folder: LedgerFolder?

  var database: Database { store.database }

  /// Of the file, for messages.
  package var path: String { store.path }

  package init(_ store: LedgerStore, in folder: LedgerFolder? = nil) {
    self.store = store
    self.folder = folder
  }

  /// The registry of a site, to be read; nil where there is none yet.
  package static func reading(root: String) throws(LedgerFailure) -> Registry? {
    guard let folder = try LedgerFolder(root: root) else { return nil }
    return try LedgerStore.reading(folder).map { Registry($0, in: folder) }
  }

  /// The registry of a site, to be changed; nil where there is none yet.
  package static func changing(root: String) throws(LedgerFailure) -> Registry? {
    guard let folder = try LedgerFolder(root: root), folder.hasDatabase else { return nil }
    return Registry(try LedgerStore.writing(folder), in: folder)
  }

  /// What is in it.
  package struct Counts: Sendable, Hashable {
    package var advocates = 0
    package var forgotten = 0
    package var codes = 0
  }

  package func counts() throws(LedgerFailure) -> Counts {
    try LedgerFailure.of { () throws(SQLiteError) in
      Counts(
        advocates: Int(try database.integer("SELECT count(*) FROM people") ?? 0),
        forgotten: Int(try database.integer("SELECT count(*) FROM forgotten") ?? 0),
        codes: Int(try database.integer("SELECT count(*) FROM codes") ?? 0))
    }
  }

  /// The lengths in which codes were minted so far.
  package func codeLengths() throws(LedgerFailure) -> [Int] {
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare("SELECT length FROM code_lengths ORDER BY length")
      var lengths: [Int] = []
      while try select.step() { lengths.append(Int(select.integer(0))) }
      return lengths
    }
  }

  /// Makes sure that the ledger is that of this programme; an empty one becomes it.
  ///
  /// Must run inside a transaction that writes.
  func claim(for program: Identifier) throws(LedgerFailure) {
    let known = try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare("SELECT id FROM programme")
      guard try select.step() else {
        var insert = try database.prepare("INSERT INTO programme VALUES (1, ?1)")
        insert.bind(1, program.text)
        try insert.run()
        return program.text
      }
      return select.string(0)
    }
    guard known == program.text else {
      throw LedgerFailure(.otherProgramme(store.path, has: known, not: program.text))
    }
  }

  /// Runs `body` in a transaction that writes. Without `commits`, all of it is undone at the end.
  func writing<Result>(
    commits: Bool = true, _ body: () throws(LedgerFailure) -> Result
  ) throws(LedgerFailure) -> Result {
    let transaction = try LedgerFailure.of { () throws(SQLiteError) in
      try database.beginWriting()
    }
    let result = try body()
    guard commits else {
      transaction.rollBack()
      return result
    }
    do throws(SQLiteError) { try transaction.commit() } catch { throw LedgerFailure(error) }
    return result
  }
}
