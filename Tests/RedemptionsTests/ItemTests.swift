import CSV
import Diagnostics
import Facts
import Program
import Quantity
import Redemptions
import Testing
import YAML

/// What exports tell of line items is kept, whatever the programme does with it.
@Suite struct ItemTests {
  private func items(_ text: String) async throws -> [[String]] {
    let result = try await Sample.read(text)
    #expect(result.flaws.isEmpty)
    return result.orders.map { $0.items.map(Self.text) }
  }

  private static func text(_ item: OrderItem) -> String {
    var text = "\(item.article) \(item.amount)"
    if item.tax != 0 { text += " tax \(item.tax)" }
    if item.refunded != 0 { text += " refunded \(item.refunded)" }
    return text
  }

  private static let shopifyColumns = [
    "Name", "Financial Status", "Currency", "Shipping", "Taxes", "Total", "Created at",
    "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku",
    "Lineitem requires shipping", "Lineitem taxable", "Lineitem discount", "Id",
  ]

  private func shopify(_ rows: [[String: String]]) -> String {
    var writer = CSVWriter(.exchange)
    writer.record(Self.shopifyColumns)
    for row in rows { writer.record(Self.shopifyColumns.map { row[$0] ?? "" }) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func order(_ name: String, _ article: String, _ price: String) -> [String: String] {
    [
      "Name": name, "Id": "55\(name.dropFirst())", "Financial Status": "paid", "Currency": "EUR",
      "Total": "150.00", "Created at": "2026-05-11 09:55:16 +0200", "Lineitem quantity": "2",
      "Lineitem name": "Panel", "Lineitem price": price, "Lineitem sku": article,
      "Lineitem requires shipping": "true",
    ]
  }

  private func item(_ name: String, _ article: String, _ price: String) -> [String: String] {
    [
      "Name": name, "Lineitem quantity": "1", "Lineitem name": "Thing", "Lineitem price": price,
      "Lineitem sku": article, "Lineitem discount": "2.50", "Lineitem taxable": "true",
    ]
  }

  @Test func shopifysFurtherRowsAreItemsOfTheirOrder() async throws {
    let text = shopify([
      order("#1", "P-1", "50.00"), item("#1", " GIFT-9 ", "12.50"), order("#2", "", "10.00"),
      order("#3", "P-3", "1.00"),
    ])
    #expect(try await items(text) == [["P-1 10000", "GIFT-9 1000"], [], ["P-3 200"]])
  }

  @Test func shopifysItemsAreJoinedWhereverTheyStand() async throws {
    let together = shopify([
      order("#1", "P-1", "50.00"), item("#1", "GIFT-9", "12.50"), order("#2", "P-2", "5.00"),
    ])
    let apart = shopify([
      item("#1", "GIFT-9", "12.50"), order("#1", "P-1", "50.00"), order("#2", "P-2", "5.00"),
    ])
    let late = shopify([
      order("#1", "P-1", "50.00"), order("#2", "P-2", "5.00"), item("#1", "GIFT-9", "12.50"),
    ])
    let expected = [["P-1 10000", "GIFT-9 1000"], ["P-2 1000"]]
    for text in [together, apart, late] { #expect(try await items(text) == expected) }
    let contents = try await Sample.read(late).orders.map(\.content)
    #expect(contents[1] == (try await Sample.read(together)).orders[1].content)
  }

  @Test func aGiftCardIsAnItemThatCostsNothing() async throws {
    var card = item("#1", "GIFT-50", "50.00")
    card["Lineitem name"] = "Gift card"
    card["Lineitem taxable"] = "false"
    let result = try await Sample.read(shopify([order("#1", "P-1", "50.00"), card]))
    #expect(result.orders[0].amounts.gross == 15_000 - 4750)
    #expect(result.orders[0].items.map(\.amount) == [10_000, 0])
  }

  @Test func whatAnItemIsAndCostsIsPartOfWhatTheRecordSays() async throws {
    var contents: Set<UInt64> = []
    for text in [
      shopify([order("#1", "P-1", "50.00")]), shopify([order("#1", "P-2", "50.00")]),
      shopify([order("#1", "P-1", "51.00")]), shopify([order("#1", "", "50.00")]),
    ] { contents.insert(try await Sample.read(text).orders[0].content) }
    #expect(contents.count == 4)
  }

  static let tables = [
    // SkyVerge: a row for each item.
    (
      """
      order_id,order_number,date,status,shipping_total,order_total,order_currency,item_sku,\
      item_quantity,item_total,item_total_tax,item_refunded
      7,7,03/04/2026 10:00:00,completed,4.90,154.90,EUR,P-1,2,100.00,19.00,
      7,7,03/04/2026 10:00:00,completed,4.90,154.90,EUR,GIFT-9,1,31.00,0,31.00
      8,8,03/04/2026 10:00:00,completed,0,10.00,EUR,P-2,1,10.00,0.00,

      """,
      [["P-1 11900 tax 1900", "GIFT-9 3100 refunded 3100"], ["P-2 1000"]]
    ),
    // SkyVerge: one cell for all items; WebToffee: a cell for each.
    (
      """
      order_id,order_number,date,status,order_total,line_items
      7,7,03/04/2026 10:00:00,completed,150.00,"id:1|name:A; B|sku:P-1|quantity:2|total:119.00|\
      total_tax:0;id:2|name:C|sku:GIFT-9|total:31.00"
      """,
      [["P-1 11900", "GIFT-9 3100"]]
    ),
    (
      """
      order_id,order_number,order_date,status,order_total,line_item_1,line_item_2
      7,7,03/04/2026 10:00:00,completed,150.00,name:A|product_id:1|sku:P-1|quantity:2|\
      total:119.00|sub_total:119.00,name:C|product_id:2|sku:GIFT-9|quantity:1|total:31.00|x:y:z
      8,8,03/04/2026 10:00:00,completed,10.00,name:A|sku:P-1|total:10.00,
      9,9,03/04/2026 10:00:00,completed,10.00,name:A|sku:P-1|total:ten,
      """,
      [["P-1 11900", "GIFT-9 3100"], ["P-1 1000"], []]
    ),
    // Shopware 6 with columns that were added; rows of items leave the order's empty.
    (
      """
      id;order_number;sales_channel_id;amount_total;order_date_time;product_number;item_total
      a;1;s;150.00;2026-05-11 09:55:16;P-1;119.00
      ;;;;;GIFT-9;31.00
      b;2;s;10.00;2026-05-11 09:55:16;P-2;10.00

      """,
      [["P-1 11900", "GIFT-9 3100"], ["P-2 1000"]]
    ),
    (
      """
      orderId;number;cleared;orderTime;invoiceAmount;invoiceAmountNet;articleNumber;quantity;price
      5;20005;12;2026-05-11 09:55:16;150.00;126.05;P-1;2;59.50
      5;20005;12;2026-05-11 09:55:16;150.00;126.05;GIFT-9;1;31.00

      """,
      [["P-1 11900", "GIFT-9 3100"]]
    ),
    (
      """
      order_id,amount,created_at,item_sku,item_quantity,item_price,item_discount
      1,150.00,2026-03-01,P-1,2,60.00,1.00
      2,10.00,2026-03-01,P-2,,10.00,
      1,150.00,2026-03-01,GIFT-9,1,31.00,
      3,10.00,2026-03-01,P-2,1/2,10.00,

      """,
      [["P-1 11900", "GIFT-9 3100"], ["P-2 1000"], []]
    ),
    // Rows of items repeat numbers and days, and leave all else empty.
    (
      """
      order_id,created_at,amount,currency,code,status,item_sku,item_quantity,item_price
      1,2026-03-01,150.00,EUR,KJZZAC2N2J,paid,P-1,1,119.00
      1,,,,,,GIFT-9,1,31.00
      2,2026-03-01,10.000,KWD,KJZZAC2N2J,paid,P-2,1,10.000
      1,2026-03-01,,,,,P-3,2,1.00
      2,,,,,,P-4,1,1.005

      """,
      [["P-1 11900", "GIFT-9 3100", "P-3 200"], ["P-2 10000", "P-4 1005"]]
    ),
    (
      """
      id;order_number;sales_channel_id;amount_total;order_date_time;item_sku;item_price
      a;1;s;150.00;2026-05-11 09:55:16;P-1;119.00
      a;1;s;;;GIFT-9;31.00
      b;2;s;10.00;2026-05-11 09:55:16;P-2;10.00

      """,
      [["P-1 11900", "GIFT-9 3100"], ["P-2 1000"]]
    ),
    (
      """
      Purchase ID,Product ID,Sale Price ($),Purchase Date,Refunded?,Net Total ($)
      a,gf1,31.00,2026-05-11,0,30.00
      b,gf2,20.00,2026-05-11,0,19.00
      Totals,,51.00,,,49.00

      """,
      [["gf1 3100"], ["gf2 2000"]]
    ),
  ]

  @Test(arguments: tables.indices)
  func tablesTellOfItems(index: Int) async throws {
    let (text, expected) = Self.tables[index]
    let result = try await Sample.read(text)
    #expect(result.flaws.isEmpty)
    #expect(result.orders.map { $0.items.map(Self.text) } == expected)
    // Each row is counted once.
    let lines = text.split(separator: "\n").count - 1
    #expect(result.recordCount == lines)
  }

  /// Whoever repeats the number alone, without an item, may have meant something else.
  @Test func aRowWithoutAmountsAndItemsIsSetAside() async throws {
    let result = try await Sample.read(
      """
      order_id,created_at,amount,item_sku,item_price
      1,2026-03-01,150.00,P-1,119.00
      1,2026-03-02,,,
      7,2026-03-02,,P-1,5.00

      """)
    #expect(result.flaws == ["3 missing(\"amount\")", "4 missing(\"amount\")"])
  }

  @Test func rowsOfItemsAreToldWithoutTheirColumnsToo() async throws {
    var format = TableFormat("till", columns: [:], signature: [])
    format.columns = [.number: ["Nr"], .created: ["Tag"], .total: ["Summe"], .code: ["Code"]]
    format.signature = [.number]
    format.hasItemRows = true
    let table = """
      Nr;Tag;Summe;Code
      1;2026-03-01;150.00;AB12CD34
      1;2026-03-01;;
      1;;;
      2;2026-03-01;;

      """
    let result = try await Sample.read(table, .mapped(format))
    #expect(result.readCount == 1 && result.passedOver == [.lineItem: 2])
    #expect(result.flaws == ["5 missing(\"Summe\")"])
  }

  @Test func aMappingNamesTheColumnsOfItems() async throws {
    let mapping = """
      id: till
      title: The till
      decimals: comma
      item_rows: true
      columns: { number: Beleg, ordered_at: Tag, total: Summe, item_sku: Artikel,
        item_quantity: Stück, item_price: Einzelpreis, item_refunded: Zurück }
      """
    var found: [Diagnostic] = []
    let source = Source(path: "program/imports/till.yaml", text: mapping)
    let read = ImportMapping.decoded(from: source, findings: &found)
    let format = TableFormat(try #require(read))
    let table = """
      Beleg;Tag;Summe;Artikel;Stück;Einzelpreis;Zurück
      A-1;2026-03-01;150,00;P-1;2,0;59,50;
      ;;;GIFT-9;1;31,00;31,00
      """
    let result = try await Sample.read(table, .mapped(format))
    #expect(
      result.orders.map { $0.items.map(Self.text) } == [["P-1 11900", "GIFT-9 3100 refunded 3100"]])
    #expect(result.passedOver == [.lineItem: 1])
    let without = table.replacing("Artikel", with: "Ware")
    await #expect(throws: ImportFailure.missingColumns(["Artikel"])) {
      _ = try await Sample.read(without, .mapped(format))
    }
  }
}
