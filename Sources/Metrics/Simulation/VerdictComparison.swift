internal import Reconcile

/// Counts orders by what two sets of rules make of them.
struct VerdictComparison {
  private struct Pair: Hashable {
    let before: Key
    let after: Key
  }

  private struct Key: Hashable {
    let outcome: Outcome
    let reason: ReasonCode

    init(_ verdict: Replay.Verdict) {
      outcome = verdict.outcome
      reason = verdict.reason
    }
  }

  private(set) var orders = 0
  private(set) var heldBefore = 0
  private(set) var heldAfter = 0
  private(set) var heldNewly = 0
  private var pairs: [Pair: Int] = [:]
  private var limits = [(before: Int, after: Int)](
    repeating: (0, 0), count: Replay.limits.count)

  init(_ before: Replay, _ after: Replay) {
    precondition(
      before.verdicts.map(\.count) == after.verdicts.map(\.count), "both are of the same facts")
    for (first, second) in zip(before.verdicts, after.verdicts) {
      for (before, after) in zip(first, second) {
        guard let before, let after, !before.isTwin || !after.isTwin else { continue }
        add(before, after)
      }
    }
  }

  private mutating func add(_ before: Replay.Verdict, _ after: Replay.Verdict) {
    orders += 1
    if before.outcome == .held { heldBefore += 1 }
    if after.outcome == .held {
      heldAfter += 1
      if before.outcome != .held { heldNewly += 1 }
    }
    for bit in Replay.limits.indices {
      limits[bit].before += Int(before.limits >> UInt8(bit) & 1)
      limits[bit].after += Int(after.limits >> UInt8(bit) & 1)
    }
    let pair = Pair(before: Key(before), after: Key(after))
    if pair.before != pair.after { pairs[pair, default: 0] += 1 }
  }

  var sortedTurns: [WhatIf.Turn] {
    pairs.map { pair, count in
      WhatIf.Turn(
        outcome: WhatIf.Change(before: pair.before.outcome, after: pair.after.outcome),
        reason: WhatIf.Change(before: pair.before.reason, after: pair.after.reason),
        count: count)
    }
    .sorted { first, second in
      if first.count != second.count { return first.count > second.count }
      return first.reason.before == second.reason.before
        ? first.reason.after.rawValue < second.reason.after.rawValue
        : first.reason.before.rawValue < second.reason.before.rawValue
    }
  }

  var limitChanges: [WhatIf.Limit] {
    zip(Replay.limits, limits).compactMap { reason, orders in
      guard orders.before + orders.after > 0 else { return nil }
      return WhatIf.Limit(
        reason: reason, orders: WhatIf.Change(before: orders.before, after: orders.after))
    }
  }
}
