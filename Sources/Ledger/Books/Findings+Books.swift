internal import Diagnostics

extension Diagnostic {
  static func tooManySources(_ path: String) -> Diagnostic {
    Diagnostic(
      "ledger.too-many-sources", at: .file(path), "the ledger has 255 sources, no more",
      why: "a source is a shop or provider, not a file; nothing was recorded",
      fix: "give files of the same shop the same --source")
  }

  static func damagedBlock(_ path: String, _ block: Int64) -> Diagnostic {
    Diagnostic(
      "ledger.damaged-block", at: .file(path), "block \(block) of the ledger cannot be read",
      why: "something else wrote into the file; nothing was changed",
      fix: "run `tally verify` to see all that is wrong, and put back the last good copy")
  }

  static func damagedEntry(_ path: String, _ entry: Int64) -> Diagnostic {
    Diagnostic(
      "ledger.damaged-entry", at: .file(path), "entry \(entry) of the ledger cannot be read",
      why: "something else wrote into the file; nothing was changed",
      fix: "run `tally verify` to see all that is wrong, and put back the last good copy")
  }

  static func damagedAct(_ path: String, _ act: Int64) -> Diagnostic {
    Diagnostic(
      "ledger.damaged-act", at: .file(path),
      "payout, answer or closing \(act) of the ledger cannot be read",
      why: "something else wrote into the file; nothing was changed",
      fix: "run `tally verify` to see all that is wrong, and put back the last good copy")
  }

  static func damagedInvoice(_ path: String, _ invoice: Int64) -> Diagnostic {
    Diagnostic(
      "ledger.damaged-invoice", at: .file(path),
      "a line of invoice \(invoice) of the ledger cannot be read",
      why: "something else wrote into the file; nothing was changed",
      fix: "run `tally verify` to see all that is wrong, and put back the last good copy")
  }
}
