internal import CSV
internal import Facts
internal import Quantity

/// Reads a table that tells of line items: a row for each, or packed in cells of the order's row.
///
/// One worker reads it from its first row to the last, because an order ends where the next begins.
struct ItemTableReader {
  private let reader: CSVReader
  private let cells: ItemCells
  private let context: ImportContext
  private var assembler: OrderAssembler
  private let columns: [(role: Role, index: Int)]
  private let hasItemRows: Bool
  private var result = ReadResult()
  private var current: Order?
  private var items: [OrderItem] = []
  /// Whether all items of the current order could be read.
  private var isComplete = true
  /// The currencies of records that were handed over, by their ids.
  private var known: [UInt64: Currency] = [:]
  private var late = LateItems()

  /// Nil when the table tells of no items.
  init?(
    _ reader: CSVReader, _ format: TableFormat, _ context: ImportContext, zone: ZoneRules
  ) {
    guard let cells = ItemCells(format, reader.header) else { return nil }
    self.reader = reader
    self.cells = cells
    self.context = context
    hasItemRows = format.hasItemRows
    columns = Role.allCases.compactMap { role in
      format.columns[role].flatMap { reader.header.index(ofAny: $0) }.map { (role, $0) }
    }
    assembler = OrderAssembler(format, context, zone: zone)
    for (role, index) in columns { assembler.names[role] = reader.header.names[index] }
    assembler.isSilentOnCodes = assembler.names[.code] == nil
  }

  consuming func read() throws(StreamFailure) -> ReadResult {
    var block = CSVBlock()
    var fields = CellRanges()
    while try reader.next(&block) {
      for fault in block.faults { result.setAside(SetAside(fault)) }
      for row in 0..<block.rowCount { read(block, row, &fields) }
    }
    flush()
    let (late, keys) = (late, context.keys)
    late.join(&result.facts, keys)
    result.finish()
    return result
  }

  private mutating func read(_ block: borrowing CSVBlock, _ row: Int, _ fields: inout CellRanges) {
    let line = block.line(of: row)
    let count = block.cellCount(of: row)
    guard count == reader.header.columnCount else {
      result.setAside(
        SetAside(line: line, .table(.cellCount(count, expected: reader.header.columnCount))))
      return
    }
    for (role, index) in columns { fields[role] = block.cell(row, index) }
    let (bytes, ranges) = (block.bytes, fields.ranges)
    if TablePart.isTotals(bytes.span, block.cell(row, 0)) { return result.passOver(.totals) }
    if fields[.number].isEmpty, fields[.record].isEmpty, hasItemRows || current != nil {
      takeItem(block, row)
      return result.passOver(.lineItem)
    }
    if let record = assembler.repeatedRecord(bytes.span, ranges.span),
      cells.hasItem(block, row), takeFurtherItem(block, row, of: record)
    {
      return
    }
    do {
      let order = try assembler.order(bytes.span, ranges.span, line: line)
      if order.record == current?.record {
        takeItem(block, row)
        result.passOver(.lineItem)
      } else if !cells.hasRows || !takeFurtherItem(block, row, of: order.record.id) {
        begin(order)
        takeItem(block, row)
        if let dispute = TablePart.dispute(bytes.span, ranges.span, of: order) {
          result.facts.disputes.append(dispute)
        }
      }
    } catch {
      flush()
      result.setAside(SetAside(line: line, error))
    }
  }

  /// The item of an order that was met before; false when there is no such order.
  private mutating func takeFurtherItem(
    _ block: borrowing CSVBlock, _ row: Int, of record: UInt64
  ) -> Bool {
    if current?.record.id == record {
      takeItem(block, row)
    } else {
      guard let currency = known[record] else { return false }
      var items: [OrderItem] = []
      _ = cells.read(block, row, currency, into: &items)
      late.add(items, of: record)
    }
    result.passOver(.lineItem)
    return true
  }

  private mutating func begin(_ order: Order) {
    flush()
    current = order
    result.readCount += 1
  }

  private mutating func takeItem(_ block: borrowing CSVBlock, _ row: Int) {
    guard let currency = current?.amounts.currency else { return }
    if !cells.read(block, row, currency, into: &items) { isComplete = false }
  }

  private mutating func flush() {
    if var order = current {
      if isComplete { order.take(items, context.keys) }
      known[order.record.id] = order.amounts.currency
      result.facts.append(order)
    }
    current = nil
    items = []
    isComplete = true
  }
}
