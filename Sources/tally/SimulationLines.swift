internal import JSON
internal import Metrics
internal import Quantity
internal import Reconcile

/// Parts of a simulation, one JSON object each: `Documentation/simulation.schema.json`.
enum SimulationLines {
  /// How many lines of a file that differ are told.
  private static let editLinesMax = 60

  /// What was compared; `zone` tells the days.
  static func bytes(of result: WhatIf, _ basis: SimulationBasis, in zone: ZoneRules) -> [UInt8] {
    func day(_ instant: Instant?) -> String? { instant.map { zone.day(at: $0).description } }
    var line = JSONLine()
    line.add("type", "simulation")
    line.add("version", Tally.version)
    line.add("as_of", basis.asOf.description)
    line.add("as_of_day", day(basis.asOf))
    line.add("since", basis.since?.description)
    line.add("since_day", day(basis.since))
    line.add("run", basis.run)
    line.add("inputs", basis.inputs)
    line.add("orders", result.orders)
    line.add("orders_first_day", day(basis.first))
    line.add("orders_last_day", day(basis.last))
    line.add("held_before", result.held.before)
    line.add("held_after", result.held.after)
    line.add("held_newly", result.heldNewly)
    line.add("held_no_more", result.heldNoMore)
    return line.bytes()
  }

  static func bytes(of edit: RuleEdit) -> [UInt8] {
    var line = JSONLine()
    line.add("type", "edit")
    line.add("file", edit.path)
    line.add("offer", edit.offer)
    line.add("lines", Array(edit.lines.prefix(editLinesMax)))
    line.add("further", max(edit.lines.count - editLinesMax, 0))
    return line.bytes()
  }

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
