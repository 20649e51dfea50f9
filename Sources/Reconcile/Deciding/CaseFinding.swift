/// What a rule that compares orders found of one of them.
struct CaseFinding: Sendable, BitwiseCopyable {
  enum Effect: UInt8, Sendable, BitwiseCopyable {
    case note, hold, stop
  }

  let row: RowNumber
  let reason: ReasonCode
  let effect: Effect

  init(_ row: RowNumber, _ effect: Effect, _ reason: ReasonCode) {
    self.row = row
    self.reason = reason
    self.effect = effect
  }
}

extension Intake {
  mutating func apply(_ findings: [CaseFinding]) {
    for finding in findings {
      let (block, row) = (finding.row.block, finding.row.row)
      switch finding.effect {
      case .note: states[block][row].note(finding.reason)
      case .hold: states[block][row].hold(finding.reason)
      case .stop: states[block][row].stop(finding.reason)
      }
    }
  }
}
