internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Ledger

/// One run of `codes check`.
struct CodeChecking {
  private let verb: RegistryVerb

  init(_ verb: RegistryVerb) {
    self.verb = verb
  }

  func run(_ registry: Registry, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    var verdicts: [CodeVerdict] = []
    for text in verb.arguments.operands("CODE") {
      verdicts.append(try CodeVerdict(text, registry, verb.site))
    }
    if verb.arguments.format == .json {
      for verdict in verdicts { verb.console.write(json(verdict)) }
    } else {
      var table = Table([
        Table.Column("code", mayShrink: false), Table.Column("verdict", mayShrink: false),
        Table.Column("credited", mayShrink: false), Table.Column("meant"), Table.Column("why"),
      ])
      for verdict in verdicts {
        table.add([
          verdict.issued.map { ShownCode.grouped($0) } ?? verdict.text, verdict.kind.rawValue,
          verdict.isCredited ? "yes" : "no",
          verdict.proposals.map { ShownCode.grouped($0) }.joined(separator: ", "), verdict.reason,
        ])
      }
      verb.console.write(table)
    }
    let refused = verdicts.count { !$0.isCredited }
    if refused > 0 { findings.append(.uncreditedCodes(refused, of: verdicts.count)) }
  }

  private func json(_ verdict: CodeVerdict) -> [UInt8] {
    var line = RegistryLine()
    line.add("text", verdict.text)
    line.add("verdict", verdict.kind.rawValue)
    line.add("credited", verdict.isCredited)
    line.add("code", verdict.issued?.code.text)
    line.add("advocate", verdict.issued.map { Int($0.advocate) })
    line.add("meant", verdict.proposals.map(\.text))
    line.add("why", verdict.reason)
    return line.bytes()
  }
}
