import Facts
import Program
import Quantity
import Reconcile
import Testing

/// Money in another currency than the order's is never taken one to one.
@Suite struct CurrencyTests {
  private let dollar = Currency(code: "USD") ?? .euro
  private let yen = Currency(code: "JPY") ?? .euro

  /// The decision on order 1, and what stands to Anna's credit for it.
  private func outcome(
    _ season: Season
  ) async -> (Outcome?, ReasonCode?, amount: Int64?, CreditState?) {
    let decision = await season.decision()
    let credit = await season.reconciled().credits.first
    return (decision?.outcome, decision?.reason, credit?.amount, credit?.state)
  }

  @Test(arguments: [5000, 20_000, 50_000])
  func aRefundInAnotherCurrencyFreezesTheCredit(amount: Int64) async {
    var season = Season()
    season.add(Season.order(1))
    season.refund(1, amount, at: Season.day(5)) { $0.currency = dollar }
    #expect(await outcome(season) == (.held, .currencyMismatch, 5000, .frozen))
    season.decide(1, .approve)
    #expect(await outcome(season) == (.held, .currencyMismatch, 5000, .frozen))
    season.decide(1, .adjust, amount: 1200, at: Season.day(6))
    #expect(await outcome(season) == (.creditPending, .manualAdjust, 1200, .pending))
  }

  @Test func refundsOfEachCurrencyAreSummedApart() async {
    var season = Season()
    season.offer.minimum = []
    season.offer.advocateReward = RewardRules(
      .share(100_000, atLeast: nil, atMost: nil), as: .voucher)
    season.add(Season.order(1))
    season.refund(1, 5000, at: Season.day(5))
    season.refund(1, 700, at: Season.day(5), source: 1) { $0.currency = yen }
    #expect(await outcome(season) == (.held, .currencyMismatch, 1500, .frozen))
  }

  @Test func whatIsPaidBackAltogetherIsReversedInAnyCurrency() async {
    var season = Season()
    season.add(Season.order(1))
    season.refund(1, 20_000, at: Season.day(5))
    season.refund(1, 20_000, at: Season.day(5), source: 1) { $0.currency = dollar }
    #expect(await season.decision()?.outcome == .reversed)
    var told = Season()
    var order = Season.order(1)
    order.status = .refunded
    told.add(order)
    told.refund(1, 20_000, at: Season.day(5)) { $0.currency = dollar }
    #expect(await told.decision()?.reason == .refundFull)
  }

  @Test func aDisputeLostInAnotherCurrencyFreezesTheCredit() async {
    var season = Season()
    season.add(Season.order(1))
    season.dispute(1, .lost, amount: 25_000, currency: dollar)
    #expect(await outcome(season) == (.held, .currencyMismatch, 5000, .frozen))
    // One of which nobody told the amount took all of it, in whatever currency.
    season.facts.disputes[0].amount = 0
    #expect(await season.decision()?.outcome == .reversed)
  }

  @Test func aPaidOutCreditIsNotTakenBackForAnUnclearRefund() async {
    var season = Season()
    season.add(Season.order(1))
    season.pay(1, 5000)
    season.refund(1, 5000, at: Season.day(16)) { $0.currency = dollar }
    season.asOf = AsOf(Season.day(60))
    #expect(await season.decision()?.reason == .currencyMismatch)
    #expect(await season.reconciled().entries().isEmpty)
  }

  @Test func anotherSourcesRefundInAnotherCurrencyFreezesTheCredit() async {
    var season = Season()
    season.add(Season.order(1))
    var other = Season.order(50)
    other.record = RecordKey(source: FactSource(rank: 1), id: 50)
    other.number = 1
    other.amounts = OrderAmounts(dollar, gross: 22_000)
    season.add(other)
    #expect(await outcome(season) == (.creditPending, .holding, 5000, .pending))
    other.content += 1
    other.provenance = Provenance(file: 7, line: 1)
    other.amounts.refunded = 11_000
    season.add(other)
    #expect(await outcome(season) == (.held, .currencyMismatch, 5000, .frozen))
  }

  /// An order of 200 EUR that its shop calls unpaid, and payments.
  private func unpaid(_ payments: [(Int64, Currency, source: UInt8)]) async -> Decision? {
    var season = Season()
    var order = Season.order(1)
    order.status = .awaitingPayment
    season.add(order)
    for (day, payment) in payments.enumerated() {
      season.pay(
        1, at: Season.day(3 + day), amount: payment.0, currency: payment.1, source: payment.source)
    }
    return await season.decision()
  }

  @Test func onlyPaymentsThatCoverAnOrderMakeItPaid() async {
    let rows: [([(Int64, Currency, source: UInt8)], Outcome, ReasonCode)] = [
      ([(20_000, .euro, 1)], .creditPending, .holding),
      ([(100, .euro, 1)], .waiting, .awaitingPayment),
      ([(18_999, .euro, 1)], .waiting, .awaitingPayment),
      // Cash discount and fees.
      ([(19_000, .euro, 1)], .creditPending, .holding),
      ([(10_000, .euro, 1), (10_000, .euro, 1)], .creditPending, .holding),
      // Bank and provider may tell of the same money.
      ([(10_000, .euro, 1), (10_000, .euro, 2)], .waiting, .awaitingPayment),
      ([(20_000, yen, 1)], .held, .currencyMismatch),
      ([(100, .euro, 1), (20_000, dollar, 2)], .held, .currencyMismatch),
      ([(20_000, yen, 2), (20_000, .euro, 1)], .creditPending, .holding),
    ]
    for (payments, outcome, reason) in rows {
      let decision = await unpaid(payments)
      #expect(decision?.outcome == outcome && decision?.reason == reason, "\(payments)")
    }
  }

  @Test func anOrderIsPaidFromTheDayOnWhichItIsCovered() async {
    var season = Season()
    var order = Season.order(1)
    order.status = .awaitingPayment
    season.add(order)
    season.pay(1, at: Season.day(3), amount: 5000)
    season.pay(1, at: Season.day(6), amount: 15_000)
    #expect(await season.reconciled().credits.first?.releasedAt == Season.day(36))
    season.orders[0].status = .paid
    #expect(await season.reconciled().credits.first?.releasedAt == Season.day(33))
  }

  /// A charge of another source, beside an order of 200 EUR that its shop calls unpaid.
  private func charged(
    _ charges: [(Int64, Currency)], _ flags: OrderFlags = .payment
  ) async -> Decision? {
    var season = Season()
    var order = Season.order(1)
    order.status = .awaitingPayment
    season.add(order)
    for (index, charge) in charges.enumerated() {
      var other = Season.order(UInt64(50 + index))
      other.record = RecordKey(source: FactSource(rank: 1), id: UInt64(50 + index))
      other.number = 1
      other.flags = flags
      other.amounts = OrderAmounts(charge.1, gross: charge.0)
      season.add(other)
    }
    return await season.decision()
  }

  @Test func chargesMustCoverAnOrderToo() async {
    #expect(await charged([(20_000, .euro)])?.reason == .holding)
    #expect(await charged([(100, .euro)])?.reason == .awaitingPayment)
    #expect(await charged([(5000, .euro), (15_000, .euro)])?.reason == .holding)
    #expect(await charged([(20_000, yen)])?.reason == .currencyMismatch)
    // Another shop that calls it paid is believed.
    #expect(await charged([(22_000, dollar)], [])?.reason == .holding)
  }

  @Test func aPersonLetsAPaymentInAnotherCurrencyPass() async {
    var season = Season()
    var order = Season.order(1)
    order.status = .awaitingPayment
    season.add(order)
    season.pay(1, at: Season.day(3), amount: 22_000, currency: dollar)
    season.decide(1, .approve)
    #expect(await outcome(season) == (.creditPending, .manualApprove, 5000, .pending))
  }
}
