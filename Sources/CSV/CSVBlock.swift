/// Whole records of a table, some thousands at a time: bytes, and where the cells in them are.
///
/// One block is made for each worker and filled again and again; nothing is allocated for a row.
/// Cells are given without their quotation marks, doubled ones undone.
package struct CSVBlock: Sendable {
  /// A record: where its cells stand in the tables of offsets, and its 1-based line in the file.
  struct Row: Sendable {
    var firstCell: UInt32
    var cellCount: UInt32
    var line: UInt32
  }

  /// How many blocks of the file came before this one.
  package internal(set) var number = 0
  /// Records that were set aside in this block, in the file's order.
  package internal(set) var faults: [CSVFault] = []

  var room = ByteRoom()
  var rows: [Row] = []
  /// The offset after each cell; where nothing is quoted, that of the delimiter.
  var ends: [UInt32] = []
  /// The offset of each cell's first byte; empty where nothing is quoted.
  var starts: [UInt32] = []
  /// The line on which the block starts, and what it holds.
  var firstLine = 1
  var census = Scan.Census()
  var isSplit = false

  package init() {}

  /// What the ranges of cells point into; bytes outside of them mean nothing.
  package var bytes: [UInt8] { room.storage }

  package var rowCount: Int { rows.count }

  /// The 1-based line of the file on which a row starts.
  package func line(of row: Int) -> Int { Int(rows[row].line) }

  package func cellCount(of row: Int) -> Int { Int(rows[row].cellCount) }

  /// The bytes of one cell, without its quotation marks; empty for a column the row does not have.
  package func cell(_ row: Int, _ column: Int) -> Range<Int> {
    let place = rows[row]
    guard column < place.cellCount else { return 0..<0 }
    let index = Int(place.firstCell) + column
    let start = start(ofCell: index)
    let end = Int(ends[index])
    if !starts.isEmpty { return start..<end }
    let isLast = column + 1 == place.cellCount
    if isLast, end > start, room.storage[end - 1] == UInt8(ascii: "\r") { return start..<end - 1 }
    return start..<end
  }

  /// Puts cells of one row to their places among `ranges`, as `cell(_:_:)` gives them; the row must
  /// have them all.
  package func copyCells(
    _ row: Int, of places: borrowing Span<(column: Int, place: Int)>,
    to ranges: inout MutableSpan<Range<Int>>
  ) {
    let (first, cellCount) = (Int(rows[row].firstCell), Int(rows[row].cellCount))
    let (ends, starts) = (ends.span, starts.span)
    if !starts.isEmpty {
      for index in places.indices {
        let (column, place) = places[index]
        precondition(column < cellCount, "a row has the cells that are copied")
        ranges[place] = Int(starts[first &+ column])..<Int(ends[first &+ column])
      }
      return
    }
    let rowStart = first == 0 ? 0 : Int(ends[first &- 1]) &+ 1
    let cells = ends.extracting(first..<first &+ cellCount)
    for index in places.indices {
      let (column, place) = places[index]
      let start = column == 0 ? rowStart : Int(cells[column &- 1]) &+ 1
      // Offsets ascend, so that nothing is left to be checked.
      ranges[place] = unsafe Range(uncheckedBounds: (start, Int(cells[column])))
    }
    let end = Int(cells[cellCount &- 1])
    guard end > 0, room.storage[end &- 1] == UInt8(ascii: "\r") else { return }
    for index in places.indices where places[index].column == cellCount &- 1 {
      let place = places[index].place
      ranges[place] = ranges[place].dropLast()
    }
  }

  /// The text of one cell.
  package func text(_ row: Int, _ column: Int) -> String {
    String(decoding: room.storage[cell(row, column)], as: UTF8.self)
  }

  func start(ofCell cell: Int) -> Int {
    if !starts.isEmpty { return Int(starts[cell]) }
    return cell == 0 ? 0 : Int(ends[cell - 1]) + 1
  }

  mutating func reset() {
    faults.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    room.removeAll(from: 0)
    isSplit = false
  }
}
