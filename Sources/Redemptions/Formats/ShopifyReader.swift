internal import CSV
internal import Facts
internal import Quantity

/// Reads Shopify's orders export: one row for each line item, and only the first has the order.
///
/// Further rows have no financial status; where all fields are repeated they have the same id. What
/// gift cards cost is no part of the goods.
struct ShopifyReader {
  private let reader: CSVReader
  private let context: ImportContext
  private let columns: [(role: Role, index: Int)]
  private let item: ItemColumns
  private let amounts = AmountReader(.dot)
  private var assembler: OrderAssembler
  private var result = ReadResult()
  private var cells = CellRanges()
  private var current: Order?
  private var currentName: UInt64 = 0
  private var currentRecord: [UInt8] = []
  private var items: [OrderItem] = []
  /// Orders that were met, by hashes of their names, and the items that came before or after them.
  private var known: [UInt64: RecordKey] = [:]
  private var waiting: [UInt64: [Waiting]] = [:]
  private var namesakes = Namesakes()

  /// An item whose order does not stand next to it.
  private struct Waiting {
    let line: Int
    let item: OrderItem
  }

  private struct ItemColumns {
    let name, article, quantity, price, discount, shipping, taxable: Int?

    init(_ header: CSVHeader) {
      name = header.index(of: "Lineitem name")
      article = header.index(of: "Lineitem sku")
      quantity = header.index(of: "Lineitem quantity")
      price = header.index(of: "Lineitem price")
      discount = header.index(of: "Lineitem discount")
      shipping = header.index(of: "Lineitem requires shipping")
      taxable = header.index(of: "Lineitem taxable")
    }
  }

  private static let giftCardWords = [
    "gift card", "giftcard", "gift voucher", "geschenkgutschein", "geschenkkarte",
  ]

  init(_ reader: CSVReader, _ context: ImportContext) {
    self.reader = reader
    self.context = context
    let format = TableFormat.shopify
    columns = Role.allCases.compactMap { role in
      format.columns[role].flatMap { reader.header.index(ofAny: $0) }.map { (role, $0) }
    }
    item = ItemColumns(reader.header)
    assembler = OrderAssembler(format, context, zone: context.zone)
    for (role, index) in columns { assembler.names[role] = reader.header.names[index] }
    assembler.isSilentOnCodes = assembler.names[.code] == nil
  }

  consuming func read() throws(StreamFailure) -> ReadResult {
    var block = CSVBlock()
    while try reader.next(&block) {
      for fault in block.faults { result.setAside(SetAside(fault)) }
      for row in 0..<block.rowCount { read(block, row) }
    }
    flush()
    joinWaiting()
    namesakes.part(&result.facts)
    result.finish()
    return result
  }

  private mutating func read(_ block: borrowing CSVBlock, _ row: Int) {
    let line = block.line(of: row)
    guard block.cellCount(of: row) == reader.header.columnCount else {
      let count = block.cellCount(of: row)
      result.setAside(
        SetAside(line: line, .table(.cellCount(count, expected: reader.header.columnCount))))
      return
    }
    for (role, index) in columns { cells[role] = block.cell(row, index) }
    let name = context.keys.hash(block.bytes.span.extracting(cells[.number]), as: .content)
    if cells[.status].isEmpty { return readItem(block, row, of: name) }
    if current != nil, name == currentName, isRepeated(block) {
      return readItem(block, row, of: name)
    }
    flush()
    do {
      let ranges = cells.ranges
      let order = try assembler.order(block.bytes.span, ranges.span, line: line)
      current = order
      currentName = name
      currentRecord = Array(block.bytes[cells[.record]])
      known[name] = order.record
      namesakes.add(order)
      takeItem(block, row)
      result.readCount += 1
    } catch {
      known[name] = known[name] ?? RecordKey(source: context.source, id: 0)
      currentName = name
      result.setAside(SetAside(line: line, error))
    }
  }

  /// Whether a row with a status is the same order once more.
  private func isRepeated(_ block: borrowing CSVBlock) -> Bool {
    !currentRecord.isEmpty && block.bytes[cells[.record]].elementsEqual(currentRecord)
  }

  private mutating func readItem(_ block: borrowing CSVBlock, _ row: Int, of name: UInt64) {
    if name == currentName {
      if current != nil { takeItem(block, row) }
      result.passOver(.lineItem)
    } else if isGiftCard(block, row) {
      // Its order has been handed over already, or is yet to come.
      result.setAside(SetAside(line: block.line(of: row), .itemWithoutOrder))
    } else {
      waiting[name, default: []].append(
        Waiting(
          line: block.line(of: row), item: orderItem(block, row, context.currency.decimals)))
    }
  }

  private mutating func flush() {
    if var order = current {
      order.take(items, context.keys)
      result.facts.append(order)
    }
    items = []
    current = nil
    currentName = 0
    currentRecord = []
  }

  private func isGiftCard(_ block: borrowing CSVBlock, _ row: Int) -> Bool {
    guard let name = item.name else { return false }
    for column in [item.shipping, item.taxable].compactMap(\.self)
    where block.text(row, column) == "true" { return false }
    let text = block.text(row, name).lowercased()
    return Self.giftCardWords.contains { text.contains($0) }
  }

  /// Items whose order stands elsewhere in the file become its own.
  private mutating func joinWaiting() {
    var late = LateItems()
    for (name, items) in waiting {
      let record = known[name]
      for item in items {
        if let record {
          late.add([item.item], of: record.id)
          result.passOver(.lineItem)
        } else {
          result.setAside(SetAside(line: item.line, .itemWithoutOrder))
        }
      }
    }
    late.join(&result.facts, context.keys)
  }

  /// What gift cards cost goes from the goods to what was charged beside: as an item it costs
  /// nothing then.
  private mutating func takeItem(_ block: borrowing CSVBlock, _ row: Int) {
    guard let amounts = current?.amounts else { return }
    var item = orderItem(block, row, amounts.currency.decimals)
    if isGiftCard(block, row) {
      let kept = max(amounts.gross - item.amount, 0)
      current?.amounts.shipping += amounts.gross - kept
      current?.amounts.gross = kept
      item.amount = 0
    }
    items.append(item)
  }

  private func orderItem(_ block: borrowing CSVBlock, _ row: Int, _ decimals: Int) -> OrderItem {
    let price = amount(block, row, item.price, decimals)
    let discount = amount(block, row, item.discount, decimals)
    let quantity = item.quantity.flatMap { Int64(block.text(row, $0)) } ?? 1
    let (cost, overflow) = price.multipliedReportingOverflow(by: quantity)
    let article = item.article.map { CSVHeader.trimmed(block.text(row, $0)) } ?? ""
    return OrderItem(article, amount: overflow ? .max : max(cost - discount, 0))
  }

  private func amount(
    _ block: borrowing CSVBlock, _ row: Int, _ column: Int?, _ decimals: Int
  ) -> Int64 {
    guard let column else { return 0 }
    let text = block.bytes.span.extracting(block.cell(row, column))
    return (try? amounts.minorUnits(text, decimals: decimals)) ?? 0
  }
}
