internal import CSV
internal import Diagnostics

extension CSVReader {
  /// Calls `body` with each row, and adds a finding for each record that was set aside.
  func forEachRow(
    _ path: String, into findings: inout [Diagnostic],
    _ body: (borrowing CSVBlock, Int, inout [Diagnostic]) -> Void
  ) throws(CSVProblem) {
    var block = CSVBlock()
    do throws(StreamFailure) {
      while try next(&block) {
        for fault in block.faults { findings.append(.record(path, fault)) }
        for row in 0..<block.rowCount { body(block, row, &findings) }
      }
    } catch {
      throw .stream(error)
    }
  }
}
