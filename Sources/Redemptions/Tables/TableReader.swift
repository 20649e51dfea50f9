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

  init(_ reader: CSVReader, _ format: TableFormat, _ context: ImportContext, zone: ZoneRules) {
    self.reader = reader
    self.format = format
    self.context = context
    self.zone = zone
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
    var part = TablePart(reader.header, format, context, zone: zone)
    var block = CSVBlock()
    do throws(StreamFailure) {
      while try reader.next(&block) { part.read(block) }
    } catch {
      return .failure(error)
    }
    return .success(part.result)
  }
}
