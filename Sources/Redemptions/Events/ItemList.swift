internal import Facts
internal import JSON
internal import Quantity

/// Gathers the line items of an order in JSON.
///
/// What they cost is only compared, and the order itself can be read without it: once an amount is
/// missing or none, the items are unknown.
struct ItemList {
  private let currency: Currency
  private let units: AmountUnits
  private let amounts = AmountReader(.dot)
  private var items: [OrderItem]? = []

  init(_ currency: Currency, _ units: AmountUnits = .major) {
    self.currency = currency
    self.units = units
  }

  /// Empty when they are unknown.
  var found: [OrderItem] { items ?? [] }

  /// `amount`: after discount; nil when it is missing.
  mutating func add(
    _ article: JSONValue?, amount: Int64?, tax: Int64? = 0, refunded: Int64? = 0
  ) {
    guard let amount, let tax, let refunded else { return items = nil }
    var item = OrderItem(article?.textual ?? "", amount: max(amount, 0))
    item.tax = max(tax, 0)
    item.refunded = abs(refunded)
    items?.append(item)
  }

  /// In minor units; nil for nothing and for what is no amount.
  func amount(_ value: JSONValue?) -> Int64? {
    guard let text = value?.textual else { return nil }
    let bytes = Array(text.utf8)
    if units == .major {
      return try? amounts.minorUnits(bytes.span, decimals: currency.decimals)
    }
    return (try? amounts.minorUnits(bytes.span, decimals: 0)).flatMap {
      try? units.minorUnits($0, currency)
    }
  }

  /// The same; nothing is 0.
  func amountOrNone(_ value: JSONValue?) -> Int64? {
    value?.textual == nil ? 0 : amount(value)
  }

  /// The price of so many pieces; nil when one of the two cannot be read.
  func product(_ price: JSONValue?, _ quantity: JSONValue?) -> Int64? {
    guard let price = amount(price), let pieces = ItemCells.pieces(quantity?.textual ?? "") else {
      return nil
    }
    let (product, overflow) = price.multipliedReportingOverflow(by: pieces)
    return overflow ? nil : product
  }
}

extension Int64? {
  static func + (first: Self, second: Self) -> Self {
    guard let first, let second else { return nil }
    return first &+ second
  }

  static func - (first: Self, second: Self) -> Self {
    guard let first, let second else { return nil }
    return first &- second
  }
}
