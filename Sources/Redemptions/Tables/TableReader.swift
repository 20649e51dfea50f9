internal import CSV
internal import Facts
internal import Quantity
internal import Workers

/// Reads a table with one order in each row, by several workers at once.
struct TableReader: Sendable {
  private let reader: CSVReader
  private let format: TableFormat
  private let context: ImportContext
  private let zone: ZoneRules
  /// Where each role's column is.
  private let columns: [(role: Role, index: Int)]
  /// The same, as places of a table's cells and of `Cells`.
  private let places: [(column: Int, place: Int)]

  init(_ reader: CSVReader, _ format: TableFormat, _ context: ImportContext, zone: ZoneRules) {
    self.reader = reader
    self.format = format
    self.context = context
    self.zone = zone
    let columns: [(role: Role, index: Int)] = Role.allCases.compactMap { role in
      format.columns[role].flatMap { reader.header.index(ofAny: $0) }.map { (role, $0) }
    }
    self.columns = columns
    places = columns.map { ($0.index, $0.role.rawValue) }
  }

  func read() async throws(StreamFailure) -> ReadResult {
    let parts = await Workers.map(count: context.jobs, chunkSize: 1, limit: context.jobs) { _ in
      readPart()
    }
    var result = try ReadResult.merged(parts)
    result.finish()
    return result
  }

  private func readPart() -> Result<ReadResult, StreamFailure> {
    var result = ReadResult()
    var block = CSVBlock()
    let assembler = OrderAssembler(format, context, zone: zone)
    for (role, index) in columns { assembler.names[role] = reader.header.names[index] }
    assembler.isSilentOnCodes = assembler.names[.code] == nil
    var cells = Cells(columns.map(\.role))
    var previous: RecordKey?
    var order = Order()
    do throws(StreamFailure) {
      while try reader.next(&block) {
        for fault in block.faults { result.setAside(SetAside(fault)) }
        for row in 0..<block.rowCount {
          read(block, row, assembler, &cells, &order, &previous, &result)
        }
        if let take = context.takeBlock {
          while result.facts.orders.count > 1 { take(result.facts.orders.removeFirst()) }
        }
      }
    } catch {
      return .failure(error)
    }
    return .success(result)
  }

  private func read(
    _ block: borrowing CSVBlock, _ row: Int, _ assembler: OrderAssembler,
    _ cells: inout Cells, _ order: inout Order, _ previous: inout RecordKey?,
    _ result: inout ReadResult
  ) {
    let line = block.line(of: row)
    guard block.cellCount(of: row) == reader.header.columnCount else {
      result.setAside(
        SetAside(
          CSVFault(
            line: line, column: 1,
            reason: .cellCount(
              block.cellCount(of: row), expected: reader.header.columnCount))))
      return
    }
    block.copyCells(row, of: places, to: &cells.ranges)
    if isTotals(block, row) { return result.passOver(.totals) }
    if format.hasItemRows, cells[.number].isEmpty, cells[.record].isEmpty {
      return result.passOver(.lineItem)
    }
    do {
      try assembler.read(block.bytes.span, cells, line: line, into: &order)
      if format.hasItemRows, order.record == previous, previous != nil {
        return result.passOver(.lineItem)
      }
      previous = order.record
      result.facts.append(order)
      result.readCount += 1
      if let dispute = dispute(block, cells, order) { result.facts.disputes.append(dispute) }
    } catch {
      result.setAside(SetAside(line: line, error))
    }
  }

  /// Gumroad ends its export with a row that starts with `Totals`.
  func isTotals(_ block: borrowing CSVBlock, _ row: Int) -> Bool {
    let cell = block.cell(row, 0)
    return cell.count == 6 && block.bytes[cell].elementsEqual("Totals".utf8)
  }

  /// What the flags of a chargeback say; without a word of its loss it counts as open.
  func dispute(
    _ block: borrowing CSVBlock, _ cells: Cells, _ order: Order
  ) -> Dispute? {
    guard isTrue(block, cells[.disputed]) else { return nil }
    return Dispute(
      record: order.record, content: order.content, provenance: order.provenance,
      order: order.number, state: isTrue(block, cells[.disputeWon]) ? .won : .open,
      occurredAt: order.occurredAt, recordedAt: order.recordedAt, amount: order.amounts.charged,
      currency: order.amounts.currency)
  }

  private func isTrue(_ block: borrowing CSVBlock, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    let text = String(decoding: block.bytes[range], as: UTF8.self).lowercased()
    return ["1", "true", "yes"].contains(text)
  }
}
