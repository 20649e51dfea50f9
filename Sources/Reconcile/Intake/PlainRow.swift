/// A row and nothing beside.
struct PlainRow: KeyedRow {
  let key: UInt64
  let row: RowNumber
}
