/// All facts that a decision is made from, in any order.
package struct FactSet: Sendable {
  package var orders: [OrderBlock] = []
  package var payments: [Payment] = []
  package var refunds: [Refund] = []
  package var disputes: [Dispute] = []
  package var clicks: [Click] = []
  package var claims: [LateClaim] = []
  package var decisions: [ManualDecision] = []

  package init() {}

  package var orderCount: Int { orders.reduce(0) { $0 + $1.count } }

  package mutating func append(_ order: Order) {
    if orders.last?.isFull ?? true { orders.append(OrderBlock()) }
    orders[orders.count - 1].append(order)
  }
}
