/// Finds out from the top of a file how it is written and where its columns are named.
struct HeaderSearch {
  struct Finding {
    var dialect: CSVDialect
    var header: CSVHeader
    /// The offset after the header, and the line on which the data starts.
    var dataStart: Int
    var dataLine: Int
  }

  /// How many records may stand above the header.
  static let preambleMax = 50

  private let options: CSVOptions
  private let head: [UInt8]
  private let isWhole: Bool

  /// `head`: decoded bytes of the top; `isWhole`: they are all of the file.
  init(_ options: CSVOptions, head: [UInt8], isWhole: Bool) {
    self.options = options
    self.head = head
    self.isWhole = isWhole
  }

  func find() throws(CSVProblem) -> Finding {
    guard head.contains(where: { $0 > 0x20 }) else { throw .empty }
    if BinaryFormats.looksBinary(head) { throw .binary }
    let lineBreak = head.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
    let separator = options.delimiter ?? declaredDelimiter(lineBreak)
    let candidates = separator.map { [$0] } ?? CSVDialect.delimiters
    var best: (score: Int, finding: Finding)?
    for delimiter in candidates {
      let dialect = CSVDialect(delimiter: delimiter, lineBreak: lineBreak)
      guard let (score, finding) = candidate(dialect) else { continue }
      if score > best?.score ?? -1 { best = (score, finding) }
    }
    guard let best else { throw .noHeader }
    return best.finding
  }

  /// `sep=;` on the first line, as Excel writes and reads it.
  private func declaredDelimiter(_ lineBreak: UInt8) -> UInt8? {
    let firstLine = head.prefix { $0 != lineBreak && $0 != 0x0D }
    guard firstLine.count == 5, firstLine.starts(with: "sep=".utf8) else { return nil }
    return firstLine.last
  }

  /// What the file would be with this delimiter, and how well that fits.
  private func candidate(_ dialect: CSVDialect) -> (Int, Finding)? {
    var splitter = ExactSplitter(
      dialect, firstLine: 1, isAtEnd: isWhole, recordBytesMax: options.limits.recordBytesMax)
    var bytes = head
    if isWhole, bytes.last != dialect.lineBreak { bytes.append(dialect.lineBreak) }
    _ = splitter.split(bytes.span)
    let rows = Array(splitter.rows.prefix(Self.preambleMax))
    let texts = rows.map { row in
      (row.firstCell..<row.firstCell + row.cellCount).map { cell in
        String(
          decoding: bytes[Int(splitter.starts[Int(cell)])..<Int(splitter.ends[Int(cell)])],
          as: UTF8.self)
      }
    }
    switch options.header {
    case .absent:
      guard let first = rows.first else { return nil }
      let header = CSVHeader(names: texts[0].indices.map { "\($0 + 1)" }, line: 0)
      let start = offset(ofLine: Int(first.line), dialect.lineBreak)
      return (
        evenness(texts[...]),
        Finding(dialect: dialect, header: header, dataStart: start, dataLine: Int(first.line))
      )
    case .firstLine:
      guard let index = texts.firstIndex(where: { !$0[0].hasPrefix("sep=") }) else { return nil }
      return (evenness(texts[index...]), finding(dialect, rows, texts, index))
    case .naming(let names):
      let folded = Set(names.map(CSVHeader.folded))
      let counts = texts.map { Set($0.map(CSVHeader.folded)).intersection(folded).count }
      guard let most = counts.max(), most >= min(2, names.count), most > 0,
        let index = counts.firstIndex(of: most)
      else { return nil }
      return (most * 1000 + evenness(texts[index...]), finding(dialect, rows, texts, index))
    }
  }

  /// How many records have as many cells as the first; 0 when that has only one.
  private func evenness(_ texts: ArraySlice<[String]>) -> Int {
    guard let width = texts.first?.count, width > 1 else { return 0 }
    return texts.count { $0.count == width } + min(width, 100)
  }

  private func finding(
    _ dialect: CSVDialect, _ rows: [CSVBlock.Row], _ texts: [[String]], _ index: Int
  ) -> Finding {
    let line = Int(rows[index].line)
    let (start, dataLine) = recordEnd(line, dialect)
    return Finding(
      dialect: dialect, header: CSVHeader(names: texts[index], line: line), dataStart: start,
      dataLine: dataLine)
  }

  /// The offset and line after the record that starts on a line.
  private func recordEnd(_ line: Int, _ dialect: CSVDialect) -> (Int, Int) {
    var offset = offset(ofLine: line, dialect.lineBreak)
    var line = line
    var isQuoted = false
    while offset < head.count {
      let byte = head[offset]
      offset += 1
      if byte == dialect.quote { isQuoted.toggle() }
      if byte == dialect.lineBreak {
        line += 1
        if !isQuoted { break }
      }
    }
    return (offset, line)
  }

  private func offset(ofLine line: Int, _ lineBreak: UInt8) -> Int {
    var offset = 0
    for _ in 1..<line {
      offset = (head[offset...].firstIndex(of: lineBreak) ?? head.count - 1) + 1
    }
    return offset
  }
}
