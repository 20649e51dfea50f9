import Facts
import Quantity
import Reconcile
import Testing

/// Orders that have the same verdict are not settled alike where something else matters.
@Suite struct SettlingTests {
  @Test func anOrderThatWasPaidOutIsTakenBackBesideOneThatWasNot() async {
    for paid in 1...3 as ClosedRange<UInt64> {
      var season = Season()
      for id in 1...3 as ClosedRange<UInt64> {
        var order = Season.order(id, friend: id)
        order.status = .cancelled
        season.add(order)
      }
      season.pay(paid, 5000)
      for id in 1...3 as ClosedRange<UInt64> {
        let reasons = await season.decision(id)?.reasons
        #expect(reasons?.contains(.orderCancelled) == true)
        #expect(reasons?.contains(.clawback) == (id == paid), "\(id) of \(paid)")
      }
    }
  }

  /// Another source knows the day of the payment, or of what was paid back.
  @Test func aHoldBeginsWithThePaymentOfWhicheverSource() async {
    var season = Season()
    season.asOf = AsOf(Season.day(25))
    for id in 1...3 as ClosedRange<UInt64> {
      var order = Season.order(id, friend: id)
      order.record = RecordKey(source: FactSource(rank: 0), id: 700 + id)
      season.add(order)
      guard id == 2 else { continue }
      var payment = order
      payment.record = RecordKey(source: FactSource(rank: 1), id: 900 + id)
      payment.provenance = Provenance(file: 2, line: 1)
      payment.paidAt = Season.day(12)
      season.add(payment)
    }
    let releases = await season.reconciled().credits.map(\.releasedAt)
    #expect(releases == [Season.day(32), Season.day(42), Season.day(32)])
  }
}
