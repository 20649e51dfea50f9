internal import Facts
internal import Quantity
internal import Workers

/// An order that earns as far as limits allow.
struct Earning: KeyedRow {
  /// The advocate and the offer.
  let key: UInt64
  let time: Int64
  let row: RowNumber
  let advocate: UInt32
  let currency: Currency
  /// Day of the order in the programme's zone.
  let day: Int32
  /// What the reward is counted on: the whole order, and what refunds left of it.
  let base: Int64
  let left: Int64
  /// Key of the friend; of unknown ones, the row, as where no limit counts friends.
  let person: UInt64
  let offer: UInt8
  /// Whether a closed payout holds something of it.
  let isLocked: Bool
  /// Whether a person approved it, or set the amount.
  let isApproved: Bool
}

extension CaseStates {
  fileprivate func earns(_ row: Int) -> Bool {
    offers[row] != Self.noOffer && bits[row].contains(.head) && !bits[row].contains(.undone)
      && passes(row)
  }
}

extension Intake {
  /// How many orders of each block earn as far as rules were asked.
  func earningCounts(limit: Int) async -> [Int] {
    await Workers.map(count: blocks.count, chunkSize: 1, limit: limit) { part in
      let states = states[part.lowerBound]
      return states.bits.indices.count { states.earns($0) }
    }
  }

  /// The orders of a block that earn as far as rules were asked.
  func append(
    _ block: Int, _ context: Context, _ links: PersonLinks, _ range: KeyRange,
    to rows: inout [Earning]
  ) {
    let states = states[block]
    for row in states.bits.indices where states.earns(row) {
      let key = (UInt64(states.advocates[row]) &+ 1) << 8 | UInt64(states.offers[row])
      guard range.contains(key) else { continue }
      rows.append(earning(RowNumber(block: block, row: row), key, context, links))
    }
  }

  private func earning(
    _ row: RowNumber, _ key: UInt64, _ context: Context, _ links: PersonLinks
  ) -> Earning {
    let facts = facts(row)
    let bits = bits(row)
    let offer = states[row.block].offers[row.row]
    let evidence = bits.contains(.hasEvidence) ? context.evidence(facts.number) : nil
    let (basis, rounding) = (context.terms[Int(offer)].basis, context.rules.rounding)
    let goods = context.countedGoods(facts, offer: Int(offer))
    let whole = facts.base(basis)
    let base = goods?.base(whole, basis, rounding: rounding) ?? whole
    let left = Remainder(facts, evidence).base(base, of: goods, rounding: rounding)
    let countsFriends = context.terms[Int(offer)].countsFriends
    let known = countsFriends ? person(row, links) : 0
    let time = blocks[row.block].columns.occurredAt[at: row.row]
    return Earning(
      key: key, time: time, row: row, advocate: states[row.block].advocates[row.row],
      currency: facts.currency, day: Int32(clamping: context.clock.day(at: time)), base: base,
      left: left, person: known == 0 ? UInt64(row.rawValue) : known, offer: offer,
      isLocked: bits.contains(.locked), isApproved: bits.contains(.approved))
  }

  /// Sorts orders into the canonical order.
  func sort(_ orders: inout [Earning]) {
    orders.sort { first, second in
      first.time == second.time
        ? place(first.row) < place(second.row) : first.time < second.time
    }
  }
}
