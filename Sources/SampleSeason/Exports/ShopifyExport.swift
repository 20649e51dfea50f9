internal import CSV
internal import Quantity

/// The orders export of Shopify: a row for each line item.
struct ShopifyExport {
  private let zone: ZoneRules
  private let numbers: SalesNumbers
  private var writer = CSVWriter(.exchange)

  private static let columns = [
    "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at",
    "Accepts Marketing", "Currency", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code",
    "Discount Amount", "Shipping Method", "Created at", "Lineitem quantity", "Lineitem name",
    "Lineitem price", "Lineitem compare at price", "Lineitem sku", "Lineitem requires shipping",
    "Lineitem taxable", "Lineitem fulfillment status", "Billing Name", "Billing Street",
    "Billing Address1", "Billing Address2", "Billing Company", "Billing City", "Billing Zip",
    "Billing Province", "Billing Country", "Billing Phone", "Notes", "Cancelled at",
    "Payment Method", "Payment Reference", "Refunded Amount", "Vendor", "Id", "Tags", "Source",
  ]

  init(_ zone: ZoneRules, _ numbers: SalesNumbers) {
    self.zone = zone
    self.numbers = numbers
  }

  consuming func bytes(of sales: [ToldSale], month: Int) -> [UInt8] {
    writer.record(Self.columns)
    for told in sales {
      write(order(told))
      if told.sale.giftCard > 0 { write(giftCard(told)) }
    }
    if month == 3 { write(Self.torn) }
    return writer.takeBytes()
  }

  private mutating func write(_ row: [String: String]) {
    writer.record(Self.columns.map { row[$0] ?? "" })
  }

  private func order(_ told: ToldSale) -> [String: String] {
    let sale = told.sale
    let number = numbers[told.index]
    var row = Self.item(sale.article, sale.goods - sale.giftCard)
    row["Name"] = "#\(number)"
    row["Id"] = "6100000\(number)"
    row["Email"] = sale.buyer.email
    row["Financial Status"] = sale.status.rawValue
    row["Created at"] = time(sale.at)
    row["Paid at"] = sale.paidAt.map(time)
    row["Cancelled at"] = sale.status == .voided ? time(sale.at.adding(seconds: 86_400)) : nil
    row["Currency"] = sale.currency
    row["Subtotal"] = Cents.text(sale.goods)
    row["Shipping"] = Cents.text(sale.shipping)
    row["Taxes"] = Cents.text(Cents.tax(in: sale.goods))
    row["Total"] = Cents.text(sale.goods + sale.shipping)
    row["Discount Code"] = (sale.codes + [sale.scribble]).filter { !$0.isEmpty }
      .joined(separator: ", ")
    row["Refunded Amount"] = Cents.text(sale.refunded)
    row["Payment Method"] = sale.isTest ? "bogus" : "PayPal"
    row["Source"] = "web"
    address(sale.buyer, &row)
    return row
  }

  private func address(_ buyer: Buyer, _ row: inout [String: String]) {
    row["Billing Name"] = buyer.name
    row["Billing Street"] = buyer.street
    row["Billing Address1"] = buyer.street
    row["Billing Company"] = buyer.company
    row["Billing City"] = buyer.city
    row["Billing Zip"] = "'" + buyer.postcode
    row["Billing Country"] = buyer.country
    row["Billing Phone"] = buyer.phone.isEmpty ? "" : "'" + buyer.phone
  }

  /// Further items have no columns of the order.
  private func giftCard(_ told: ToldSale) -> [String: String] {
    var row = Self.item(.voucher, told.sale.giftCard)
    row["Lineitem name"] = "Geschenkgutschein"
    row["Name"] = "#\(numbers[told.index])"
    row["Email"] = told.sale.buyer.email
    row["Created at"] = time(told.sale.at)
    row["Lineitem requires shipping"] = "false"
    row["Lineitem taxable"] = "false"
    return row
  }

  private static func item(_ article: Article, _ price: Int) -> [String: String] {
    [
      "Lineitem quantity": "1", "Lineitem name": article.rawValue,
      "Lineitem price": Cents.text(price), "Lineitem sku": article.number,
      "Lineitem requires shipping": "true", "Lineitem taxable": "true",
      "Vendor": "Lindenhof Solar",
    ]
  }

  /// Somebody has edited this row in a spreadsheet.
  private static let torn = [
    "Name": "#5999", "Id": "61000005999", "Financial Status": "paid", "Currency": "EUR",
    "Total": "1.2E+03", "Created at": "2026-03-30 10:00:00 +0200", "Lineitem name": "Wallbox",
  ]

  /// `2026-05-11 09:55:16 +0200`
  private func time(_ instant: Instant) -> String {
    let text = instant.text(in: zone)
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) "
      + text.suffix(6).replacing(":", with: "")
  }
}
