import Codes
import Facts
import Quantity
import Reconcile

extension Season {
  mutating func decide(
    _ order: UInt64, _ verdict: ManualDecision.Verdict, amount: Int64 = 0, code: String? = nil,
    at time: Instant = day(4)
  ) {
    facts.decisions.append(
      ManualDecision(
        id: UInt64(facts.decisions.count + 1), order: order, verdict: verdict, amount: amount,
        code: code.map(Self.code), person: 5, occurredAt: time, recordedAt: time))
  }

  mutating func claim(_ order: UInt64, code: String = "ANNA2026", at time: Instant) {
    facts.claims.append(
      LateClaim(
        record: RecordKey(source: FactSource(rank: 9), id: UInt64(facts.claims.count + 1)),
        provenance: Provenance(file: 9, line: 1), order: order, code: Self.code(code),
        occurredAt: time, recordedAt: time))
  }

  mutating func refund(
    _ order: UInt64, _ amount: Int64, at time: Instant, source: UInt8 = 0, id: UInt64? = nil,
    _ change: (inout Refund) -> Void = { _ in }
  ) {
    let number = id ?? UInt64(facts.refunds.count + 1)
    var refund = Refund(
      record: RecordKey(source: FactSource(rank: source), id: number), content: number,
      provenance: Provenance(file: 3, line: UInt32(number)), order: order, occurredAt: time,
      recordedAt: time, amount: amount, currency: .euro)
    change(&refund)
    facts.refunds.append(refund)
  }

  mutating func dispute(
    _ order: UInt64, _ state: Dispute.State, amount: Int64, at time: Instant = day(9),
    id: UInt64 = 1, currency: Currency = .euro
  ) {
    facts.disputes.append(
      Dispute(
        record: RecordKey(source: FactSource(rank: 1), id: id),
        content: UInt64(state.rawValue), provenance: Provenance(file: 4, line: 1), order: order,
        state: state, occurredAt: time, recordedAt: time, amount: amount, currency: currency))
  }

  mutating func pay(
    _ order: UInt64, at time: Instant, amount: Int64 = 20_000, currency: Currency = .euro,
    source: UInt8 = 1
  ) {
    let id = UInt64(facts.payments.count + 1)
    facts.payments.append(
      Payment(
        record: RecordKey(source: FactSource(rank: source), id: id), content: 1,
        provenance: Provenance(file: 5, line: UInt32(id)), order: order, occurredAt: time,
        recordedAt: time, amount: amount, currency: currency))
  }

  mutating func click(_ code: String, at time: Instant, visitor: UInt64 = 555) {
    facts.clicks.append(
      Click(
        code: Self.code(code), occurredAt: time, recordedAt: time, visitor: visitor,
        provenance: Provenance(file: 6, line: UInt32(facts.clicks.count + 1))))
  }

  /// A closed payout holds so much of the advocate's credit for an order.
  mutating func pay(_ order: UInt64, _ amount: Int64, advocate: Int = anna) {
    var credit = PostedCredit(
      key: CreditKey(advocateFor: order), advocate: advocates[advocate].id, unit: .money(.euro))
    credit.payable = amount
    credit.paid = amount
    posted = PostedBook(
      posted.credits + [credit], closings: [Closing(period: Self.day(15), closedAt: Self.day(15))])
  }

  /// Orders 1 to `count`, one on each day, each of another friend, with Anna's code.
  mutating func addFriends(_ count: Int) {
    for id in 1...count {
      add(Self.order(UInt64(id), friend: UInt64(id), at: Self.day(id + 1)))
    }
  }

  /// Anna brought Ben with order 2, and Ben brings Anna with order 1.
  mutating func addMutualReferral() {
    var first = Self.order(2, code: "ANNA2026", at: Self.day(1))
    first.friend = Self.person(2000)
    add(first)
    var second = Self.order(1, code: "BEN2026", at: Self.day(2))
    second.friend = Self.person(1000)
    add(second)
  }

  /// Anna orders, and her friend orders from the same place on the same day.
  mutating func addSharedVisit() {
    var own = Self.order(2, code: nil)
    own.friend = Self.person(1000)
    own.friend.visitor = 777
    add(own)
    var order = Self.order(1)
    order.friend.visitor = 777
    add(order)
  }

  /// Anna's own order, number 2, without a code.
  mutating func addOwnOrder(
    at time: Instant = day(2), _ change: (inout PersonKeys) -> Void
  ) {
    var own = Self.order(2, code: nil, at: time)
    own.friend = Self.person(1000)
    change(&own.friend)
    add(own)
  }

  /// Number 1, with Anna's code, under the offer, which pays for registrations then.
  mutating func addRegistration(_ change: (inout Order) -> Void) {
    offer.event = .registration
    offer.minimum = []
    offer.privateOnly = true
    var order = Self.order(1)
    order.kind = .registration
    order.amounts.gross = 0
    change(&order)
    add(order)
  }

  /// Order 1, whose friend is changed.
  mutating func addOrder(_ change: (inout PersonKeys) -> Void) {
    var order = Self.order(1)
    change(&order.friend)
    add(order)
  }

  static func orderWithTwoCodes() -> Order {
    var order = order(1)
    order.codes = [code("BEN2026"), code("ANNA2026")]
    return order
  }

  static func orderWithVisit(code: String? = "ANNA2026") -> Order {
    var order = order(1, code: code)
    order.friend.visitor = 555
    return order
  }
}
