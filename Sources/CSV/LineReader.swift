internal import Synchronization

/// Reads a stream line by line, in blocks, by as many workers as there are: logs and JSON lines.
///
/// A block has one cell in each row, the line without its line break; blank lines are left out.
package final class LineReader: Sendable {
  private static let dialect = CSVDialect(delimiter: UInt8(ascii: "\n"), quote: nil)

  private let limits: CSVLimits
  private let cutter: Mutex<RecordCutter>

  package init(
    _ stream: sending any ByteStream, encoding: TextEncoding? = nil, limits: CSVLimits = .usual
  ) {
    self.limits = limits
    let decoder = TextDecoder(stream, encoding: encoding)
    cutter = Mutex(RecordCutter(Self.dialect, limits, decoder, carry: [], line: 1))
  }

  /// Fills a block with the next lines; false at the end. Safe from several tasks, each with a
  /// block of its own.
  package func next(_ block: inout CSVBlock) throws(StreamFailure) -> Bool {
    let isFilled = try cutter.withLock { (cutter) throws(StreamFailure) in
      try cutter.next(&block)
    }
    if isFilled { block.split(Self.dialect, limits) }
    return isFilled
  }
}
