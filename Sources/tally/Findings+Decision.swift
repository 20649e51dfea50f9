internal import Codes
internal import Diagnostics
internal import Reconcile

/// What is said of decisions that would change nothing: they are not recorded.
extension Diagnostic {
  static func needsCode(
    _ path: String, _ reason: ReasonCode, proposals: [Code]
  ) -> Diagnostic {
    let list = proposals.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let meant = proposals.isEmpty ? "" : "; perhaps \(list)"
    return Diagnostic(
      "decision.needs-code", at: .file(path), "nobody can tell whose order this is\(meant)",
      why: "it is \(reason.code), so an approval alone would credit no one; nothing was recorded",
      fix: "ask the customer, and add the advocate's code with `--code`")
  }

  static func noEffect(_ path: String, because what: String) -> Diagnostic {
    Diagnostic(
      "decision.no-effect", at: .file(path), "this would change nothing: \(what)",
      why: "a decision that has no effect misleads whoever reads it later; nothing was recorded",
      fix: "look at `tally explain order`; `tally withdraw` takes an earlier decision back")
  }

  static func noEffect(_ path: String, because reason: ReasonCode) -> Diagnostic {
    noEffect(path, because: "\(reason.code) stands whatever a person says")
  }

  static func needsAmount(_ path: String) -> Diagnostic {
    Diagnostic(
      "decision.needs-amount", at: .file(path), "nobody can tell what this order earns",
      why: "it is CURRENCY_MISMATCH, and nothing is ever converted; nothing was recorded",
      fix: "say what the advocate gets: `--amount`, as in `--amount '25.00 EUR'`")
  }

  static func nothingToWithdraw(_ path: String) -> Diagnostic {
    Diagnostic(
      "decision.nothing-to-withdraw", at: .file(path), "no decision on this order stands",
      why: "nobody approved or rejected it, or that was withdrawn already; nothing was recorded",
      fix: "look at `tally explain order`")
  }

  static func otherCurrency(_ path: String, _ unit: String) -> Diagnostic {
    Diagnostic(
      "decision.other-currency", at: .file(path), "the order earns in \(unit)",
      why: "nothing is converted, and an amount in another currency would be booked as this one",
      fix: unit == "POINTS" ? "approve it without `--amount`" : "write the amount in \(unit)")
  }
}
