internal import Facts

/// Orders that were read and are to be put to their columns, field by field.
struct OrderBatch {
  /// As many as the processor's nearest memory holds.
  private static let capacity = 128

  private var orders = [Order](repeating: Order(), count: capacity)
  /// How many of them are kept.
  private(set) var count = 0

  var isFull: Bool { count == Self.capacity }

  /// The order that is being read; the batch must not be full.
  var next: Order {
    _read { yield orders[count] }
    _modify { yield &orders[count] }
  }

  /// Keeps the order that was read.
  mutating func keep() { count += 1 }

  mutating func empty(into facts: inout FactSet) {
    facts.append(orders.span.extracting(first: count))
    count = 0
  }
}
