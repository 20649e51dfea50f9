internal import Facts
internal import Program
internal import Quantity
internal import Workers

extension Reconciliation {
  /// Gives every order its outcome, and makes the credits.
  ///
  /// `found`: loses its grants.
  mutating func settle(_ found: inout [AdvocateRules.Found], limit: Int) async {
    let milestones = found.flatMap(\.milestones)
    let awards = await Self.awards(&found, limit: limit)
    var parts: [[OrderCredit]] = []
    // Some blocks at a time, so that old and new states do not stand beside each other.
    for first in stride(from: 0, to: intake.blocks.count, by: 16) {
      let count = min(16, intake.blocks.count - first)
      let settlement = Settlement(context: context, intake: intake)
      let settled = await Workers.map(count: count, chunkSize: 1, limit: limit) { part in
        SettledBlock(settlement, block: first + part.lowerBound, awards)
      }
      intake.states.replaceSubrange(first..<first + count, with: settled.map(\.states))
      parts += settled.map(\.credits)
    }
    orderCredits = await CreditParts(parts: parts).sorted(limit: limit)
    addMilestones(milestones, Settlement(context: context, intake: intake))
  }

  /// Grants by the blocks of their orders: blocks are read from the first row to the last.
  private static func awards(
    _ found: inout [AdvocateRules.Found], limit: Int
  ) async -> [RowsByBlock<Award>] {
    let grants = found.map(\.grants)
    for index in found.indices { found[index].grants = [] }
    return await Workers.map(count: grants.count, chunkSize: 16, limit: limit) { part in
      let some = Array(grants[part].joined())
      return RowsByBlock(some, row: \.row) { Award($0) }
    }
  }
}

/// The outcomes of a block's orders, and what they earn.
private struct SettledBlock: Sendable {
  private(set) var states: CaseStates
  /// In the order of their keys.
  private(set) var credits: [OrderCredit] = []

  init(_ settlement: Settlement, block: Int, _ awards: [RowsByBlock<Award>]) {
    states = settlement.intake.states[block]
    var byRow = [Award?](repeating: nil, count: states.bits.count)
    for part in awards { for award in part.of(block) { byRow[Int(award.row)] = award } }
    for row in states.bits.indices {
      let number = RowNumber(block: block, row: row)
      if states.passes(row), !states.bits[row].contains(.undone) {
        guard let award = byRow[row] else { continue }
        let facts = settlement.intake.facts(number)
        let result = settlement.settle(award, number, facts)
        states[row].settle(result.outcome, result.primary, beside: result.reasons)
        add(award, result, facts, settlement.context)
      } else {
        let result = settlement.settle(number)
        states[row].settle(result.outcome, result.primary, beside: result.reasons)
      }
    }
    credits.sort(by: OrderCredit.isBefore)
    // As long as there are, and no longer: an array that grew takes up to twice as much.
    credits = credits.map(\.self)
  }

  private mutating func add(
    _ award: Award, _ result: Settlement.Result, _ facts: CaseFacts, _ context: Context
  ) {
    let credit = { (purpose: CreditKey.Purpose, amount: Int64) in
      OrderCredit(
        order: facts.number, amount: amount, releasedAt: result.releasedAt,
        advocate: award.advocate, currency: facts.currency, offer: award.offer, purpose: purpose,
        state: result.state, reason: result.primary)
    }
    if award.amount > 0 { credits.append(credit(.advocate, award.amount)) }
    // A discount was given with the order itself: nothing is owed.
    if award.friendAmount > 0,
      let form = context.rules.offers[Int(award.offer)].friendReward?.form, form != .discount
    {
      credits.append(credit(.friend, award.friendAmount))
    }
  }
}
