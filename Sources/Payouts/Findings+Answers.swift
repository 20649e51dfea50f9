internal import Diagnostics

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
}
