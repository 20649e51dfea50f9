internal import Ledger
internal import Reconcile

/// What verbs write with `--format json`.
extension OutputShape {
  static let count = OutputShape(
    "count", type: "count", "How many orders have an outcome and a reported reason.",
    [
      .field("outcome", .outcomes, "What became of them."),
      .field("reason", .reasons, "The reported reason."),
      .field("orders", .integer, "How many."),
    ])

  static let run = OutputShape(
    "run", type: "run", "The run as a whole.",
    [
      .maybe("run", .integer, "Its number; null for a dry run."),
      .field("is_new", .flag, "Whether anything had changed since the run before."),
      .field("as_of", .instant, "The time that was looked at."),
      .field("orders", .integer, "Orders that were decided: the sum of all counts."),
      .field("other_facts", .integer, "Payments, refunds, clicks and so on."),
      .field(
        "joined", .integer,
        "Records that complete others, less facts told in the record of an order; may be negative."
      ),
      .field(
        "records", .integer,
        "In all inputs: orders, other facts, joined, passed over and set aside together."),
      .field("passed_over", .integer, "Of them, those that say nothing of their own."),
      .field("set_aside", .integer, "Of them, those that could not be read."),
      .field("entries", .integer, "Entries that were posted, or would be."),
      .maybe("head", .text, "The digest of the chain of runs, in hexadecimal digits."),
    ])

  static let input = OutputShape(
    "input", type: "input", "A file that was imported, or a person's decision.",
    [
      .field("input", .integer, "Its number."),
      .field("file", .text, "The name of the file, without folders."),
      .field("format", .text, "What it was read as."),
      .field("source", .text, "The shop or provider that it is of."),
      .field("sha256", .text, "The digest of its bytes, in hexadecimal digits."),
      .field("imported", .instant, "When it was imported."),
      .field("records", .integer, "Records in it: the sum of the next three."),
      .field("read", .integer, "Records that became facts."),
      .field("passed_over", .integer, "Records that say nothing of their own."),
      .field("set_aside", .integer, "Records that could not be read."),
    ])

  static let balance = OutputShape(
    "balance", type: "balance", "What is owed in one unit.",
    [
      .field("unit", .text, "A currency, ISO 4217, or `POINTS`."),
      .field("pending", .integer, "Not released yet, in minor units."),
      .field("payable", .integer, "Released and to be paid, in minor units."),
    ])

  static let lastRun = OutputShape(
    "last-run", type: "run", "The newest run.",
    [
      .field("run", .integer, "Its number."),
      .field("as_of", .instant, "The time that it looked at."),
      .field("orders", .integer, "Orders that it decided."),
      .field("inputs", .integer, "How many inputs it knew."),
      .field("head", .text, "The digest of the chain of runs, in hexadecimal digits."),
    ])

  static let proof = OutputShape(
    "proof", "Whether the ledger is sound.",
    [
      .field("inputs", .integer, "Inputs that were read and digested."),
      .field("runs", .integer, "Runs whose heads were made anew."),
      .field("entries", .integer, "Entries of all runs."),
      .maybe("head", .text, "The head of the newest run, in hexadecimal digits."),
      .field("is_sound", .flag, "Whether everything is as it was."),
    ])

  static let recorded = OutputShape(
    "recorded", "A person's word that was recorded.",
    [
      .field("input", .integer, "The number of the input that it became."),
      .field("verdict", .choice(["approve", "reject", "withdraw", "claim"]), "What was said."),
      .maybe("outcome", .text, "Outcome and reason that it makes of the order, where known."),
    ])

  /// What `CommandLine` writes.
  static let finding = OutputShape(
    "finding", "Something that is wrong, or worth a look.",
    [
      .field("path", .text, "The file."),
      .maybe("line", .integer, "From 1; null for the file as a whole."),
      .maybe("column", .integer, "From 1, in bytes."),
      .maybe("endLine", .integer, "The line of its end; null where no line is quoted."),
      .maybe("endColumn", .integer, "Behind its last byte."),
      .field("severity", .choice(["error", "warning"]), "Whether it must be mended."),
      .field("id", .text, "Its name, as in `Documentation/diagnostics.md`."),
      .field("message", .text, "What is wrong."), .field("why", .text, "The rule behind it."),
      .field("fix", .text, "What to write instead; may be empty."),
    ])
}

extension OutputField.Kind {
  static let outcomes = OutputField.Kind.choice(Outcome.allCases.map(\.code))
  static let reasons = OutputField.Kind.choice(ReasonCode.allCases.map(\.code))
  static let reasonLists = OutputField.Kind.choices(ReasonCode.allCases.map(\.code))
}
