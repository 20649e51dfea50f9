/// A row and nothing beside: eight bytes, of which there are as many as orders.
struct PlainRow: KeyedRow {
  /// Half of the key's bits. A few rows have them in common and not the key: whoever brings rows
  /// together by them looks it up.
  private let mark: UInt32
  let row: RowNumber

  init(key: UInt64, row: RowNumber) {
    mark = UInt32(truncatingIfNeeded: KeyTable.spread(key))
    self.row = row
  }

  var key: UInt64 { UInt64(mark) }
}
