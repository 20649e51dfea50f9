internal import Diagnostics

extension Diagnostic {
  static func noSite(at place: Place) -> Diagnostic {
    Diagnostic(
      "tally.no-site", at: place, "there is no site here",
      why: "rules, currency and time zone are in `Content/site.yaml` and `Content/program`",
      fix: "name its folder with `--root`, or make one with `passalong init`")
  }

  static func noLedger(_ path: String) -> Diagnostic {
    Diagnostic(
      "tally.no-ledger", at: .file(path), "there is no ledger yet",
      why: "the first import makes it", fix: "run `tally import FILE`")
  }

  static func repeatedOffer(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      "simulate.repeated-offer", at: .file(path), "it is the same offer as `\(other)`",
      why: "an offer is known by its `id`, and can be changed in one way at a time",
      fix: "name one of the two, or give the other an `id` of its own")
  }

  static func inputKnown(_ path: String, as input: UInt32, on day: String) -> Diagnostic {
    Diagnostic(
      "import.known-file", .warning, at: .file(path),
      "the file was imported on \(day) as input \(input); it was skipped",
      why: "the bytes are the same, so it says nothing new",
      fix: "if a mapping was corrected since, read it anew with `--again`")
  }

  static func inputChanging(_ path: String) -> Diagnostic {
    Diagnostic(
      "import.changing-file", .warning, at: .file(path),
      "the file was written to while it was read",
      why: "what came later is not in the ledger, and the last record may have been cut off",
      fix: "import it again when it is complete: what was read is not counted twice")
  }

  static func unknownMapping(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "import.unknown-choice", at: .file(name), "`\(name)` is neither a format nor a mapping",
      why: "there are: \(known.joined(separator: ", "))",
      fix: "write one of them, or make `Content/program/imports/\(name).yaml`")
  }

  static func pastRun(_ path: String, last: String) -> Diagnostic {
    Diagnostic(
      "reconcile.past", at: .file(path), "the ledger was reconciled as of \(last) already",
      why: "entries are never taken back for a day that is over, so a run does not go back in time",
      fix: "look at the past with `--dry-run`, which records nothing")
  }

  static func unknownArticles(_ path: String, orders: Int) -> Diagnostic {
    let subject =
      orders == 1
      ? "1 order is credited as a whole, and nothing tells its articles"
      : "\(orders) orders are credited as a whole, and nothing tells their articles"
    return Diagnostic(
      "reconcile.unknown-articles", .warning, at: .file(path),
      subject, why: "the offer does not count some articles (`excluded_products`)",
      fix: "import an export that has line items with article numbers; files that were imported"
        + " before items were kept are read anew with `--again`")
  }

  static func paidBackBefore(_ path: String, orders: Int) -> Diagnostic {
    let subject =
      orders == 1
      ? "1 order is credited that an earlier import told as paid back"
      : "\(orders) orders are credited that an earlier import told as paid back"
    return Diagnostic(
      "reconcile.paid-back-before", .warning, at: .file(path), subject,
      why: "their export does not say when an order changed, so what was imported last counts:"
        + " it may be the older export",
      fix: "export these orders once more, and import that; `tally explain order` shows all"
        + " versions")
  }

  static func futureRun(_ path: String) -> Diagnostic {
    Diagnostic(
      "reconcile.future", at: .file(path), "this day has not come",
      why: "what will be released may still be refunded until then",
      fix: "look ahead with `--dry-run`, which records nothing")
  }

  static func notReconciled(_ path: String) -> Diagnostic {
    Diagnostic(
      "tally.not-reconciled", at: .file(path), "nothing has been decided yet",
      why: "there are facts in the ledger, and no run", fix: "run `tally reconcile`")
  }

  static func noRunBy(_ day: String, _ path: String, first: String) -> Diagnostic {
    Diagnostic(
      "report.not-reconciled", at: .file(path), "nothing had been decided yet by \(day)",
      why: "the first run is as of \(first)",
      fix: "ask for a later day, or see `tally reconcile --as-of \(day) --dry-run`")
  }

  static func unknownOrder(_ path: String) -> Diagnostic {
    Diagnostic(
      "tally.unknown-order", at: .file(path), "no input tells of this order",
      why: "orders are found by their number as the shop writes it, or by file and line",
      fix: "check the number, or write `FILE:LINE` as `tally review` does")
  }

  /// `references`: what each of them is named by.
  static func ambiguousOrder(_ path: String, _ references: [String]) -> Diagnostic {
    let list = references.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      "tally.ambiguous-order", at: .file(path), "several orders are meant by this: \(list)",
      why: "files of the same name were imported, and tell of different orders in this line",
      fix: "add the input's number, as in this list; `tally status --all` shows which is which")
  }

  static func unreadableCode(_ path: String) -> Diagnostic {
    Diagnostic(
      "tally.not-a-code", at: .file(path), "this cannot be a code",
      why: "codes are 4 to 20 letters and digits", fix: "check what was typed")
  }

  static func unknownAdvocateNumber(_ path: String) -> Diagnostic {
    Diagnostic(
      "tally.unknown-advocate", at: .file(path), "nobody in the ledger has this id",
      why: "ids are those of the file that advocates were imported from",
      fix: "list them with `passalong advocates list`")
  }

  static func unissuedCode(_ path: String) -> Diagnostic {
    Diagnostic(
      "tally.unissued-code", at: .file(path), "the code was never issued",
      why: "an order can be credited to the owner of an issued code only",
      fix: "look for it with `passalong codes list`")
  }

  static func unknownEntry(_ path: String) -> Diagnostic {
    Diagnostic(
      "tally.unknown-entry", at: .file(path), "there is no entry with this number",
      why: "a credit is found by the number of any of its entries",
      fix: "look for it in `tally explain order`, or with `tally export entries`")
  }
}
