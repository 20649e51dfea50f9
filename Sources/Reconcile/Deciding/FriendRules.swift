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
    var chains = KeyChains()
    chains.chain(rows)
    var group = FriendGroup(context, intake)
    var orders: [FriendOrder] = []
    chains.forEachChain { members in
      orders.removeAll(keepingCapacity: true)
      for member in members { orders.append(rows[member]) }
      guard orders.contains(where: { $0.offer != CaseStates.noOffer }) else { return }
      if orders.count > 1 { intake.sort(&orders) }
      group.decide(orders, isKnown: orders.count > 1 || orders[0].key != orders[0].row.ownKey)
    }
    return BlockFindings(group.findings)
  }
}

extension Intake {
  /// The orders of a block that count for the people behind them.
  fileprivate func append(
    _ block: Int, _ links: PersonLinks, _ range: KeyRange, to rows: inout [FriendOrder]
  ) {
    let box = blocks[block]
    let states = states[block]
    for row in states.bits.indices {
      let bits = states.bits[row]
      let offer = states.offers[row]
      guard bits.contains(.head), bits.contains(.purchase) || offer != CaseStates.noOffer else {
        continue
      }
      let number = RowNumber(block: block, row: row)
      let person =
        bits.contains(.merged)
        ? person(number, links)
        : links.person(
          customer: box.columns.customer[at: row], email: box.columns.email[at: row])
      let key = person == 0 ? number.ownKey : person
      guard range.contains(key) else { continue }
      rows.append(
        FriendOrder(
          key: key, time: box.columns.occurredAt[at: row], row: number,
          advocate: states.advocates[row], offer: offer, bits: bits,
          isFirstOfCustomer: box.columns.flags[at: row].contains(.firstOfCustomer),
          isCandidate: offer != CaseStates.noOffer && states[row].effect != .stopped))
    }
  }
}

extension Intake {
  /// Sorts orders into the canonical order.
  func sort(_ orders: inout [FriendOrder]) {
    if orders.count == 2, orders[0].time != orders[1].time {
      if orders[1].time < orders[0].time { orders.swapAt(0, 1) }
      return
    }
    orders.sort { first, second in
      first.time == second.time
        ? place(first.row) < place(second.row) : first.time < second.time
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
