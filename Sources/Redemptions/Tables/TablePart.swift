internal import CSV
internal import Facts
internal import Quantity

/// What one worker makes of the parts of a table that it gets, with all its buffers.
struct TablePart {
  private let columnCount: Int
  private let hasItemRows: Bool
  private let formatName: String
  private let takeBlock: (@Sendable (consuming OrderBlock, _ format: String) -> Void)?
  /// Where the cells of a table stand among `cells`; the first one in any case.
  private let places: [(column: Int, place: Int)]
  private var assembler: OrderAssembler
  private var previous: RecordKey?
  private var batch = OrderBatch()
  private(set) var result = ReadResult()

  init(
    _ header: CSVHeader, _ format: TableFormat, _ context: ImportContext, zone: ZoneRules
  ) {
    let columns: [(role: Role, index: Int)] = Role.allCases.compactMap { role in
      format.columns[role].flatMap { header.index(ofAny: $0) }.map { (role, $0) }
    }
    columnCount = header.columnCount
    hasItemRows = format.hasItemRows
    formatName = format.name
    takeBlock = context.takeBlock
    places = columns.map { ($0.index, $0.role.rawValue) } + [(0, CellRanges.first)]
    assembler = OrderAssembler(
      format, context, zone: zone, roles: RoleSet(columns.map(\.role)))
    for (role, index) in columns { assembler.names[role] = header.names[index] }
    assembler.isSilentOnCodes = assembler.names[.code] == nil
  }

  mutating func read(_ block: borrowing CSVBlock) {
    for fault in block.faults { result.setAside(SetAside(fault)) }
    let (storage, places) = (block.bytes, places)
    var cells = CellRanges()
    for row in 0..<block.rowCount {
      let count = block.cellCount(of: row)
      if count != columnCount {
        let flaw = RecordFlaw.table(.cellCount(count, expected: columnCount))
        result.setAside(SetAside(line: block.line(of: row), flaw))
        continue
      }
      cells.fill { block.copyCells(row, of: places.span, to: &$0) }
      read(storage.span, cells.ranges.span, line: block.line(of: row))
    }
    flush()
    guard let takeBlock else { return }
    while result.facts.orders.count > 1 {
      takeBlock(result.facts.orders.removeFirst(), formatName)
    }
  }

  private mutating func flush() {
    result.readCount += batch.count
    batch.empty(into: &result.facts)
  }

  private mutating func read(_ bytes: Span<UInt8>, _ cells: Cells, line: Int) {
    if Self.isTotals(bytes, cells[CellRanges.first]) { return result.passOver(.totals) }
    if hasItemRows, cells[.number].isEmpty, cells[.record].isEmpty {
      return result.passOver(.lineItem)
    }
    do {
      try assembler.read(bytes, cells, line: line, into: &batch.next)
    } catch {
      if hasItemRows, let previous, assembler.repeatedRecord(bytes, cells) == previous.id {
        return result.passOver(.lineItem)
      }
      return result.setAside(SetAside(line: line, error))
    }
    if hasItemRows {
      let record = batch.next.record
      if record == previous { return result.passOver(.lineItem) }
      previous = record
    }
    if !cells[.disputed].isEmpty, let dispute = Self.dispute(bytes, cells, of: batch.next) {
      result.facts.disputes.append(dispute)
    }
    batch.keep()
    if batch.isFull { flush() }
  }

  /// Gumroad ends its export with a row that starts with `Totals`.
  static func isTotals(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 6 && bytes[range.lowerBound] == UInt8(ascii: "T")
      && String(copying: bytes.extracting(range)) == "Totals"
  }

  /// What the flags of a chargeback say; without a word of its loss it counts as open.
  static func dispute(_ bytes: Span<UInt8>, _ cells: Cells, of order: Order) -> Dispute? {
    guard isTrue(bytes, cells[.disputed]) else { return nil }
    return Dispute(
      record: order.record, content: order.content, provenance: order.provenance,
      order: order.number, state: isTrue(bytes, cells[.disputeWon]) ? .won : .open,
      occurredAt: order.occurredAt, recordedAt: order.recordedAt, amount: order.amounts.charged,
      currency: order.amounts.currency)
  }

  private static func isTrue(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    return ["1", "true", "yes"].contains(String(copying: bytes.extracting(range)).lowercased())
  }
}
