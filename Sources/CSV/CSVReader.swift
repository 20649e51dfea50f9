internal import Synchronization

/// Reads a table from a stream, in blocks, by as many workers as there are.
///
/// RFC 4180 and what real exports make of it: any of `,` `;` tab `|`; LF, CRLF or CR; UTF-8 with or
/// without byte order mark, UTF-16, Windows-1252; lines above the header. Bad records are set aside
/// with line and reason (`CSVBlock.faults`), the rest is read.
///
///     let options = CSVOptions(header: .naming(["id", "email"]))
///     let reader = try CSVReader(MemoryStream(bytes), options)
///     let email = reader.header.index(of: "email")
///     var block = CSVBlock()
///     while try reader.next(&block) {
///       for row in 0..<block.rowCount { block.text(row, email); block.line(of: row) }
///     }
package final class CSVReader: Sendable {
  package let dialect: CSVDialect
  package let header: CSVHeader
  private let limits: CSVLimits
  private let cutter: Mutex<RecordCutter>

  /// Reads the top of the stream, and finds out what is not given.
  package init(
    _ stream: sending any ByteStream, _ options: CSVOptions = CSVOptions()
  ) throws(CSVProblem) {
    var decoder = TextDecoder(stream, encoding: options.encoding)
    var head = ByteRoom()
    do {
      while head.count < Self.headBytes {
        if try !decoder.append(upTo: Self.headBytes, to: &head) { break }
      }
    } catch {
      throw .stream(error)
    }
    let bytes = head.array(from: 0)
    let search = HeaderSearch(options, head: bytes, isWhole: bytes.count < Self.headBytes)
    let found = try search.find()
    dialect = found.dialect
    header = found.header
    limits = options.limits
    cutter = Mutex(
      RecordCutter(
        found.dialect, options.limits, decoder, carry: Array(bytes[found.dataStart...]),
        line: found.dataLine))
  }

  private static let headBytes = 1 << 16

  /// Fills a block with the next records; false at the end. Safe from several tasks, each with a
  /// block of its own: the stream is read in order, rows are split at the same time.
  package func next(_ block: inout CSVBlock) throws(StreamFailure) -> Bool {
    let isFilled = try cutter.withLock { (cutter) throws(StreamFailure) in
      try cutter.next(&block)
    }
    if isFilled { block.split(dialect, limits) }
    return isFilled
  }

  /// What the file turned out to be written in; nil while only ASCII was read.
  package var encoding: TextEncoding? { cutter.withLock { $0.encoding } }
}
