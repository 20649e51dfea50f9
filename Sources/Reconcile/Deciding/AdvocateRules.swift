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
    let keys = AccountKeys(intake: intake)
    let slices = await KeySlices(intake.blocks.map(\.columns.count), keys, limit: limit)
    return await Workers.map(count: slices.count, chunkSize: 1, limit: limit) { part in
      found(slices, part.lowerBound, keys)
    }
  }

  private func found(_ slices: KeySlices, _ slice: Int, _ keys: AccountKeys) -> Found {
    var accounts: [UInt64] = []
    var all: [Earning] = []
    slices.forEachRun(of: slice) { block, rows in
      keys.append(block, rows.lazy.map(Int.init), to: &accounts)
      for row in rows {
        all.append(Earning(context, intake, links, RowNumber(block: block, row: Int(row))))
      }
    }
    var chains = KeyChains()
    chains.chain(accounts)
    var account = AdvocateAccount(context)
    var orders: [Earning] = []
    chains.forEachChain { members in
      orders.removeAll(keepingCapacity: true)
      for member in members { orders.append(all[member]) }
      if orders.count > 1 { orders.sort { $0.place < $1.place } }
      account.decide(orders)
    }
    return Found(
      findings: account.findings, grants: account.grants, milestones: account.milestones)
  }
}

/// Advocates and offers of the orders that earn as far as rules were asked.
private struct AccountKeys: RowKeys {
  let intake: Intake

  func append(_ block: Int, _ rows: some Sequence<Int>, to keys: inout [UInt64]) {
    let states = intake.states[block]
    for row in rows {
      let bits = states.bits[row]
      let offer = states.offers[row]
      let earns =
        bits.contains(.head) && !bits.contains(.undone) && offer != CaseStates.noOffer
        && states.passes(row)
      keys.append(earns ? (UInt64(states.advocates[row]) &+ 1) << 8 | UInt64(offer) : 0)
    }
  }
}
