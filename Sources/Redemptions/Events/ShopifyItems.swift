internal import Facts
internal import JSON
internal import Quantity

/// The line items of an order as Shopify's interfaces give them.
///
/// What gift cards cost is no part of the goods: as items they cost nothing.
struct ShopifyItems {
  private var list: ItemList
  /// Whether prices are with tax, as in most shops of Europe.
  private let includesTax: Bool

  init(_ object: JSONObject, _ currency: Currency) {
    list = ItemList(currency)
    includesTax = (object["taxes_included"] ?? object["taxesIncluded"])?.bool ?? true
    let refunds = refunds(object)
    for item in object["line_items"]?.array ?? [] {
      add(item, refunded: item["id"]?.textual.flatMap { refunds[$0] } ?? 0)
    }
    let nodes = object["lineItems"]
    for item in nodes?["nodes"]?.array ?? [] { addNode(item) }
    for edge in nodes?["edges"]?.array ?? [] { addNode(edge["node"] ?? .null) }
  }

  var found: [OrderItem] { list.found }

  private mutating func add(_ item: JSONValue, refunded: Int64) {
    let allocated = sum(item["discount_allocations"], "amount")
    let discount =
      allocated == 0 ? list.amountOrNone(item["total_discount"]) : allocated
    let tax = sum(item["tax_lines"], "price")
    let price = list.product(item["price"], item["quantity"]) - discount
    if item["gift_card"]?.bool == true { return list.add(item["sku"], amount: 0) }
    list.add(
      item["sku"], amount: includesTax ? price : price + tax, tax: tax, refunded: refunded)
  }

  /// GraphQL has totals.
  mutating func addNode(_ item: JSONValue) {
    if item["isGiftCard"]?.bool == true { return list.add(item["sku"], amount: 0) }
    let total = ["discountedTotalSet", "originalTotalSet"].lazy
      .compactMap { item.at($0 + ".shopMoney.amount") }.first
    let price = item.at("originalUnitPriceSet.shopMoney.amount")
    list.add(
      item["sku"],
      amount: total == nil ? list.product(price, item["quantity"]) : list.amount(total))
  }

  /// What was paid back, by the ids of items.
  private func refunds(_ object: JSONObject) -> [String: Int64] {
    var refunds: [String: Int64] = [:]
    for refund in object["refunds"]?.array ?? [] {
      for entry in refund["refund_line_items"]?.array ?? [] {
        guard let id = entry["line_item_id"]?.textual,
          let amount = list.amount(entry["subtotal"]),
          let tax = list.amountOrNone(entry["total_tax"])
        else { continue }
        refunds[id, default: 0] &+= includesTax ? amount : amount &+ tax
      }
    }
    return refunds
  }

  private func sum(_ values: JSONValue?, _ name: String) -> Int64? {
    (values?.array ?? []).reduce(0 as Int64?) { $0 + list.amountOrNone($1[name]) }
  }
}
