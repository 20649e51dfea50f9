internal import Workers

/// Findings by the block of their rows, in four bytes each.
typealias BlockFindings = RowsByBlock<RowFinding>

extension RowsByBlock<RowFinding> {
  init(_ findings: [CaseFinding]) {
    self.init(findings, row: \.row) { RowFinding($0) }
  }
}

extension CaseStates {
  mutating func apply(_ findings: ArraySlice<RowFinding>) {
    for finding in findings {
      let row = Int(finding.row)
      switch finding.effect {
      case .note: self[row].note(finding.reason)
      case .hold: self[row].hold(finding.reason)
      case .stop: self[row].stop(finding.reason)
      }
    }
  }
}

extension Intake {
  /// Applies findings, in any order: what becomes of a verdict does not depend on it.
  mutating func apply(_ parts: [BlockFindings], limit: Int) async {
    for first in stride(from: 0, to: blocks.count, by: Self.blocksAtOnce) {
      let states = states
      let count = min(Self.blocksAtOnce, blocks.count - first)
      let changed = await Workers.map(count: count, chunkSize: 1, limit: limit) { part in
        let block = first + part.lowerBound
        var own = states[block]
        for findings in parts { own.apply(findings.of(block)) }
        return own
      }
      self.states.replaceSubrange(first..<first + count, with: changed)
    }
  }
}
