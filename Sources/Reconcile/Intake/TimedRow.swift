/// A row of which the time is known: most are in order by that alone.
protocol TimedRow: KeyedRow {
  var time: Int64 { get }
  var row: RowNumber { get }
}
