internal import Facts
internal import Workers

extension Reconciliation {
  /// Gives every order its outcome, and makes the credits.
  ///
  /// `found`: loses its grants.
  mutating func settle(_ found: inout [AdvocateRules.Found], limit: Int) async {
    let milestones = found.flatMap(\.milestones)
    let awards = await Self.awards(&found, limit: limit)
    var parts: [RangedCredits] = []
    for first in stride(from: 0, to: intake.blocks.count, by: Intake.blocksAtOnce) {
      let count = min(Intake.blocksAtOnce, intake.blocks.count - first)
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
