internal import Diagnostics
internal import Ledger

extension Diagnostic {
  static func brokenLedger(_ flaw: LedgerFlaw, _ path: String) -> Diagnostic {
    let place = Place.file(path)
    let fix = "put back the last good copy of the folder, and do not delete this one yet"
    switch flaw {
    case .file(let words):
      return Diagnostic(
        "verify.damaged-file", at: place, "the file itself is damaged: \(words)", fix: fix)
    case .input(let number):
      return Diagnostic(
        "verify.changed-input", at: place, "input \(number) is not as it was recorded",
        why: "its digest, made of all its facts and of the inputs before it, is another", fix: fix)
    case .aside(let number):
      return Diagnostic(
        "verify.changed-set-aside", at: place,
        "what was set aside or passed over of input \(number) is not all there",
        why: "the input counts other records than are listed", fix: fix)
    case .block(let number):
      return Diagnostic(
        "verify.damaged-block", at: place, "block \(number) of facts cannot be read", fix: fix)
    case .places(let number):
      return Diagnostic(
        "verify.changed-places", at: place,
        "what tells where orders are is not that of block \(number) of facts",
        why: "`explain` and `approve` may not find an order that is there", fix: fix)
    case .run(let number):
      return Diagnostic(
        "verify.changed-run", at: place, "run \(number) is not as it was recorded",
        why: "its head, made of all it says and of the run before it, is another", fix: fix)
    case .entries(let run):
      return Diagnostic(
        "verify.changed-entries", at: place, "the entries of run \(run) are not as recorded",
        why: "the digest that the run holds of them is another", fix: fix)
    case .decisions(let run):
      return Diagnostic(
        "verify.changed-decisions", at: place, "the decisions of run \(run) are not as recorded",
        why: "the digest that the run holds of them is another", fix: fix)
    case .rules(let run):
      return Diagnostic(
        "verify.changed-rules", at: place, "the rules of run \(run) are not as recorded",
        why: "their digest is another", fix: fix)
    case .act(let number):
      return Diagnostic(
        "verify.changed-act", at: place,
        "payout, answer or closing \(number) is not as it was recorded",
        why: "its head, made of all it says and of what came before it, is another", fix: fix)
    case .movements(let act):
      return Diagnostic(
        "verify.changed-movements", at: place, "what act \(act) moved is not as recorded",
        why: "the digest that the act holds of it is another", fix: fix)
    case .month(let act):
      return Diagnostic(
        "verify.changed-month", at: place,
        "the month that act \(act) closed does not come to what it did",
        why: "entries or payouts were put into it, or taken away, afterwards", fix: fix)
    case .invoices(let act):
      return Diagnostic(
        "verify.changed-invoices", at: place,
        "the invoices that act \(act) issued are not as recorded",
        why: "a number, a line or a sum of them is another, or one of them is gone", fix: fix)
    }
  }

  static func otherResult(_ what: String, run: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      "verify.other-result", at: .file(path), "computed again, run \(run) has other \(what)",
      why: "facts and rules are those of the run, so the ledger or the tool is wrong",
      fix: "keep a copy of the ledger and report this")
  }

  static func otherHead(_ head: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "verify.unknown-head", at: .file(path), "no run of this ledger has the head \(head)",
      why: "whoever owns the file can make it anew, but not a head that was printed",
      fix: "compare the head with a printed statement, and look for the true ledger")
  }

  static func otherRegistry(run: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      "verify.registry-changed", .warning, at: .file(path),
      "advocates or codes have changed since run \(run), so it was not computed again",
      why: "codes are read as they are now", fix: "run `tally reconcile`, then verify again")
  }
}
