internal import Facts

/// Sorts rows into the canonical order, in which most are read.
///
/// It holds the blocks alone, and few rows are sorted here: what a closure captures is counted for
/// each group, by all cores at once.
struct CanonicalOrder {
  private let blocks: [BlockBox]

  /// Up to so many rows are put in their places one by one.
  private static let fewRows = 16

  init(_ intake: Intake) {
    blocks = intake.blocks
  }

  @inline(__always)
  func sort<Row: TimedRow>(_ rows: inout [Row]) {
    guard rows.count > 1 else { return }
    if rows.count > Self.fewRows { return sortMany(&rows) }
    for index in 1..<rows.count where isBefore(rows[index], rows[index - 1]) {
      let row = rows[index]
      var place = index
      repeat {
        rows[place] = rows[place - 1]
        place -= 1
      } while place > 0 && isBefore(row, rows[place - 1])
      rows[place] = row
    }
  }

  @inline(never)
  private func sortMany<Row: TimedRow>(_ rows: inout [Row]) {
    var index = 1
    while index < rows.count, !isBefore(rows[index], rows[index - 1]) { index += 1 }
    if index < rows.count { rows.sort { isBefore($0, $1) } }
  }

  @inline(__always)
  private func isBefore<Row: TimedRow>(_ first: Row, _ second: Row) -> Bool {
    first.time == second.time ? isBefore(first.row, second.row) : first.time < second.time
  }

  /// Of two rows of one time.
  @inline(never)
  private func isBefore(_ first: RowNumber, _ second: RowNumber) -> Bool {
    blocks.place(first) < blocks.place(second)
  }
}

extension [BlockBox] {
  /// Place in the canonical order: time, rank of the source, id of the record.
  func place(_ row: RowNumber) -> CanonicalPlace {
    let box = self[row.block]
    return CanonicalPlace(
      time: box.columns.occurredAt[at: row.row], rank: box.ranks[at: row.row],
      record: box.columns.record[at: row.row])
  }
}
