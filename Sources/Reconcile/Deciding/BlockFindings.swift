internal import Workers

/// Findings by the block of their rows, in four bytes each.
struct BlockFindings: Sendable {
  private let findings: [RowFinding]
  /// One more than the highest block.
  private let starts: [Int32]

  init(_ unsorted: [CaseFinding]) {
    let blockCount = 1 + unsorted.reduce(-1) { max($0, $1.row.block) }
    var places = [Int32](repeating: 0, count: blockCount + 1)
    for finding in unsorted { places[finding.row.block + 1] += 1 }
    for block in places.indices.dropFirst() { places[block] += places[block - 1] }
    starts = places
    var order = [Int32](repeating: 0, count: unsorted.count)
    for (index, finding) in unsorted.enumerated() {
      order[Int(places[finding.row.block])] = Int32(truncatingIfNeeded: index)
      places[finding.row.block] += 1
    }
    findings = order.map { RowFinding(unsorted[Int($0)]) }
  }

  func of(_ block: Int) -> ArraySlice<RowFinding> {
    guard block + 1 < starts.count else { return [] }
    return findings[Int(starts[block])..<Int(starts[block + 1])]
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
    // Some blocks at a time, so that old and new states do not stand beside each other.
    for first in stride(from: 0, to: blocks.count, by: 16) {
      let states = states
      let count = min(16, blocks.count - first)
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
