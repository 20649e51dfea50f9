/// All facts that a decision is made from, in any order.
package struct FactSet: Sendable {
  package var orders: [OrderBlock] = []
  package var payments: [Payment] = []
  package var refunds: [Refund] = []
  package var disputes: [Dispute] = []
  package var clicks: [Click] = []
  package var claims: [LateClaim] = []
  package var decisions: [ManualDecision] = []
  /// Of the sources that tell of them.
  package var ranks = SourceRanks.byNumber

  package init() {}

  package var orderCount: Int { orders.reduce(0) { $0 + $1.count } }

  package mutating func append(_ order: Order) {
    append(CollectionOfOne(order).span)
  }

  package mutating func append(_ all: borrowing Span<Order>) {
    var first = 0
    while first < all.count {
      if orders.last?.isFull ?? true { orders.append(OrderBlock()) }
      let last = orders.count - 1
      let end = min(all.count, first + OrderBlock.capacity - orders[last].count)
      orders[last].append(all.extracting(first..<end))
      first = end
    }
  }
}
