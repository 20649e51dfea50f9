internal import Diagnostics

extension Diagnostic {
  static func monthClosed(_ path: String, until: String) -> Diagnostic {
    Diagnostic(
      "close.closed-before", at: .file(path), "the books are closed up to \(until) already",
      why: "a closed month is never opened again; nothing was changed",
      fix: "name a later month, or nothing is left to do")
  }

  static func monthOpen(_ path: String, until: String) -> Diagnostic {
    Diagnostic(
      "close.not-over", at: .file(path), "this month lasts until \(until)",
      why: "what happens until then belongs to it", fix: "close it when it is over")
  }

  static func monthUndecided(_ path: String, last: String) -> Diagnostic {
    Diagnostic(
      "close.undecided", at: .file(path), "the last run is as of \(last)",
      why: "what the month's own facts lead to is posted first; nothing was changed",
      fix: "run `tally reconcile`, then close the month")
  }

  static func fullFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "audit.not-empty", at: .file(path), "the folder is not empty",
      why: "an auditor must know that all files in it are of one moment",
      fix: "name a new folder")
  }
}
