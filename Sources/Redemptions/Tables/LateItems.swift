internal import Facts

/// Line items of orders that were handed over before: rows of one order may stand apart.
struct LateItems {
  /// By the ids of records.
  private var items: [UInt64: [OrderItem]] = [:]

  mutating func add(_ new: [OrderItem], of record: UInt64) {
    if !new.isEmpty { items[record, default: []] += new }
  }

  /// Gives the orders what is theirs. Of a record that stands there twice, the last one gets it.
  func join(_ facts: inout FactSet, _ keys: FactKeys) {
    if items.isEmpty { return }
    var items = items
    for index in facts.orders.indices.reversed() {
      let block = facts.orders[index]
      var orders = (0..<block.count).map { block[$0] }
      for row in orders.indices.reversed() {
        guard let late = items.removeValue(forKey: orders[row].record.id) else { continue }
        let known = orders[row].items
        orders[row].take(known + late, keys)
      }
      var joined = OrderBlock()
      for order in orders { joined.append(order) }
      facts.orders[index] = joined
    }
  }
}
