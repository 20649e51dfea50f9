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
  /// Hashes of the names of orders that were met, and lines of items whose order was not.
  private var known: Set<UInt64> = []
  private var waiting: [UInt64: [Int]] = [:]

  private struct ItemColumns {
    let name, quantity, price, discount, shipping, taxable: Int?

    init(_ header: CSVHeader) {
      name = header.index(of: "Lineitem name")
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
  }

  consuming func read() throws(StreamFailure) -> ReadResult {
    var block = CSVBlock()
    while try reader.next(&block) {
      for fault in block.faults { result.setAside(SetAside(fault)) }
      for row in 0..<block.rowCount { read(block, row) }
    }
    flush()
    for (name, lines) in waiting {
      for line in lines {
        if known.contains(name) {
          result.passOver(.lineItem)
        } else {
          result.setAside(SetAside(line: line, .itemWithoutOrder))
        }
      }
    }
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
    known.insert(name)
    do {
      let ranges = cells.ranges
      let order = try assembler.order(block.bytes.span, ranges.span, line: line)
      current = order
      currentName = name
      currentRecord = Array(block.bytes[cells[.record]])
      takeGiftCard(block, row)
      result.readCount += 1
    } catch {
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
      takeGiftCard(block, row)
      result.passOver(.lineItem)
    } else if isGiftCard(block, row) {
      // Its order has been handed over already, or is yet to come.
      result.setAside(SetAside(line: block.line(of: row), .itemWithoutOrder))
    } else {
      waiting[name, default: []].append(block.line(of: row))
    }
  }

  private mutating func flush() {
    if let order = current { result.facts.append(order) }
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

  private mutating func takeGiftCard(_ block: borrowing CSVBlock, _ row: Int) {
    guard var order = current, isGiftCard(block, row) else { return }
    let decimals = order.amounts.currency.decimals
    let price = amount(block, row, item.price, decimals)
    let discount = amount(block, row, item.discount, decimals)
    let quantity = item.quantity.flatMap { Int64(block.text(row, $0)) } ?? 1
    let (cost, overflow) = price.multipliedReportingOverflow(by: quantity)
    let goods = order.amounts.gross
    let kept = overflow ? 0 : max(goods - max(cost - discount, 0), 0)
    order.amounts.shipping += goods - kept
    order.amounts.gross = kept
    current = order
  }

  private func amount(
    _ block: borrowing CSVBlock, _ row: Int, _ column: Int?, _ decimals: Int
  ) -> Int64 {
    guard let column else { return 0 }
    let text = block.bytes.span.extracting(block.cell(row, column))
    return (try? amounts.minorUnits(text, decimals: decimals)) ?? 0
  }
}
