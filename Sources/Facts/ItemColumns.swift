/// The line items of a block's orders, in columns; of no size where no source tells of any.
package struct ItemColumns: Sendable {
  /// Rows of the orders, ascending.
  var rows: [UInt16] = []
  /// Places in `names`.
  var articles = Column(UInt32(0))
  var amounts = Int64Column(0, step: 1)
  var taxes = Int64Column(0, step: 1)
  var refunded = Int64Column(0, step: 1)
  /// Each number of an article once, in the order in which they were met.
  var names: [String] = []
  /// Places in `names`; made when the first item is appended.
  private var places: [String: UInt32] = [:]

  package var isEmpty: Bool { rows.isEmpty }

  package var count: Int { rows.count }

  /// `row`: not before that of the last item.
  mutating func append(_ item: OrderItem, row: Int) {
    if places.count < names.count {
      for (place, name) in names.enumerated() { places[name] = UInt32(place) }
    }
    let place = places[item.article] ?? UInt32(names.count)
    if Int(place) == names.count {
      places[item.article] = place
      names.append(item.article)
    }
    rows.append(UInt16(row))
    articles.append(CollectionOfOne(place).span, capacity: rows.count) { $0 }
    amounts.append(item.amount, capacity: rows.count)
    taxes.append(item.tax, capacity: rows.count)
    refunded.append(item.refunded, capacity: rows.count)
  }

  /// The items of one order, in their order.
  func items(of row: Int) -> [OrderItem] {
    var index = first(of: row)
    var items: [OrderItem] = []
    while index < rows.count, Int(rows[index]) == row {
      var item = OrderItem(names[Int(articles[index])], amount: amounts[index])
      item.tax = taxes[index]
      item.refunded = refunded[index]
      items.append(item)
      index += 1
    }
    return items
  }

  /// Whether an order has any.
  package func contains(row: Int) -> Bool {
    let index = first(of: row)
    return index < rows.count && Int(rows[index]) == row
  }

  private func first(of row: Int) -> Int {
    var lower = 0
    var upper = rows.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(rows[middle]) < row { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
