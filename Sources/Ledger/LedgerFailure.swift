package import Diagnostics
internal import Files
internal import SQLite

/// Why nothing could be read from the ledger, or was written to it.
package struct LedgerFailure: Error, Sendable {
  package let finding: Diagnostic

  package init(_ finding: Diagnostic) {
    self.finding = finding
  }

  init(_ error: FileError) {
    finding = error.diagnostic
  }

  init(_ error: SQLiteError) {
    finding = .database(error)
  }
}

extension LedgerFailure {
  /// What `body` does with the database; what SQLite refuses becomes a finding.
  static func of<Result: ~Copyable>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(LedgerFailure) -> Result {
    do throws(SQLiteError) { return try body() } catch { throw LedgerFailure(error) }
  }

  /// What `body` does with files; what the system refuses becomes a finding.
  static func ofFiles<Result: ~Copyable>(
    _ body: () throws(FileError) -> Result
  ) throws(LedgerFailure) -> Result {
    do throws(FileError) { return try body() } catch { throw LedgerFailure(error) }
  }
}
