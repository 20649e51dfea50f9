internal import Facts

/// Orders of one shop that bear one number: numbers may begin anew, ids do not.
///
/// The earliest of them keeps the number, because that is what payments, refunds and claims mostly
/// name; the others are known by their ids. Only orders of one file are compared.
struct Namesakes {
  /// The record that bore each number first.
  private var records: [UInt64: UInt64] = [:]
  /// Numbers that several records bear.
  private var shared: Set<UInt64> = []

  mutating func add(_ order: Order) {
    // A record without an id has the number for one: it is no other order.
    if order.record.id == order.number { return }
    let first = records[order.number]
    if first == nil { records[order.number] = order.record.id }
    if let first, first != order.record.id { shared.insert(order.number) }
  }

  /// To be called once all orders of the file are there.
  func part(_ facts: inout FactSet) {
    if shared.isEmpty { return }
    let kept = keepers(facts)
    /// Numbers of orders that got one of their own, by where the orders stand.
    var changed: [Provenance: UInt64] = [:]
    for index in facts.orders.indices {
      let block = facts.orders[index]
      var parted = OrderBlock()
      for row in 0..<block.count {
        var order = block[row]
        if let keeper = kept[order.number], keeper != order.record.id,
          order.record.id != order.number
        {
          order.number = order.record.id
          changed[order.provenance] = order.number
        }
        parted.append(order)
      }
      facts.orders[index] = parted
    }
    for index in facts.refunds.indices {
      let refund = facts.refunds[index]
      guard shared.contains(refund.order), let number = changed[refund.provenance] else { continue }
      facts.refunds[index].order = number
    }
  }

  /// The ids of the records that keep the shared numbers.
  private func keepers(_ facts: FactSet) -> [UInt64: UInt64] {
    var earliest: [UInt64: Order] = [:]
    for block in facts.orders {
      for row in 0..<block.count where shared.contains(block.number(of: row)) {
        let order = block[row]
        guard let other = earliest[order.number] else {
          earliest[order.number] = order
          continue
        }
        let isEarlier =
          (order.occurredAt, order.provenance) < (other.occurredAt, other.provenance)
        if isEarlier { earliest[order.number] = order }
      }
    }
    return earliest.mapValues(\.record.id)
  }
}
