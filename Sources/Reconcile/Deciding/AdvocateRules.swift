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
    let parts = await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { part in
      found(slice: part.lowerBound)
    }
    return parts.reduce(into: Found()) { $0.append($1) }
  }

  private func found(slice number: Int) -> Found {
    var slice = KeySlice(expected: 0)
    for (index, states) in intake.states.enumerated() {
      for row in states.bits.indices {
        let bits = states.bits[row]
        guard bits.contains(.head), !bits.contains(.undone), states.passes(row) else { continue }
        guard states.offers[row] != CaseStates.noOffer else { continue }
        let key = UInt64(states.advocates[row]) << 8 | UInt64(states.offers[row])
        guard KeySlice.index(of: key) == number else { continue }
        slice.append(key, RowNumber(block: index, row: row))
      }
    }
    slice.arrange()
    var found = Found()
    for bucket in slice.buckets {
      slice.forEachGroup(in: bucket) { rows in
        var earnings = rows.map { Earning(context, intake, links, $0) }
        earnings.sort { $0.place < $1.place }
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
