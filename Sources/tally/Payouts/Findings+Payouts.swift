internal import Diagnostics

extension Diagnostic {
  static func unreconciledInputs(_ path: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      "payouts.unreconciled", at: .file(path),
      "\(count) input\(count == 1 ? " has" : "s have") been imported since the last run",
      why: "there may be refunds in them, and what is closed cannot be taken back",
      fix: "run `tally reconcile` first")
  }

  static func closedClock(_ path: String, until: String) -> Diagnostic {
    Diagnostic(
      "payouts.closed-month", at: .file(path), "the books are closed up to \(until)",
      why: "the clock shows a time before that; nothing is put into a closed month",
      fix: "set the clock of this machine, or leave out `--clock`")
  }

  static func unpayableSum(_ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.sum-too-large", at: .file(path), "what is owed to somebody is beyond all amounts",
      why: "sums are held in 64 bits", fix: "look for the amounts with `tally status`")
  }

  static func otherProposal(_ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.other-proposal", at: .file(path), "the ledger does not propose this any more",
      why: "something was reconciled, closed or answered since, or the cut is another; "
        + "nothing was closed",
      fix: "look at `tally payouts propose` again, with the same `--until`")
  }

  static func closedBefore(_ path: String, _ payouts: [Int]) -> Diagnostic {
    let names = payouts.map(String.init).joined(separator: ", ")
    return Diagnostic(
      "payouts.closed-before", .warning, at: .file(path),
      "this proposal was closed already" + (names.isEmpty ? "" : ", as payout \(names)"),
      why: "nothing is paid twice; nothing was changed", fix: "go on with `tally payouts export`")
  }

  static func unknownPayout(_ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.unknown", at: .file(path), "there is no payout with this number",
      why: "payouts are counted from 1, when they are closed",
      fix: "list them with `tally payouts list`")
  }

  static func unknownReference(_ place: Place, payout: Int) -> Diagnostic {
    Diagnostic(
      "payouts.unknown-reference", at: place, "payout \(payout) has no item with this reference",
      why: "nothing was recorded: an answer is recorded as a whole",
      fix: "look at `tally payouts show \(payout)`; an answer may be to another payout")
  }

  /// `what`: a reference, or the file.
  static func otherAmount(_ place: Place, _ what: String) -> Diagnostic {
    Diagnostic(
      "payouts.other-amount", at: place, "the bank tells of another amount for \(what)",
      why: "nothing was recorded: what was paid must be what the payout owes",
      fix: "compare it with `tally payouts show`; the transfer may have been made by hand")
  }

  static func failedBefore(_ place: Place, _ reference: String) -> Diagnostic {
    Diagnostic(
      "payouts.failed-before", at: place, "\(reference) is recorded as failed",
      why: "its amount is owed again and may be in a later payout, so it cannot become paid",
      fix: "ask the bank; if both are true, take the later payout back there")
  }

  static func nothingOpen(_ path: String, payout: Int) -> Diagnostic {
    Diagnostic(
      "payouts.nothing-open", at: .file(path), "nothing of payout \(payout) is open",
      why: "each item was answered: it is paid, or owed again",
      fix: "look at `tally payouts show \(payout)`")
  }

  static func notForBanks(_ path: String, payout: Int) -> Diagnostic {
    Diagnostic(
      "payouts.not-for-banks", at: .file(path), "payout \(payout) is not money in EUR",
      why: "a SEPA transfer moves euros from account to account",
      fix: "write a table for the shop with `--as table`")
  }

  static func notForBooks(_ path: String, payout: Int) -> Diagnostic {
    Diagnostic(
      "payouts.not-for-books", at: .file(path), "payout \(payout) is not in EUR",
      why: "a booking batch has one currency, with two decimals",
      fix: "write a table with `--as table` and book it by hand")
  }

  static func noPayees(_ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.no-payees", at: .file(path), "whose accounts the money goes to is not given",
      why: "names and IBANs are never kept in the ledger",
      fix: "add `--payees FILE.csv` with the columns `id`, `name` and `iban`")
  }

  static func noDebtor(_ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.no-debtor", at: .file(path), "from which account is paid is not given",
      why: "a table with the columns `name` and `iban` is looked for here, out of version control",
      fix: "write it, or name another with `--debtor FILE.csv`")
  }

  static func noDATEV(_ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.no-datev", at: .file(path), "how payouts are booked is not given",
      why: "a booking batch names consultant, client and two accounts",
      fix: "write `payout: datev:` in Content/program/program.yaml")
  }

  static func pastExecution(_ path: String) -> Diagnostic {
    Diagnostic(
      "payouts.past-execution", at: .file(path), "the day of execution is over",
      why: "banks refuse such a file", fix: "name today or a later day with `--on`")
  }
}
