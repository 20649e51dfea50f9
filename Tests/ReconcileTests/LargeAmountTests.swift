import Facts
import Program
import Quantity
import Reconcile
import Testing

/// Amounts that no reader takes any more: a ledger that holds them must still be reconciled.
@Suite struct LargeAmountTests {
  private static let absurd: Int64 = 5_000_000_000_000_000_000

  @Test func refundsAndDisputesBeyondAllNumbersTakeTheOrder() async {
    var season = Season()
    season.add(Season.order(1))
    season.refund(1, Self.absurd, at: Season.day(5))
    season.refund(1, Self.absurd, at: Season.day(5))
    season.dispute(1, .lost, amount: Self.absurd)
    season.dispute(1, .lost, amount: Self.absurd, id: 2)
    #expect(await season.decision()?.outcome == .reversed)
    season.orders[0].amounts.gross = .max
    season.orders[0].amounts.shipping = .max
    #expect(await season.decision()?.outcome == .reversed)
    season.orders[0].status = .refunded
    #expect(await season.decision()?.outcome == .reversed)
  }

  @Test func amountsThatPeopleSetAreKeptWithinBounds() async {
    var season = Season()
    season.addFriends(4)
    season.offer.limits.amountMax = 5000
    season.offer.limits.budget = 10_000
    season.offer.limits.period = .lifetime
    for order in 1...3 as ClosedRange<UInt64> {
      season.decide(order, .adjust, amount: .max - 1)
    }
    let result = await season.reconciled()
    let most = Money.minorUnitsMax
    #expect(result.credits.map(\.amount) == [most, most, most])
    var sums = EntrySum.Sums()
    for entry in result.entries() { sums.add(entry) }
    #expect(sums.sums.first?.amount == 3 * most)
  }

  @Test func sharesOfAbsurdOrdersAreKeptWithinBounds() async {
    var season = Season()
    season.offer.minimum = []
    season.offer.advocateReward = RewardRules(
      .share(1_000_000, atLeast: nil, atMost: nil), as: .cash)
    season.offer.limits.amountMax = 3 * Money.minorUnitsMax
    season.addFriends(12)
    let orders = season.orders.map { order in
      var order = order
      order.amounts.gross = Self.absurd
      return order
    }
    season.orders = orders
    let credits = await season.reconciled().credits
    #expect(credits.map(\.amount) == [Int64](repeating: Money.minorUnitsMax, count: 3))
  }

  @Test func paymentsBeyondAllNumbersCoverAnOrder() async {
    var season = Season()
    var order = Season.order(1)
    order.status = .awaitingPayment
    order.amounts.gross = .max
    season.add(order)
    for day in 3...4 { season.pay(1, at: Season.day(day), amount: Self.absurd) }
    #expect(await season.decision()?.outcome == .creditPending)
  }
}
