internal import Diagnostics
internal import XML

extension Diagnostic {
  static func answerColumns(_ path: String) -> Diagnostic {
    Diagnostic(
      "answer.missing-columns", at: .file(path), "the table has no column `reference` or `status`",
      why: "an answer says what became of each reference of a payout",
      fix: "name the columns `reference`, `status` and, if known, `reason`")
  }

  static func unknownAnswer(_ place: Place) -> Diagnostic {
    Diagnostic(
      "answer.unknown-status", at: place, "this status says neither paid nor failed",
      why: "nothing was recorded: an answer is recorded as a whole",
      fix: "write `paid` or `failed`, or the bank's own `ACSC` or `RJCT`")
  }

  static func brokenMessage(_ path: String, _ failure: XMLFailure) -> Diagnostic {
    Diagnostic(
      "answer.broken-message", at: .line(path, line: failure.line, column: failure.column),
      "this is not the XML of a bank: \(failure.what)",
      why: "nothing was recorded: an answer is recorded as a whole",
      fix: "fetch it from the bank again; what came in a ZIP file must be unpacked")
  }

  static func unknownMessage(_ path: String) -> Diagnostic {
    Diagnostic(
      "answer.unknown-message", at: .file(path), "this message does not tell of transfers",
      why: "read are status reports (pain.002) and an account's entries (camt.052, .053, .054)",
      fix: "ask the bank for one of these, or write a table with `reference` and `status`")
  }
}
