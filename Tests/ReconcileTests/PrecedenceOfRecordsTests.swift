import Facts
import Program
import Quantity
import Reconcile
import TestSupport
import Testing

/// Which of several records of one order counts follows from what they say, and from nothing else.
@Suite struct PrecedenceOfRecordsTests {
  /// 10 % of what counts, without tax.
  private static func season() -> Season {
    var season = Season()
    season.offer.minimum = []
    season.offer.advocateReward = RewardRules(
      .share(100_000, atLeast: nil, atMost: nil), as: .voucher)
    return season
  }

  private static func record(
    _ order: Order, _ id: UInt64, source: UInt8, _ change: (inout Order) -> Void
  ) -> Order {
    var record = order
    record.record = RecordKey(source: FactSource(rank: source), id: id)
    record.content = id
    change(&record)
    return record
  }

  private static func amounts(_ gross: Int64, tax: Int64, shipping: Int64) -> OrderAmounts {
    var amounts = OrderAmounts(.euro, gross: gross)
    (amounts.tax, amounts.shipping) = (tax, shipping)
    return amounts
  }

  /// A checkout and its charge, as Stripe tells of them; ids are hashes with a secret key.
  private static func sale(_ number: UInt64, ids: (UInt64, UInt64), marks: Bool) -> [Order] {
    let order = Season.order(number, friend: number)
    let session = record(order, ids.0, source: 0) {
      $0.amounts = amounts(23_900, tax: 3900, shipping: 1000)
      if marks { $0.flags.insert(.checkout) }
    }
    let charge = record(order, ids.1, source: 0) {
      $0.amounts = amounts(24_900, tax: 0, shipping: 0)
      $0.codes = []
      if marks { $0.flags.insert(.payment) }
      $0.flags.insert(.silentOnCodes)
    }
    return [session, charge]
  }

  @Test(arguments: [true, false])
  func noSecretKeyDecidesWhatAnOrderEarns(marks: Bool) async {
    var random = SeededGenerator(seed: 5)
    var season = Self.season()
    for number in 1...10 as ClosedRange<UInt64> {
      let ids = (UInt64.random(in: .min ... .max, using: &random), random.next())
      season.orders += Self.sale(number, ids: ids, marks: marks)
    }
    let credits = await season.reconciled().credits
    #expect(credits.map(\.amount) == [Int64](repeating: 2000, count: 10))
  }

  @Test func aPartialRefundOfTheChargeReducesTheReward() async {
    var season = Self.season()
    season.orders = Self.sale(1, ids: (9, 3), marks: true)
    season.orders[1].amounts.refunded = 2390
    season.orders[1].changedAt = Season.day(8)
    let credit = await season.reconciled().credits.first
    #expect(credit?.amount == 1800 && credit?.reason == .refundPartial)
  }

  @Test(arguments: [true, false])
  func aShopsRecordComesBeforeThePayment(isShopFirst: Bool) async {
    var season = Self.season()
    let order = Season.order(1)
    let (shop, provider): (UInt8, UInt8) = isShopFirst ? (0, 1) : (1, 0)
    season.add(
      Self.record(order, 70, source: provider) {
        $0.amounts = Self.amounts(16_000, tax: 0, shipping: 0)
        $0.flags = .payment
      })
    season.add(
      Self.record(order, 60, source: shop) {
        $0.amounts = Self.amounts(15_000, tax: 2395, shipping: 1000)
      })
    #expect(await season.reconciled().credits.first?.amount == 1261)
  }

  @Test func aPaymentThatFailedIsNotTheOne() async {
    for ids in [(1, 2), (2, 1)] as [(UInt64, UInt64)] {
      var season = Self.season()
      let order = Season.order(1)
      season.add(
        Self.record(order, ids.0, source: 0) {
          $0.flags = .payment
          $0.status = .cancelled
        })
      season.add(
        Self.record(order, ids.1, source: 0) {
          $0.flags = .payment
          $0.occurredAt = Season.day(3)
        })
      #expect(await season.reconciled().credits.first?.amount == 2000)
    }
  }

  /// Two shops tell of one order; which of them was imported first does not matter.
  @Test func sourcesAreRankedByTheirNames() async {
    for names in [["market", "till"], ["till", "market"]] {
      var season = Self.season()
      season.facts.ranks = SourceRanks(names: names)
      for (source, name) in names.enumerated() {
        season.add(
          Self.record(Season.order(1), UInt64(60 + source), source: UInt8(source)) {
            if name == "market" { $0.amounts.gross = 15_000 }
          })
      }
      #expect(await season.reconciled().credits.first?.amount == 1500, "\(names)")
      // The first of a friend's orders at one time, too.
      var first = Self.season()
      first.facts.ranks = SourceRanks(names: names)
      for (source, name) in names.enumerated() {
        first.add(
          Self.record(Season.order(UInt64(60 + source)), UInt64(60 + source), source: UInt8(source))
          { if name == "market" { $0.amounts.gross = 15_000 } })
      }
      #expect(await first.reconciled().credits.map(\.amount) == [1500], "\(names)")
    }
  }

  @Test func paymentsThatWereReadBeforeTheyHadAMarkComeAfterShops() {
    let ranks = SourceRanks(names: ["stripe", "woocommerce", "orders", "stripe-csv"])
    #expect((0..<6).map { ranks[$0] } == [2, 1, 0, 3, 4, 5])
  }
}
