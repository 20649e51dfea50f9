internal import CSV
internal import JSON

/// Reads JSON: one object in each line, a list of objects, or one object after the other.
struct EventReader {
  private var source: any EventSource
  /// Whether records are known by the lines on which they begin; else by their numbers, because
  /// several stand on one line.
  private var hasLines = true
  private var result = ReadResult()

  private init(_ format: InputFormat, _ context: ImportContext) {
    guard let source = EventFormats.source(format, context) else {
      preconditionFailure("`\(format.rawValue)` is no format of JSON objects")
    }
    self.source = source
  }

  static func read(
    _ input: consuming sending InputHead, _ format: InputFormat, _ context: ImportContext
  ) throws(StreamFailure) -> ReadResult {
    if isLines(input.head) {
      let lines = LineReader(input.stream)
      var reader = EventReader(format, context)
      try reader.readLines(lines)
      return reader.finished()
    }
    var reader = EventReader(format, context)
    let isWrapped = EventWrapper.format(ofHead: input.head) != nil
    reader.hasLines = recordsHaveLines(input.head, isWrapped: isWrapped)
    if isWrapped {
      try reader.readLists(input.stream)
    } else {
      try reader.readValues(input.stream)
    }
    return reader.finished()
  }

  private mutating func finished() -> ReadResult {
    source.finish(into: &result)
    result.finish()
    return result
  }

  /// Whether each line is to be read by itself.
  private static func isLines(_ head: [UInt8]) -> Bool {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = head[start...].drop { $0 <= 0x20 }
    // An answer that holds all orders may be longer than any line should be.
    if text.first == UInt8(ascii: "[") || EventWrapper.format(ofHead: Array(text)) != nil {
      return false
    }
    return EventLineSample(text).isLines
  }

  /// Whether the second record begins on another line than the first.
  private static func recordsHaveLines(_ head: [UInt8], isWrapped: Bool) -> Bool {
    var values: [JSONSplitter.Value] = []
    if isWrapped {
      var lists = WrappedLists()
      lists.append(head.span) { values.append($0) }
      values.append(lists.rest)
    } else {
      var splitter = JSONSplitter()
      splitter.append(head.span, into: &values)
      values.append(splitter.rest)
    }
    return values.count < 2 || values[0].line != values[1].line
  }

  private mutating func readLines(_ lines: LineReader) throws(StreamFailure) {
    var block = CSVBlock()
    while try lines.next(&block) {
      for fault in block.faults { result.setAside(SetAside(fault)) }
      for row in 0..<block.rowCount {
        take(Array(block.bytes[block.cell(row, 0)]), line: block.line(of: row))
      }
    }
  }

  private mutating func readValues(_ stream: any ByteStream) throws(StreamFailure) {
    var splitter = JSONSplitter()
    var values: [JSONSplitter.Value] = []
    try Self.forEachPiece(of: stream) { bytes in
      splitter.append(bytes, into: &values)
      for value in values { take(value) }
      values.removeAll(keepingCapacity: true)
    }
    splitter.finish(into: &values)
    for value in values { take(value) }
    if !splitter.isComplete { setAsideRest(splitter.rest) }
  }

  /// The records are the elements of the first list within each object.
  private mutating func readLists(_ stream: any ByteStream) throws(StreamFailure) {
    var lists = WrappedLists()
    try Self.forEachPiece(of: stream) { bytes in
      lists.append(bytes) { take($0) }
    }
    if !lists.isComplete { setAsideRest(lists.rest) }
  }

  private mutating func setAsideRest(_ rest: JSONSplitter.Value) {
    result.setAside(
      SetAside(line: line(of: rest), .json("the text ends in the middle of a value")))
  }

  private func line(of value: JSONSplitter.Value) -> Int { hasLines ? value.line : value.number }

  private mutating func take(_ value: JSONSplitter.Value) {
    take(value.bytes, line: line(of: value))
  }

  private static func forEachPiece(
    of stream: any ByteStream, _ body: (Span<UInt8>) -> Void
  ) throws(StreamFailure) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var span = piece.mutableSpan
      let count = try unsafe span.withUnsafeMutableBytes { (room) throws(StreamFailure) in
        try unsafe stream.read(into: room)
      }
      if count == 0 { return }
      body(piece.span.extracting(0..<count))
    }
  }

  private mutating func take(_ bytes: [UInt8], line: Int) {
    do throws(RecordFlaw) {
      let value: JSONValue
      do { value = try JSONValue(parsing: bytes) } catch { throw .json(error.what) }
      guard let object = value.object else { throw .type("record") }
      guard let elements = EventWrapper.elements(of: object) else {
        let record = EventWrapper.node(of: object) ?? object
        return try source.read(record, line: line, into: &result)
      }
      for (index, element) in elements.enumerated() {
        // Within one answer, elements are told apart by their number.
        let number = line == 1 ? index + 1 : line
        do throws(RecordFlaw) {
          guard let inner = element.object else { throw .type("record") }
          try source.read(inner, line: number, into: &result)
        } catch {
          result.setAside(SetAside(line: number, error))
        }
      }
    } catch {
      result.setAside(SetAside(line: line, error))
    }
  }
}
