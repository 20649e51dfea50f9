internal import Facts
internal import Quantity
internal import Workers

/// An order that earns as far as limits allow, in as few bytes as there are many.
struct Earning: TimedRow {
  let time: Int64
  /// What the reward is counted on: the whole order.
  let base: Int64
  let row: RowNumber
  let advocate: UInt32
  let currency: Currency
  let offer: UInt8
  private let marks: Marks

  private struct Marks: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    static let locked = Marks(rawValue: 1 << 0)
    static let approved = Marks(rawValue: 1 << 1)
    static let whole = Marks(rawValue: 1 << 2)
  }

  init(
    _ row: RowNumber, time: Int64, base: Int64, currency: Currency, advocate: UInt32, offer: UInt8,
    bits: CaseBits, isWhole: Bool
  ) {
    self.row = row
    self.time = time
    self.base = base
    self.currency = currency
    self.advocate = advocate
    self.offer = offer
    var marks: Marks = isWhole ? .whole : []
    if bits.contains(.locked) { marks.insert(.locked) }
    if bits.contains(.approved) { marks.insert(.approved) }
    self.marks = marks
  }

  /// The advocate and the offer.
  var key: UInt64 { Self.key(advocate: advocate, offer: offer) }
  /// Whether a closed payout holds something of it.
  var isLocked: Bool { marks.contains(.locked) }
  /// Whether a person approved it, or set the amount.
  var isApproved: Bool { marks.contains(.approved) }
  /// Whether refunds left all of it.
  var isWhole: Bool { marks.contains(.whole) }

  static func key(advocate: UInt32, offer: UInt8) -> UInt64 {
    (UInt64(advocate) &+ 1) << 8 | UInt64(offer)
  }
}

extension CaseStates {
  /// Calls `body` with the rows that earn as far as rules were asked.
  @inline(__always)
  fileprivate func forEachEarning(_ body: (_ row: Int) -> Void) {
    let (bits, offers, effects) = (bits, offers, effects)
    for row in bits.indices {
      guard offers[row] != Self.noOffer, bits[row].contains(.head), !bits[row].contains(.undone)
      else { continue }
      if effects[row] == .passes { body(row) }
    }
  }
}

extension Intake {
  /// How many orders of each block earn as far as rules were asked.
  func earningCounts(limit: Int) async -> [Int] {
    await Workers.map(count: blocks.count, chunkSize: 1, limit: limit) { part in
      var count = 0
      states[part.lowerBound].forEachEarning { _ in count += 1 }
      return count
    }
  }

  /// The orders of a block that earn as far as rules were asked.
  func append(
    _ block: Int, _ context: Context, _ range: KeyRange, to rows: inout [Earning]
  ) {
    let columns = blocks[block].columns
    let (times, currencies, refunds) = (columns.occurredAt, columns.currency, columns.refunded)
    let (bits, advocates, offers) = (
      states[block].bits, states[block].advocates, states[block].offers
    )
    let bases = BaseColumns(columns)
    let terms = context.terms
    let hasItems = !columns.items.isEmpty
    states[block].forEachEarning { row in
      let (advocate, offer) = (advocates[row], offers[row])
      guard range.contains(Earning.key(advocate: advocate, offer: offer)) else { return }
      let number = RowNumber(block: block, row: row)
      let own = bits[row]
      let basis = terms[Int(offer)].basis
      // Nothing can have been paid back but what the record itself says.
      if !own.contains(.hasEvidence), !own.contains(.merged), refunds[at: row] <= 0,
        !hasItems || !terms[Int(offer)].excludesArticles
      {
        rows.append(
          Earning(
            number, time: times[at: row], base: bases.base(row, basis),
            currency: currencies[at: row], advocate: advocate, offer: offer, bits: own,
            isWhole: true))
      } else {
        let facts = facts(number)
        let base = context.base(facts, offer: Int(offer))
        let left = context.left(of: base, facts, own, offer: Int(offer))
        rows.append(
          Earning(
            number, time: times[at: row], base: base, currency: facts.currency, advocate: advocate,
            offer: offer, bits: own, isWhole: left == base))
      }
    }
  }
}

extension Context {
  /// What counts of an order under an offer, before refunds.
  func base(_ facts: CaseFacts, offer: Int) -> Int64 {
    let (base, basis) = (facts.base(terms[offer].basis), terms[offer].basis)
    let goods = countedGoods(facts, offer: offer)
    return goods?.base(base, basis, rounding: rules.rounding) ?? base
  }

  /// What refunds left of the base of an order.
  func left(of base: Int64, _ facts: CaseFacts, _ bits: CaseBits, offer: Int) -> Int64 {
    let evidence = bits.contains(.hasEvidence) ? evidence(facts.number) : nil
    let goods = countedGoods(facts, offer: offer)
    return Remainder(facts, evidence).base(base, of: goods, rounding: rules.rounding)
  }
}
