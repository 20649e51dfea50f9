internal import JSON
internal import Metrics
internal import Reconcile

/// Parts of a simulation, one JSON object each: `Documentation/simulation.schema.json`.
enum SimulationLines {
  static func bytes(of cost: WhatIf.Cost) -> [UInt8] {
    var line = JSONLine()
    line.add("type", "cost")
    line.add("offer", cost.offer)
    line.add("unit", cost.unit)
    for (when, sums) in [("before", cost.sums.before), ("after", cost.sums.after)] {
      line.add("credits_\(when)", sums.count)
      line.add("advocate_rewards_\(when)", JSONNumber(sums.advocates))
      line.add("friend_rewards_\(when)", JSONNumber(sums.friends))
      line.add("bonuses_\(when)", JSONNumber(sums.bonuses))
      line.add("pending_\(when)", JSONNumber(sums.pending))
    }
    line.add("difference", JSONNumber(cost.difference))
    return line.bytes()
  }

  static func bytes(of fate: WhatIf.Fate) -> [UInt8] {
    var line = JSONLine()
    line.add("type", "advocates")
    line.add("unit", fate.unit)
    line.add("gaining", fate.gaining)
    line.add("losing", fate.losing)
    line.add("unchanged", fate.unchanged)
    line.add("gain", JSONNumber(fate.gain))
    line.add("loss", JSONNumber(fate.loss))
    return line.bytes()
  }

  static func bytes(of limit: WhatIf.Limit) -> [UInt8] {
    var line = JSONLine()
    line.add("type", "limit")
    line.add("reason", limit.reason.code)
    line.add("orders_before", limit.orders.before)
    line.add("orders_after", limit.orders.after)
    return line.bytes()
  }

  static func bytes(of turn: WhatIf.Turn) -> [UInt8] {
    var line = JSONLine()
    line.add("type", "turn")
    line.add("orders", turn.count)
    line.add("outcome_before", turn.outcome.before.code)
    line.add("reason_before", turn.reason.before.code)
    line.add("outcome_after", turn.outcome.after.code)
    line.add("reason_after", turn.reason.after.code)
    return line.bytes()
  }

  /// `id`: the company's own; nil for who was forgotten.
  static func bytes(of advocate: WhatIf.Advocate, id: String?) -> [UInt8] {
    var line = JSONLine()
    line.add("type", "advocate")
    line.add("advocate", Int(advocate.number))
    line.add("id", id)
    line.add("unit", advocate.unit)
    line.add("before", JSONNumber(advocate.amount.before))
    line.add("after", JSONNumber(advocate.amount.after))
    line.add("difference", JSONNumber(advocate.difference))
    return line.bytes()
  }
}
