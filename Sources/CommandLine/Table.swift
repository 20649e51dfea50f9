/// Rows under headings, for people: columns aligned, and fitted to a terminal when there is one.
package struct Table: Sendable {
  package enum Alignment: Sendable {
    case left
    /// For numbers and amounts.
    case right
  }

  package struct Column: Sendable {
    package let heading: String
    package let alignment: Alignment
    /// Whether its text may be cut when the terminal is too narrow.
    package let mayShrink: Bool

    package init(_ heading: String, _ alignment: Alignment = .left, mayShrink: Bool? = nil) {
      self.heading = heading
      self.alignment = alignment
      self.mayShrink = mayShrink ?? (alignment == .left)
    }
  }

  /// A column is never cut to less than this.
  static let columnWidthMin = 8
  private static let gap = "  "

  package let columns: [Column]
  package private(set) var rows: [[String]] = []

  package init(_ columns: [Column]) {
    self.columns = columns.map {
      Column(
        DisplayWidth.printable($0.heading), $0.alignment, mayShrink: $0.mayShrink)
    }
  }

  /// Adds a row with one cell for each column.
  package mutating func add(_ row: [String]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row.map(DisplayWidth.printable))
  }

  /// The lines, each ending in a line break. `width` nil: nothing is cut, as for a pipe or file.
  package func text(width: Int? = nil, isColoured: Bool = false) -> String {
    var widths = columns.indices.map { index in
      rows.reduce(DisplayWidth.of(columns[index].heading)) {
        max($0, DisplayWidth.of($1[index]))
      }
    }
    if let width { shrink(&widths, to: width) }
    let heading = line(columns.map(\.heading), widths)
    var text = (isColoured ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading) + "\n"
    for row in rows { text += line(row, widths) + "\n" }
    return text
  }

  /// Takes columns from the widest that may shrink, again and again, until the lines fit.
  private func shrink(_ widths: inout [Int], to width: Int) {
    let gaps = Self.gap.utf8.count * max(columns.count - 1, 0)
    var excess = widths.reduce(gaps, +) - width
    while excess > 0 {
      let shrinkable = columns.indices.filter {
        columns[$0].mayShrink && widths[$0] > Self.columnWidthMin
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = DisplayWidth.cut(cell, to: widths[index])
      let blanks = String(repeating: " ", count: widths[index] - DisplayWidth.of(text))
      if index > 0 { line += Self.gap }
      switch columns[index].alignment {
      case .right: line += blanks + text
      case .left: line += text + blanks
      }
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }
}

extension Console {
  /// Prints a table to standard output, fitted to its terminal.
  package func write(_ table: Table) {
    write(table.text(width: width(of: .output), isColoured: isColoured(.output)))
  }
}
