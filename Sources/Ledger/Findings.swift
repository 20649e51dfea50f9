package import Diagnostics
package import SQLite

// The file itself. The words of other findings stand beside, by area: `Findings+Area.swift`.

extension Diagnostic {
  /// What SQLite refused, in terms of what the user can do about it.
  package static func database(_ error: SQLiteError) -> Diagnostic {
    let place = Place.file(error.path)
    switch error.kind {
    case .busy: return busyLedger(error.path)
    case .corrupt:
      return Diagnostic(
        "ledger.damaged", at: place, "the ledger is damaged: \(error.message)",
        why: "a disk failed, or something else wrote into the file; nothing was changed",
        fix: "put back the last good copy of the folder, and do not delete this one yet")
    case .notADatabase: return foreignLedger(error.path)
    case .full:
      return Diagnostic(
        "ledger.no-space", at: place, "there is no room to write to the ledger",
        why: "nothing was changed: what it held before is untouched",
        fix: "free some space and run the command again")
    case .readOnly, .cannotOpen:
      return Diagnostic(
        "ledger.forbidden", at: place, "the ledger cannot be opened: \(error.message)",
        why: "the user who runs this needs to read and write the file and its folder",
        fix: "change the permissions of both, or run it as their owner")
    default:
      return Diagnostic(
        "ledger.failed", at: place, "the ledger could not be used: \(error.message)",
        why: "SQLite says so (code \(error.code)); nothing was changed")
    }
  }

  package static func busyLedger(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger.busy", at: .file(path), "another process is writing to the ledger",
      why: "one writes at a time, so that nothing is lost or issued twice; nothing was changed",
      fix: "wait until it has finished and run the command again")
  }

  static func foreignLedger(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger.foreign", at: .file(path), "this is not a ledger of passalong",
      why: "something else has a file of this name here; it was left as it is",
      fix: "move it away, or put back a copy of the ledger")
  }

  static func newerLedger(_ path: String, version: Int, known: Int) -> Diagnostic {
    Diagnostic(
      "ledger.newer", at: .file(path), "the ledger was written by a newer version of passalong",
      why: "it has form \(version), and this version knows forms up to \(known)",
      fix: "install the newer version; an older one cannot go back")
  }

  static func otherProgramme(_ path: String, has known: String, not id: String) -> Diagnostic {
    Diagnostic(
      "ledger.other-programme", at: .file(path),
      "the ledger is that of the programme `\(known)`, not of `\(id)`",
      why: "codes are made with the programme's id, so it never changes (program.yaml, id)",
      fix: "write `id: \(known)` in Content/program/program.yaml, or use the folder that is meant")
  }

  package static func noAdvocates(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger.missing", at: .file(path), "there is no ledger yet, so there are no codes",
      why: "the first import makes it",
      fix: "run `passalong advocates import FILE.csv`")
  }
}
