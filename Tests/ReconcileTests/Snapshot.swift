import Facts
import Reconcile

/// All that a reconciliation says, comparable and independent of the order of reading.
struct Snapshot: Equatable {
  var decisions: [Provenance: Oracle.Answer] = [:]
  var credits: [Credit]
  var tally: Tally

  init(_ result: Reconciliation) {
    credits = result.credits.sorted { $0.key < $1.key }
    tally = result.tally
    var decisions: [Provenance: Oracle.Answer] = [:]
    result.forEachDecision { decision in
      decisions[decision.provenance] = Oracle.Answer(
        outcome: decision.outcome, reason: decision.reason,
        reasons: Set(decision.reasons.reasons))
    }
    self.decisions = decisions
  }
}

extension Season {
  var orders: [Order] {
    get { facts.orders.flatMap { block in (0..<block.count).map { block[$0] } } }
    set {
      facts.orders = []
      for order in newValue { facts.append(order) }
    }
  }

  func snapshot(jobs: Int = 1) async -> Snapshot { Snapshot(await reconciled(jobs: jobs)) }
}
