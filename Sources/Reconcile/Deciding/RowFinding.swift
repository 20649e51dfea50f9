/// A finding whose block is known.
struct RowFinding: Sendable, BitwiseCopyable {
  let row: UInt16
  let reason: ReasonCode
  let effect: CaseFinding.Effect

  init(_ finding: CaseFinding) {
    row = UInt16(truncatingIfNeeded: finding.row.row)
    reason = finding.reason
    effect = finding.effect
  }
}
