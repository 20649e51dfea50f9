internal import Facts
internal import Quantity

/// An order that earns as far as limits allow.
struct Earning {
  let row: RowNumber
  let place: CanonicalPlace
  let advocate: UInt32
  let offer: UInt8
  /// Day of the order in the programme's zone.
  let day: Int
  let currency: Currency
  /// What the reward is counted on: the whole order, and what refunds left of it.
  let base: Int64
  let left: Int64
  /// What a person set.
  let adjusted: Int64?
  /// What closed payouts hold; nil when they hold nothing.
  let locked: (advocate: Int64, friend: Int64)?
  /// Key of the friend; of unknown ones, the row, as where no limit counts friends.
  let person: UInt64

  init(
    _ context: Context, _ intake: Intake, _ links: PersonLinks, _ row: RowNumber
  ) {
    let facts = intake.facts(row)
    self.row = row
    place = intake.place(row)
    advocate = intake.states[row.block].advocates[row.row]
    offer = intake.states[row.block].offers[row.row]
    day = context.clock.day(at: facts.occurredAt)
    currency = facts.currency
    let bits = intake.states[row.block].bits[row.row]
    let evidence = bits.contains(.hasEvidence) ? context.evidence(facts.number) : nil
    base = facts.base(context.rules.offers[Int(offer)].basis)
    left = Remainder(facts, evidence).base(base, rounding: context.rules.rounding)
    let countsFriends = context.rules.offers[Int(offer)].limits.friendsMax != nil
    let decision = evidence?.decision
    adjusted = decision?.verdict == .adjust ? decision?.amount : nil
    locked = bits.contains(.locked) ? context.posted.locked(facts.number) : nil
    let known = countsFriends ? intake.person(row, links) : 0
    person = known == 0 ? UInt64(row.rawValue) : known
  }
}
