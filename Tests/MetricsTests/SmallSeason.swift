import Metrics
import Quantity

/// A season of a few advocates and friends, built by hand; days count from 1970-01-01.
struct SmallSeason {
  var advocates: [MeasuredAdvocate] = []
  var views: [MeasuredView] = []
  var purchases: [(customer: UInt64, email: UInt64, day: Int64)] = []
  var orders: [MeasuredOrder] = []
  var movements: [MeasuredMovement] = []
  var window: Range<Int64> = 100..<200

  static func at(_ day: Int64) -> Instant { Instant(seconds: day * 86_400) }

  /// `customer`: by which own orders are known.
  mutating func advocate(_ number: UInt64, since day: Int64, customer: UInt64 = 0) {
    var advocate = MeasuredAdvocate(number, since: Self.at(day))
    advocate.customer = customer
    advocates.append(advocate)
  }

  mutating func view(_ advocate: UInt64, by visitor: UInt64, customer: UInt64 = 0, day: Int64) {
    views.append(
      MeasuredView(
        advocate: advocate, visitor: visitor, customer: customer, at: Self.at(day)))
  }

  mutating func order(
    _ number: UInt64, of advocate: UInt64, _ fate: MeasuredOrder.Fate = .credited,
    by customer: UInt64, email: UInt64 = 0, visitor: UInt64 = 0, day: Int64
  ) {
    var order = MeasuredOrder(number, of: advocate, fate, at: Self.at(day))
    order.customer = customer
    order.email = email
    order.visitor = visitor
    order.revenue = 10_000
    order.discount = 500
    orders.append(order)
  }

  mutating func post(
    _ kind: MeasuredMovement.Kind, _ purpose: MeasuredMovement.Purpose = .advocate,
    subject: UInt64, advocate: UInt64, _ amount: Int64, day: Int64, unit: String = "EUR"
  ) {
    movements.append(
      MeasuredMovement(
        kind, purpose, subject: subject, advocate: advocate, unit: unit, amount: amount,
        at: Self.at(day)))
  }

  var metrics: ReferralMetrics {
    var collector = MetricsCollector(
      window: Self.at(window.lowerBound)..<Self.at(window.upperBound), advocates: advocates,
      views: views)
    for purchase in purchases {
      collector.addPurchase(
        customer: purchase.customer, email: purchase.email, at: Self.at(purchase.day))
    }
    for order in orders { collector.add(order) }
    for movement in movements { collector.add(movement) }
    return ReferralMetrics(collector)
  }

  /// The value of a figure; of several with the same name the first.
  func value(_ name: String) -> Figure.Value? {
    metrics.figures.first { $0.name == name }?.value
  }
}
