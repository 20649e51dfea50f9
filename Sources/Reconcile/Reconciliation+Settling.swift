internal import Facts
internal import Program
internal import Quantity
internal import Workers

extension Reconciliation {
  /// Gives every order its outcome, and makes the credits.
  ///
  /// `found`: loses its grants as they are settled.
  mutating func settle(_ found: inout [AdvocateRules.Found], limit: Int) async {
    await settleOthers(limit: limit)
    let milestones = found.flatMap(\.milestones)
    var parts: [[OrderCredit]] = []
    // Some parts at a time, so that grants and credits do not all stand beside each other.
    for first in stride(from: 0, to: found.count, by: 16) {
      let some = Array(found[first..<min(first + 16, found.count)])
      for index in first..<first + some.count { found[index].grants = [] }
      let settlement = Settlement(context: context, intake: intake)
      let settled = await Workers.map(count: some.count, chunkSize: 1, limit: limit) { part in
        SettledGrants(some[part.lowerBound].grants, settlement)
      }
      for part in settled {
        take(part.results)
        parts.append(part.credits)
      }
    }
    orderCredits = await CreditParts(parts: parts).sorted(limit: limit)
    addMilestones(milestones, Settlement(context: context, intake: intake))
  }

  /// The orders that earn nothing.
  private mutating func settleOthers(limit: Int) async {
    for first in stride(from: 0, to: intake.blocks.count, by: 16) {
      let count = min(16, intake.blocks.count - first)
      let settlement = Settlement(context: context, intake: intake)
      let settled = await Workers.map(count: count, chunkSize: 1, limit: limit) { part in
        settlement.settleOthers(block: first + part.lowerBound)
      }
      intake.states.replaceSubrange(first..<first + count, with: settled)
    }
  }

  private mutating func take(_ results: [(row: RowNumber, verdict: Verdict)]) {
    for (row, verdict) in results { intake.states[row.block][row.row] = verdict }
  }
}

/// What became of some grants.
private struct SettledGrants: Sendable {
  private(set) var results: [(row: RowNumber, verdict: Verdict)] = []
  /// In the order of their keys.
  private(set) var credits: [OrderCredit] = []

  init(_ grants: [Grant], _ settlement: Settlement) {
    let (context, intake) = (settlement.context, settlement.intake)
    for grant in grants where intake.states[grant.row.block].passes(grant.row.row) {
      let result = settlement.settle(grant)
      var verdict = intake.states[grant.row.block][grant.row.row]
      verdict.settle(result.outcome, result.primary, beside: result.reasons)
      results.append((grant.row, verdict))
      add(grant, result, intake.facts(grant.row), context)
    }
    credits.sort(by: OrderCredit.isBefore)
    credits = credits.map(\.self)
  }

  private mutating func add(
    _ grant: Grant, _ result: Settlement.Result, _ facts: CaseFacts, _ context: Context
  ) {
    let credit = { (purpose: CreditKey.Purpose, amount: Int64) in
      OrderCredit(
        order: facts.number, amount: amount, releasedAt: result.releasedAt,
        advocate: grant.advocate, currency: facts.currency, offer: grant.offer, purpose: purpose,
        state: result.state, reason: result.primary)
    }
    if grant.amount > 0 { credits.append(credit(.advocate, grant.amount)) }
    // A discount was given with the order itself: nothing is owed.
    if grant.friendAmount > 0,
      let form = context.rules.offers[Int(grant.offer)].friendReward?.form, form != .discount
    {
      credits.append(credit(.friend, grant.friendAmount))
    }
  }
}
