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
    return await slicing.map { [context, intake] block, range, rows in
      intake.append(block, context, range, to: &rows)
    } _: { rows in
      found(rows)
    }
  }

  private func found(_ rows: [Earning]) -> Found {
    var account = AdvocateAccount(context, intake, links)
    let canonical = CanonicalOrder(intake)
    KeyChains(rows).forEachChain(rows) { orders in
      canonical.sort(&orders)
      account.decide(orders.span)
    }
    // As long as there are, and no longer: arrays that grew take up to twice as much.
    return Found(
      findings: account.findings.map(\.self), grants: account.grants.map(\.self),
      milestones: account.milestones)
  }
}
