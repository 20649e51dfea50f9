/// How many orders have each outcome and reported reason.
package struct Tally: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: 16 * 128)

  package init() {}

  package mutating func add(_ outcome: Outcome, _ reason: ReasonCode, count: Int = 1) {
    counts[Int(outcome.rawValue) * 128 + Int(reason.rawValue)] += count
  }

  package subscript(outcome: Outcome) -> Int {
    ReasonCode.allCases.reduce(0) { $0 + self[outcome, $1] }
  }

  package subscript(reason: ReasonCode) -> Int {
    Outcome.allCases.reduce(0) { $0 + self[$1, reason] }
  }

  package subscript(outcome: Outcome, reason: ReasonCode) -> Int {
    counts[Int(outcome.rawValue) * 128 + Int(reason.rawValue)]
  }

  package var total: Int { counts.reduce(0, +) }

  /// Those that occur, by outcome and then by precedence.
  package var rows: [(outcome: Outcome, reason: ReasonCode, count: Int)] {
    Outcome.allCases.flatMap { outcome in
      ReasonCode.allCases.compactMap { reason in
        let count = self[outcome, reason]
        return count == 0 ? nil : (outcome, reason, count)
      }
    }
  }
}
