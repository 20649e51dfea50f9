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
  func run(limit: Int) async -> [BlockFindings] {
    await intake.slicing(limit: limit).map { [intake, links] block, range, rows in
      intake.append(block, links, range, to: &rows)
    } _: { rows in
      decide(rows)
    }
  }

  /// Groups the orders of a slice by person, and decides each group.
  private func decide(_ rows: [FriendOrder]) -> BlockFindings {
    var group = FriendGroup(context, intake)
    let canonical = CanonicalOrder(intake)
    KeyChains(rows).forEachChain(rows) { orders in
      guard orders.contains(where: { $0.offer != CaseStates.noOffer }) else { return }
      canonical.sort(&orders)
      let isKnown = orders.count > 1 || orders[0].key != orders[0].row.ownKey
      group.decide(orders.span, isKnown: isKnown)
    }
    return BlockFindings(group.findings)
  }
}

extension Intake {
  /// The orders of a block that count for the people behind them.
  fileprivate func append(
    _ block: Int, _ links: PersonLinks, _ range: KeyRange, to rows: inout [FriendOrder]
  ) {
    let columns = blocks[block].columns
    let (customers, emails) = (columns.customer, columns.email)
    let (times, flags) = (columns.occurredAt, columns.flags)
    let (advocates, offers) = (states[block].advocates, states[block].offers)
    let bits = states[block].bits
    let effects = states[block].effects
    for row in bits.indices {
      let (own, offer) = (bits[row], offers[row])
      guard own.contains(.head), own.contains(.purchase) || offer != CaseStates.noOffer else {
        continue
      }
      let number = RowNumber(block: block, row: row)
      let person =
        own.contains(.merged)
        ? person(number, links)
        : links.person(customer: customers[at: row], email: emails[at: row])
      let key = person == 0 ? number.ownKey : person
      guard range.contains(key) else { continue }
      rows.append(
        FriendOrder(
          key: key, time: times[at: row], row: number, advocate: advocates[row], offer: offer,
          bits: own, isFirstOfCustomer: flags[at: row].contains(.firstOfCustomer),
          isCandidate: offer != CaseStates.noOffer && effects[row] != .stopped))
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
