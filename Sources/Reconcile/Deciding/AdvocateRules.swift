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

  func run(limit: Int) async -> Found {
    let counts = intake.blocks.map(\.columns.count)
    let numbers = await SliceNumbers(counts, limit: limit) { [intake] block, row in
      let bits = intake.states[block].bits[row]
      guard bits.contains(.head), !bits.contains(.undone) else { return 0 }
      let offer = intake.states[block].offers[row]
      guard offer != CaseStates.noOffer, intake.states[block].passes(row) else { return 0 }
      return (UInt64(intake.states[block].advocates[row]) &+ 1) << 8 | UInt64(offer)
    }
    let parts = await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { part in
      found(numbers.slice(part.lowerBound))
    }
    return parts.reduce(into: Found()) { $0.append($1) }
  }

  private func found(_ slice: KeySlice) -> Found {
    var found = Found()
    for bucket in slice.buckets {
      slice.forEachGroup(in: bucket) { rows in
        var earnings = rows.map { Earning(context, intake, links, $0) }
        if earnings.count > 1 { earnings.sort { $0.place < $1.place } }
        var account = AdvocateAccount(context, earnings)
        account.run()
        found.findings += account.findings
        found.grants += account.grants
        found.milestones += account.milestones
      }
    }
    return found
  }
}
