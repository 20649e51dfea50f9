internal import Facts
internal import Workers

/// Limits, tiers and milestones of all advocates.
struct AdvocateRules {
  let context: Context
  let intake: Intake
  let links: PersonLinks

  struct Found: Sendable {
    var findings: [CaseFinding] = []
    var grants: [Grant] = []
    var milestones: [MilestoneGrant] = []

    mutating func append(_ other: Found) {
      findings += other.findings
      grants += other.grants
      milestones += other.milestones
    }
  }

  /// What was found, in parts.
  func run(limit: Int) async -> [Found] {
    guard !context.rules.offers.isEmpty else { return [] }
    let counts = await intake.earningCounts(limit: limit)
    let slicing = Slicing(counts: counts, limit: limit)
    return await slicing.map { [context, intake, links] block, range, rows in
      intake.append(block, context, links, range, to: &rows)
    } _: { rows in
      found(rows)
    }
  }

  private func found(_ rows: [Earning]) -> Found {
    var chains = KeyChains()
    chains.chain(rows)
    var account = AdvocateAccount(context, intake)
    var orders: [Earning] = []
    chains.forEachChain { members in
      orders.removeAll(keepingCapacity: true)
      for member in members { orders.append(rows[member]) }
      if orders.count > 1 { intake.sort(&orders) }
      account.decide(orders)
    }
    // As long as there are, and no longer: arrays that grew take up to twice as much.
    return Found(
      findings: account.findings.map(\.self), grants: account.grants.map(\.self),
      milestones: account.milestones)
  }
}
