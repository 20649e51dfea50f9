/// The cells of some rows, asked for by column.
struct Columns {
  let rows: [[String]]

  /// What is filled in.
  func texts(_ column: Int) -> [String] {
    rows.map { $0[column].trimmed }.filter { !$0.isEmpty }
  }

  /// Different words in the order in which they come; none when there are more than `max`.
  func distinct(_ column: Int, max: Int) -> [String] {
    var seen: Set<String> = []
    var words: [String] = []
    for text in texts(column) where seen.insert(text.lowercased()).inserted {
      words.append(text)
      if words.count > max { return [] }
    }
    return words
  }

  /// Whether rows that follow each other hold the same, as those of one order's items do.
  func hasNeighbours(_ column: Int) -> Bool {
    let filled = texts(column)
    return zip(filled, filled.dropFirst()).contains { $0 == $1 }
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
