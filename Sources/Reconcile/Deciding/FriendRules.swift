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

  func run(limit: Int) async -> [CaseFinding] {
    let parts = await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { part in
      findings(slice: part.lowerBound)
    }
    return parts.flatMap(\.self)
  }

  private func findings(slice number: Int) -> [CaseFinding] {
    let (slice, unknown) = gather(number)
    var findings: [CaseFinding] = []
    for row in unknown {
      var group = FriendGroup(context, [FriendOrder(intake, row)], isKnown: false)
      findings += group.run()
    }
    for bucket in slice.buckets { decide(slice, bucket, &findings) }
    return findings
  }

  /// The orders of the slice's people, and those of nobody known in the slice's blocks.
  private func gather(_ number: Int) -> (KeySlice, [RowNumber]) {
    var slice = KeySlice(expected: 0)
    var unknown: [RowNumber] = []
    for (index, block) in intake.blocks.enumerated() {
      let states = intake.states[index]
      for row in 0..<block.count {
        let bits = states.bits[row]
        guard bits.contains(.head) else { continue }
        if !bits.contains(.purchase), states.offers[row] == CaseStates.noOffer { continue }
        let rowNumber = RowNumber(block: index, row: row)
        let person = intake.person(rowNumber, links)
        if person == 0 {
          if index % KeySlice.count == number { unknown.append(rowNumber) }
        } else if KeySlice.index(of: person) == number {
          slice.append(person, rowNumber)
        }
      }
    }
    slice.arrange()
    return (slice, unknown)
  }

  /// Groups the orders of a bucket by person, and decides each group.
  private func decide(_ slice: KeySlice, _ bucket: Range<Int>, _ findings: inout [CaseFinding]) {
    slice.forEachGroup(in: bucket) { rows in
      var orders = rows.map { FriendOrder(intake, $0) }
      guard orders.contains(where: { $0.offer != CaseStates.noOffer }) else { return }
      orders.sort { $0.place < $1.place }
      var group = FriendGroup(context, orders, isKnown: true)
      findings += group.run()
    }
  }
}

extension Intake {
  /// The person behind an order; 0 when nothing is known of the friend.
  func person(_ row: RowNumber, _ links: PersonLinks) -> UInt64 {
    if bits(row).contains(.merged) {
      let friend = facts(row).friend
      return links.person(customer: friend.customer, email: friend.email)
    }
    let block = blocks[row.block]
    return links.person(customer: block.customer[row.row], email: block.email[row.row])
  }
}
