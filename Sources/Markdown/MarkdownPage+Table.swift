internal import Diagnostics

extension MarkdownPage {
  /// Rows of cells separated by `|`; the first row is the head. Blank lines are skipped, a bar at
  /// the start or end of a row may stand or not, `\|` is a bar within a cell.
  package mutating func table(
    _ text: MarkdownText, host: inout some MarkdownHost
  ) -> MarkdownTable {
    var rows = TableRow.all(in: text)
    guard let head = rows.first else {
      report(.emptyTable(text))
      return MarkdownTable()
    }
    var table = MarkdownTable()
    table.alignments = Array(repeating: .none, count: head.cells.count)
    if rows.count > 1, let alignments = rows[1].alignments(in: text.source.bytes) {
      for index in alignments.indices.prefix(head.cells.count) {
        table.alignments[index] = alignments[index]
      }
      rows.remove(at: 1)
    }
    for row in rows where row.cells.count != head.cells.count {
      report(.unevenRow(text, row.byteRange, row.cells.count, head: head.cells.count))
    }
    var cells = render(rows.flatMap(\.cells), of: text, host: &host)[...]
    for (number, row) in rows.enumerated() {
      var filled = Array(cells.prefix(row.cells.count).prefix(head.cells.count))
      cells = cells.dropFirst(row.cells.count)
      while filled.count < head.cells.count {
        filled.append(.init(content: [], text: [], byteRange: text.fileRange(row.byteRange)))
      }
      if number == 0 { table.head = filled } else { table.rows.append(filled) }
    }
    return table
  }

  private mutating func render(
    _ ranges: [Range<Int>], of text: MarkdownText, host: inout some MarkdownHost
  ) -> [MarkdownTable.Cell] {
    var copy = InlineCopy(of: text)
    for range in ranges { copy.append(range, unescapingBars: true) }
    var cells: [MarkdownTable.Cell] = []
    renderRuns(copy.text, host: &host) { content, number in
      cells.append(
        .init(
          content: content, text: PlainText.of(html: content),
          byteRange: text.fileRange(ranges[number])))
    }
    return cells
  }
}
