internal import JSON
internal import Quantity

/// Orders as WooCommerce's REST interface gives them: a list with one order on each line.
struct WooCommerceExport {
  private let numbers: SalesNumbers

  init(_ numbers: SalesNumbers) {
    self.numbers = numbers
  }

  /// Nothing for no orders.
  func bytes(of sales: [ToldSale]) -> [UInt8] {
    if sales.isEmpty { return [] }
    let lines = sales.map { String(decoding: line($0), as: UTF8.self) }
    return Array("[\n\(lines.joined(separator: ",\n"))\n]\n".utf8)
  }

  private func line(_ told: ToldSale) -> [UInt8] {
    let sale = told.sale
    let buyer = sale.buyer
    let number = numbers[told.index]
    let time = String(sale.at.description.prefix(19))
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.int(Int(number.dropFirst()) ?? 0)
    writer.members([
      ("number", number), ("order_key", "wc_order_\(number)"),
      ("status", sale.status == .refunded ? "refunded" : "completed"),
      ("currency", sale.currency), ("date_created_gmt", time),
      ("date_paid_gmt", sale.paidAt.map { String($0.description.prefix(19)) } ?? ""),
      ("total", Cents.text(sale.goods + sale.shipping)),
      ("shipping_total", Cents.text(sale.shipping)), ("shipping_tax", "0.00"),
      ("cart_tax", Cents.text(Cents.tax(in: sale.goods))), ("discount_total", "0.00"),
      ("customer_ip_address", buyer.address), ("customer_user_agent", buyer.browser),
    ])
    writer.key("customer_id")
    writer.int(0)
    writer.key("billing")
    writer.beginObject()
    writer.members([
      ("first_name", buyer.firstName), ("last_name", buyer.lastName),
      ("company", buyer.company), ("address_1", buyer.street), ("city", buyer.city),
      ("postcode", buyer.postcode), ("country", buyer.country), ("email", buyer.email),
      ("phone", buyer.phone),
    ])
    writer.endObject()
    writer.key("coupon_lines")
    writer.beginArray()
    for code in sale.codes {
      writer.beginObject()
      // The shop made small letters of all codes until the middle of 2025; it may again.
      writer.members([("code", code.lowercased())])
      writer.endObject()
    }
    writer.endArray()
    writer.key("line_items")
    writer.beginArray()
    writer.beginObject()
    let tax = Cents.tax(in: sale.goods)
    writer.members([
      ("name", sale.article.rawValue), ("sku", sale.article.number),
      ("total", Cents.text(sale.goods - tax)), ("total_tax", Cents.text(tax)),
    ])
    writer.endObject()
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }
}

extension JSONWriter {
  mutating func members(_ members: [(String, String)]) {
    for (name, value) in members {
      key(name)
      string(value)
    }
  }
}
