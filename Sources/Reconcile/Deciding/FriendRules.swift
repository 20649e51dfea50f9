internal import Facts
internal import Program
internal import Quantity
internal import Workers

/// The rules that compare a friend's orders: new or not, bound to whom, how often it earns.
///
/// The first order that qualifies binds the friend to its advocate. Source:
/// `Documentation/reconciliation.md`, section "One friend".
struct FriendRules {
  let context: Context
  let intake: Intake
  let links: PersonLinks

  /// What was found, in parts.
  func run(limit: Int) async -> [[CaseFinding]] {
    let counts = intake.blocks.map(\.columns.count)
    let numbers = await SliceNumbers(counts, limit: limit) { [intake, links] block, row in
      let bits = intake.states[block].bits[row]
      guard bits.contains(.head) else { return 0 }
      if !bits.contains(.purchase), intake.states[block].offers[row] == CaseStates.noOffer {
        return 0
      }
      let number = RowNumber(block: block, row: row)
      let person = intake.person(number, links)
      return person == 0 ? number.ownKey : person
    }
    return await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { part in
      let slice = numbers.slice(part.lowerBound)
      var findings: [CaseFinding] = []
      for bucket in slice.buckets { decide(slice, bucket, &findings) }
      return findings
    }
  }

  /// Groups the orders of a bucket by person, and decides each group.
  private func decide(_ slice: KeySlice, _ bucket: Range<Int>, _ findings: inout [CaseFinding]) {
    slice.forEachGroup(in: bucket) { rows in
      guard rows.contains(where: { intake.states[$0.block].offers[$0.row] != CaseStates.noOffer })
      else { return }
      var orders = rows.map { FriendOrder(intake, $0) }
      if orders.count > 1 { orders.sort { $0.place < $1.place } }
      let isKnown = orders.count > 1 || intake.person(rows[0], links) != 0
      var group = FriendGroup(context, orders, isKnown: isKnown)
      findings += group.run()
    }
  }
}

extension Intake {
  /// The person behind an order; 0 when nothing is known of the friend.
  func person(_ row: RowNumber, _ links: PersonLinks) -> UInt64 {
    let friend = friend(row)
    return links.person(customer: friend.customer, email: friend.email)
  }
}
