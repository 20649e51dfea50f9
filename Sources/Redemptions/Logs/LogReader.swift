internal import CSV
internal import Workers

/// Reads an access log by several workers at once.
struct LogReader: Sendable {
  private let lines: LineReader
  private let format: LogFormat
  private let context: ImportContext

  init(_ lines: LineReader, _ format: LogFormat, _ context: ImportContext) {
    self.lines = lines
    self.format = format
    self.context = context
  }

  func read() async throws(StreamFailure) -> ReadResult {
    // The names of CloudFront's fields stand in lines of their own and hold for those below.
    let jobs = format == .cloudFront ? 1 : context.jobs
    let parts = await Workers.map(count: jobs, chunkSize: 1, limit: jobs) { _ in readPart() }
    var result = try ReadResult.merged(parts)
    DoubleClicks.remove(from: &result)
    result.finish()
    return result
  }

  private func readPart() -> Result<ReadResult, StreamFailure> {
    var result = ReadResult()
    var block = CSVBlock()
    var sieve = ClickSieve(context)
    var line = LogLine(format)
    do throws(StreamFailure) {
      while try lines.next(&block) {
        for fault in block.faults { result.setAside(SetAside(fault)) }
        let bytes = block.bytes.span
        for row in 0..<block.rowCount {
          line.read(
            bytes.extracting(block.cell(row, 0)), number: block.line(of: row), &sieve, &result)
        }
      }
    } catch {
      return .failure(error)
    }
    return .success(result)
  }
}
