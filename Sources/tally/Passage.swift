internal import CommandLine

/// A heading and rows of a label and a text under it, wrapped to the terminal.
struct Passage {
  private let heading: String
  private var rows: [(label: String, text: String)] = []

  private static let indent = "  "
  /// Labels wider than this stand on a line of their own.
  private static let labelWidthMax = 28

  init(_ heading: String) {
    self.heading = heading
  }

  var isEmpty: Bool { rows.isEmpty }

  /// `label` empty: the text goes on below the row before.
  mutating func add(_ label: String, _ text: String) {
    rows.append((label, text))
  }

  /// The lines, none wider than `width` unless a single word is.
  func lines(width: Int) -> [String] {
    let widths = rows.map(\.label.count).filter { $0 <= Self.labelWidthMax }
    let labelWidth = min(widths.max() ?? 0, width / 3)
    let margin = Self.indent + String(repeating: " ", count: labelWidth + 2)
    var lines = [heading]
    for row in rows {
      var texts = Wrapping.lines(of: row.text, width: max(width - margin.count, 20))
      if row.label.count <= labelWidth {
        let blanks = String(repeating: " ", count: labelWidth - row.label.count)
        let first = texts.isEmpty ? "" : texts.removeFirst()
        lines.append(
          first.isEmpty
            ? Self.indent + row.label : Self.indent + row.label + blanks + "  " + first)
      } else {
        lines.append(Self.indent + row.label)
      }
      lines += texts.map { margin + $0 }
    }
    return lines
  }
}

extension Console {
  /// Prints passages that are not empty, with an empty line between them.
  func write(_ passages: [Passage]) {
    for (index, passage) in passages.filter({ !$0.isEmpty }).enumerated() {
      if index > 0 { writeLine("") }
      for line in passage.lines(width: proseWidth) { writeLine(line) }
    }
  }
}
