/// Rows that belong together, as runs of one array.
struct RowGroups: Sendable {
  private(set) var rows: [RowNumber] = []
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<RowNumber> {
    rows[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func append(_ group: some Sequence<RowNumber>) {
    rows += group
    ends.append(rows.count)
  }

  mutating func append(_ other: RowGroups) {
    let base = rows.count
    rows += other.rows
    ends += other.ends.map { $0 + base }
  }

  /// The groups of two rows and more with one key, within an arranged slice.
  static func repeated(in slice: KeySlice) -> RowGroups {
    var groups = RowGroups()
    for bucket in slice.buckets where bucket.count > 1 {
      var table = KeyTable(capacity: bucket.count)
      var further: [(first: Int, row: Int)] = []
      for index in bucket {
        let first = Int(table.insert(UInt32(index), for: slice.keys[index]))
        if first != index { further.append((first, index)) }
      }
      groups.append(further, slice)
    }
    return groups
  }

  private mutating func append(_ further: [(first: Int, row: Int)], _ slice: KeySlice) {
    let sorted = further.sorted { ($0.first, $0.row) < ($1.first, $1.row) }
    var index = 0
    while index < sorted.count {
      let first = sorted[index].first
      rows.append(slice.rows[first])
      while index < sorted.count, sorted[index].first == first {
        rows.append(slice.rows[sorted[index].row])
        index += 1
      }
      ends.append(rows.count)
    }
  }
}
