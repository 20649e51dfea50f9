internal import CSV
internal import Facts
internal import Quantity

/// Reads the line items that a row of a table tells of.
///
/// What cannot be read as an amount makes the items of the order unknown: what they cost is only
/// compared, and the order itself can be read without it.
struct ItemCells {
  private let article, quantity, price, total, tax, discount, refunded: Int?
  private let packed: [Int]
  private let addsTax: Bool
  private let amounts: AmountReader
  private let units: AmountUnits

  /// Nil when the table says nothing of articles.
  init?(_ format: TableFormat, _ header: CSVHeader) {
    guard let fields = format.items else { return nil }
    article = header.index(ofAny: fields.article)
    quantity = header.index(ofAny: fields.quantity)
    price = header.index(ofAny: fields.price)
    total = header.index(ofAny: fields.total)
    tax = header.index(ofAny: fields.tax)
    discount = header.index(ofAny: fields.discount)
    refunded = header.index(ofAny: fields.refunded)
    packed = fields.packed.flatMap { Self.columns($0, header) }
    addsTax = fields.addsTax
    amounts = AmountReader(format.decimals)
    units = format.units
    if article == nil, packed.isEmpty { return nil }
  }

  /// Whether an item has a row of its own, else its order has one with all of them.
  var hasRows: Bool { article != nil }

  private static func columns(_ name: String, _ header: CSVHeader) -> [Int] {
    guard name.hasSuffix("1") else { return header.index(of: name).map { [$0] } ?? [] }
    var columns: [Int] = []
    while let column = header.index(of: name.dropLast() + String(columns.count + 1)) {
      columns.append(column)
    }
    return columns
  }

  /// Adds what the row tells of; false when it cannot be read. An empty row tells of nothing.
  func read(
    _ block: borrowing CSVBlock, _ row: Int, _ currency: Currency, into items: inout [OrderItem]
  ) -> Bool {
    for column in packed {
      guard read(packed: block.text(row, column), currency, &items) else { return false }
    }
    guard let article, hasItem(block, row) else { return true }
    guard
      let item = item(
        block.text(row, article), total: text(block, row, total), price: text(block, row, price),
        quantity: text(block, row, quantity), discount: text(block, row, discount),
        tax: text(block, row, tax), refunded: text(block, row, refunded), currency)
    else { return false }
    items.append(item)
    return true
  }

  /// Whether a row has an item of its own.
  func hasItem(_ block: borrowing CSVBlock, _ row: Int) -> Bool {
    if article == nil { return false }
    let cells = [article, quantity, price, total].compactMap(\.self)
    return !cells.allSatisfy { block.cell(row, $0).isEmpty }
  }

  private func text(_ block: borrowing CSVBlock, _ row: Int, _ column: Int?) -> String {
    column.map { block.text(row, $0) } ?? ""
  }

  /// Nil when an amount is missing or is none.
  private func item(
    _ article: String, total: String, price: String, quantity: String, discount: String,
    tax: String, refunded: String, _ currency: Currency
  ) -> OrderItem? {
    guard let tax = amount(tax, currency), let refunded = amount(refunded, currency) else {
      return nil
    }
    var cost: Int64
    if !total.isEmpty {
      guard let total = amount(total, currency) else { return nil }
      cost = total
    } else {
      guard !price.isEmpty, let price = amount(price, currency),
        let discount = amount(discount, currency), let pieces = Self.pieces(quantity)
      else { return nil }
      let (product, overflow) = price.multipliedReportingOverflow(by: pieces)
      if overflow { return nil }
      cost = max(product - abs(discount), 0)
    }
    if addsTax { cost &+= tax }
    var item = OrderItem(Self.trimmed(article), amount: cost)
    item.tax = tax
    item.refunded = abs(refunded)
    return item
  }

  private func amount(_ text: String, _ currency: Currency) -> Int64? {
    if text.isEmpty { return 0 }
    let bytes = Array(text.utf8)
    if units == .major {
      return try? amounts.minorUnits(bytes.span, decimals: currency.decimals)
    }
    return (try? amounts.minorUnits(bytes.span, decimals: 0)).flatMap {
      try? units.minorUnits($0, currency)
    }
  }

  /// `2`, and what some write for it: `2.00`, `2,000`; one where nothing says how many.
  static func pieces(_ text: String) -> Int64? {
    if text.isEmpty { return 1 }
    let whole = text.prefix { $0 != "." && $0 != "," }
    let rest = text.dropFirst(whole.count + 1)
    guard !whole.isEmpty, whole.allSatisfy({ ("0"..."9").contains($0) }),
      rest.allSatisfy({ $0 == "0" })
    else { return nil }
    return Int64(whole)
  }

  private static func trimmed(_ text: String) -> String {
    let text = CSVHeader.trimmed(text)
    return text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  /// `name:Panel|sku:P-1|quantity:1|total:99.00`; several stand between semicolons.
  private func read(
    packed text: String, _ currency: Currency, _ items: inout [OrderItem]
  ) -> Bool {
    var parts: [String: String] = [:]
    for part in text.split(whereSeparator: { $0 == "|" || $0 == ";" }) {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let name = String(part[..<colon])
      // The first member of an item stands there once more.
      if parts[name] != nil, name == "id" || name == "name" && parts["id"] == nil {
        guard append(parts, currency, &items) else { return false }
        parts = [:]
      }
      if parts[name] == nil { parts[name] = String(part[part.index(after: colon)...]) }
    }
    return parts.isEmpty || append(parts, currency, &items)
  }

  private func append(
    _ parts: [String: String], _ currency: Currency, _ items: inout [OrderItem]
  ) -> Bool {
    guard
      let item = item(
        parts["sku"] ?? "", total: parts["total"] ?? "", price: "",
        quantity: parts["quantity"] ?? "", discount: "",
        tax: parts["total_tax"] ?? parts["tax"] ?? "", refunded: parts["refunded"] ?? "", currency)
    else { return false }
    items.append(item)
    return true
  }
}
