internal import Diagnostics

/// A line of a table: where its cells stand.
struct TableRow {
  /// The line without blanks around it, in the text's source.
  let byteRange: Range<Int>
  /// Each without blanks around it; may be empty ranges.
  let cells: [Range<Int>]

  /// The rows of a text, blank lines left out.
  static func all(in text: MarkdownText) -> [TableRow] {
    let bytes = text.source.bytes
    var rows: [TableRow] = []
    var start = text.byteRange.lowerBound
    while start < text.byteRange.upperBound {
      let rest = start..<text.byteRange.upperBound
      let end = bytes[rest].firstIndex { $0 == 10 || $0 == 13 } ?? rest.upperBound
      let line = trimmed(start..<end, bytes)
      if !line.isEmpty { rows.append(TableRow(line, bytes)) }
      start = end + 1
    }
    return rows
  }

  private init(_ line: Range<Int>, _ bytes: [UInt8]) {
    byteRange = line
    var cells: [Range<Int>] = []
    var start = bytes[line.lowerBound] == UInt8(ascii: "|") ? line.lowerBound + 1 : line.lowerBound
    var index = start
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        cells.append(Self.trimmed(start..<index, bytes))
        start = index + 1
      }
      index += 1
    }
    if start < line.upperBound || cells.isEmpty {
      cells.append(Self.trimmed(min(start, line.upperBound)..<line.upperBound, bytes))
    }
    self.cells = cells
  }

  /// What a row of `---`, `:--`, `:-:` and `--:` says about the columns; nil for any other row.
  func alignments(in bytes: [UInt8]) -> [MarkdownTable.Alignment]? {
    var alignments: [MarkdownTable.Alignment] = []
    for cell in cells {
      var content = bytes[cell]
      let isStart = content.first == UInt8(ascii: ":")
      if isStart { content = content.dropFirst() }
      let isEnd = content.last == UInt8(ascii: ":")
      if isEnd { content = content.dropLast() }
      guard !content.isEmpty, content.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isStart ? (isEnd ? .center : .start) : (isEnd ? .end : .none))
    }
    return alignments
  }

  /// The range without blanks and line breaks around it.
  static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == 9 || byte == 10 || byte == 13
  }
}
