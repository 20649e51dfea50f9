internal import Facts
internal import Program
internal import Quantity

/// The outcomes of a block's orders, and what they earn.
struct SettledBlock: Sendable {
  private(set) var states: CaseStates
  let credits: RangedCredits

  init(_ settlement: Settlement, block: Int, _ awards: [RowsByBlock<Award>]) {
    var work = SettlingWork(settlement, block, awards.flatMap { $0.of(block) })
    work.run()
    states = work.states
    credits = RangedCredits(work.credits)
  }
}

/// A block while it is settled.
private struct SettlingWork {
  private let settlement: Settlement
  private let block: Int
  private let columns: OrderBlock
  private let awards: [Award]
  /// Whether something is owed to friends, by offer: a discount was given with the order itself.
  private let owesFriends: [Bool]
  private(set) var states: CaseStates
  private(set) var credits: [OrderCredit] = []
  /// Nearly all orders are settled by their verdicts alone. By the verdict that an order had, the
  /// number of the one that it gets.
  private var plain: [UInt32?]
  /// The same for orders with an award, four to a verdict.
  private var awarded: [UInt32?]
  private var holds: [HoldClock]

  init(_ settlement: Settlement, _ block: Int, _ awards: [Award]) {
    self.settlement = settlement
    self.block = block
    self.awards = awards
    columns = settlement.intake.blocks[block].columns
    states = settlement.intake.states[block]
    let (context, count) = (settlement.context, states.verdictCount)
    owesFriends = context.rules.offers.map { ($0.friendReward?.form ?? .discount) != .discount }
    holds = context.rules.offers.map { HoldClock(context.clock, $0.hold) }
    plain = [UInt32?](repeating: nil, count: count)
    awarded = [UInt32?](repeating: nil, count: 4 * count)
    credits.reserveCapacity(awards.count)
  }

  mutating func run() {
    // Index of the award of each row, plus one.
    var places = [UInt32](repeating: 0, count: states.bits.count)
    for index in awards.indices { places[Int(awards[index].row)] = UInt32(index) + 1 }
    let (bits, effects) = (states.bits, states.effects)
    for row in bits.indices {
      if effects[row] != .passes || bits[row].contains(.undone) {
        settle(row, bits[row])
      } else if places[row] > 0 {
        settle(row, bits[row], awards[Int(places[row]) - 1])
      }
    }
  }

  /// An order without an award.
  private mutating func settle(_ row: Int, _ bits: CaseBits) {
    let number = Int(states.numbers[row])
    let isPlain = bits.isDisjoint(with: [.undone, .locked])
    if isPlain, let known = plain[number] { return states.settle(row, like: known) }
    let result = settlement.settle(RowNumber(block: block, row: row))
    states[row].settle(result.outcome, result.primary, beside: result.reasons)
    if isPlain { plain[number] = states.numbers[row] }
  }

  private mutating func settle(_ row: Int, _ bits: CaseBits, _ award: Award) {
    guard bits.isDisjoint(with: [.hasEvidence, .merged, .approved]), columns.refunded[at: row] <= 0
    else { return settleFully(row, award) }
    let released = holds[Int(award.offer)].end(from: columns.start(ofHold: row))
    let isReleased = released <= settlement.context.asOf.instant.milliseconds
    let place = Int(states.numbers[row]) * 4 + (award.isReduced ? 2 : 0) + (isReleased ? 1 : 0)
    guard let known = awarded[place] else {
      settleFully(row, award)
      awarded[place] = states.numbers[row]
      return
    }
    states.settle(row, like: known)
    add(
      award, order: columns.number(at: row), columns.currency[at: row], releasedAt: released,
      isReleased ? .released : .pending, states[row].primary)
  }

  private mutating func settleFully(_ row: Int, _ award: Award) {
    let number = RowNumber(block: block, row: row)
    let facts = settlement.intake.facts(number)
    let result = settlement.settle(award, number, facts)
    states[row].settle(result.outcome, result.primary, beside: result.reasons)
    add(
      award, order: facts.number, facts.currency, releasedAt: result.releasedAt, result.state,
      result.primary)
  }

  private mutating func add(
    _ award: Award, order: UInt64, _ currency: Currency, releasedAt: Int64, _ state: CreditState,
    _ reason: ReasonCode
  ) {
    if award.amount > 0 {
      credits.append(
        OrderCredit(
          order: order, amount: award.amount, releasedAt: releasedAt, advocate: award.advocate,
          currency: currency, offer: award.offer, purpose: .advocate, state: state,
          reason: reason))
    }
    if award.friendAmount > 0, owesFriends[Int(award.offer)] {
      credits.append(
        OrderCredit(
          order: order, amount: award.friendAmount, releasedAt: releasedAt,
          advocate: award.advocate, currency: currency, offer: award.offer, purpose: .friend,
          state: state, reason: reason))
    }
  }
}

extension OrderBlock {
  /// From when a hold runs: the payment, or the order when no payment has a date.
  fileprivate func start(ofHold row: Int) -> Int64 {
    let paid = paidAt[at: row]
    return paid == Self.absentTime ? occurredAt[at: row] : paid
  }
}
