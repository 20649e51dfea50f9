internal import Diagnostics

extension Diagnostic {
  static func noStatementRun(_ path: String, before period: String) -> Diagnostic {
    Diagnostic(
      "statement.not-reconciled", at: .file(path),
      "nothing had been reconciled when \(period) ended",
      why: "a statement says what the ledger knew by then, and entries are never dated back",
      fix: "ask for a later period, or run `tally reconcile` first")
  }

  static func noStatements(_ path: String, _ period: String) -> Diagnostic {
    Diagnostic(
      "statement.nobody", .warning, at: .file(path),
      "there is no statement to write for \(period)",
      why: "no advocate had an account by then, or all of them were forgotten",
      fix: "look at `tally status`, or name an advocate with `--advocate`")
  }
}
