/// What a verb writes for programs: lines of certain shapes.
package struct VerbOutput: Sendable {
  /// `explain order`
  package let verb: String
  /// What asks for it: `--format json`.
  let option: String
  let shapes: [OutputShape]

  private init(_ verb: String, _ shapes: [OutputShape], option: String = "--format json") {
    self.verb = verb
    self.option = option
    self.shapes = option.hasPrefix("--format") ? shapes + [.finding] : shapes
  }

  /// Each verb that has such an output, in the order of the help; `report` and `simulate` have
  /// schemas of their own in `Documentation/`.
  package static let all = [
    VerbOutput("reconcile", [.count, .waiting, .run]),
    VerbOutput("status", [.input, .count, .balance, .waiting, .lastRun]),
    VerbOutput("review", [.held, .mistyped, .waitingRecord]),
    VerbOutput("approve", [.recorded]), VerbOutput("reject", [.recorded]),
    VerbOutput("withdraw", [.recorded]), VerbOutput("claim", [.recorded]),
    VerbOutput("payouts propose", [.proposalItem, .proposal]),
    VerbOutput("payouts close", [.closed]), VerbOutput("payouts list", [.payout]),
    VerbOutput("payouts show", [.payoutItem]), VerbOutput("payouts mark", [.marked]),
    VerbOutput("invoices", [.invoice, .invoicing]),
    VerbOutput("invoices cancel", [.invoice, .invoicing]),
    VerbOutput("close", [.accountBalance, .month]),
    VerbOutput("statements", [.statements, .statementTotal]),
    VerbOutput("mailings", [.owed, .mailing]), VerbOutput("explain order", [.explanation]),
    VerbOutput("explain code", [.code, .order]),
    VerbOutput("explain advocate", [.advocate, .balance, .order, .entry]),
    VerbOutput("explain credit", [.credit, .entry, .order, .explanation]),
    VerbOutput("verify", [.proof]),
    VerbOutput("export facts", [.factRow], option: "--as json"),
    VerbOutput("export decisions", [.decisionRow], option: "--as json"),
    VerbOutput("export entries", [.entryRow], option: "--as json"),
  ]

  /// As it is asked for: `explain-order`.
  var word: String { verb.replacing(" ", with: "-") }

  var summary: String { "A line of `tally \(verb) \(option)`." }
}
