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
    let keys = FriendKeys(intake: intake, links: links)
    let slices = await KeySlices(intake.blocks.map(\.columns.count), keys, limit: limit)
    return await Workers.map(count: slices.count, chunkSize: 1, limit: limit) { part in
      decide(slices, part.lowerBound, keys)
    }
  }

  /// Groups the orders of a slice by person, and decides each group.
  private func decide(_ slices: KeySlices, _ slice: Int, _ keys: FriendKeys) -> [CaseFinding] {
    var persons: [UInt64] = []
    var all: [FriendOrder] = []
    slices.forEachRun(of: slice) { block, rows in
      keys.append(block, rows.lazy.map(Int.init), to: &persons)
      FriendOrder.append(intake, block, rows.lazy.map(Int.init), to: &all)
    }
    var chains = KeyChains()
    chains.chain(persons)
    var group = FriendGroup(context)
    var orders: [FriendOrder] = []
    chains.forEachChain { members in
      orders.removeAll(keepingCapacity: true)
      for member in members { orders.append(all[member]) }
      guard orders.contains(where: { $0.offer != CaseStates.noOffer }) else { return }
      if orders.count > 1 { intake.sort(&orders) }
      let isKnown = orders.count > 1 || persons[members[0]] != orders[0].row.ownKey
      group.decide(orders, isKnown: isKnown)
    }
    return group.findings
  }
}

/// The people behind orders that count for them; of unknown ones, the row.
private struct FriendKeys: RowKeys {
  let intake: Intake
  let links: PersonLinks

  func append(_ block: Int, _ rows: some Sequence<Int>, to keys: inout [UInt64]) {
    let box = intake.blocks[block]
    let states = intake.states[block]
    for row in rows {
      let bits = states.bits[row]
      let counts =
        bits.contains(.head)
        && (bits.contains(.purchase) || states.offers[row] != CaseStates.noOffer)
      guard counts else {
        keys.append(0)
        continue
      }
      let number = RowNumber(block: block, row: row)
      let person =
        bits.contains(.merged)
        ? intake.person(number, links)
        : links.person(
          customer: box.columns.customer[at: row], email: box.columns.email[at: row])
      keys.append(person == 0 ? number.ownKey : person)
    }
  }
}

extension Intake {
  /// Sorts orders into the canonical order.
  func sort(_ orders: inout [FriendOrder]) {
    guard orders.count <= 16 else { return orders.sort(by: isBefore) }
    for end in 1..<orders.count {
      var place = end
      while place > 0, isBefore(orders[place], orders[place - 1]) {
        orders.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private func isBefore(_ first: FriendOrder, _ second: FriendOrder) -> Bool {
    first.time == second.time
      ? place(first.row) < place(second.row) : first.time < second.time
  }
}

extension Intake {
  /// The person behind an order; 0 when nothing is known of the friend.
  func person(_ row: RowNumber, _ links: PersonLinks) -> UInt64 {
    let friend = friend(row)
    return links.person(customer: friend.customer, email: friend.email)
  }
}
