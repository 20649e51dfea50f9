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

  /// Each verb that has such an output, in the order of the help.
  package static let all = [
    VerbOutput("reconcile", [.count, .run]),
    VerbOutput("status", [.input, .count, .balance, .lastRun]), VerbOutput("review", [.held]),
    VerbOutput("approve", [.recorded]), VerbOutput("reject", [.recorded]),
    VerbOutput("withdraw", [.recorded]), VerbOutput("claim", [.recorded]),
    VerbOutput("explain order", [.explanation]), VerbOutput("explain code", [.order]),
    VerbOutput("explain advocate", [.order]), VerbOutput("verify", [.proof]),
    VerbOutput("export facts", [.factRow], option: "--as json"),
    VerbOutput("export decisions", [.decisionRow], option: "--as json"),
    VerbOutput("export entries", [.entryRow], option: "--as json"),
  ]

  /// As it is asked for: `explain-order`.
  var word: String { verb.replacing(" ", with: "-") }

  var summary: String { "A line of `tally \(verb) \(option)`." }
}
