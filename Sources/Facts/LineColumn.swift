/// Line numbers of many rows, which take memory only where they do not follow each other.
///
/// Workers read a file in turns, a part of some thousand lines each, so that the lines of a block
/// are a few runs.
package struct LineColumn: Sendable {
  private static let runsMax = 64

  /// Rows that follow each other in the file, or all stand on one line.
  private struct Run {
    /// The first of them.
    var row: Int
    var line: UInt32
    /// From row to row, 0 or 1.
    var step: UInt32 = 0

    func line(of row: Int) -> UInt32 { line &+ step &* UInt32(truncatingIfNeeded: row &- self.row) }
  }

  package private(set) var count = 0
  /// The run that the last row belongs to, and those before it, while `values` is empty.
  private var last = Run(row: 0, line: 0)
  private var earlier: [Run] = []
  /// One per row, once there are too many runs.
  private var values: [UInt32] = []

  package init() {}

  /// Bytes of the rows.
  package var byteCount: Int {
    values.capacity * MemoryLayout<UInt32>.stride + earlier.capacity * MemoryLayout<Run>.stride
  }

  package subscript(row: Int) -> UInt32 {
    if !values.isEmpty { return values[row] }
    if row >= last.row { return last.line(of: row) }
    let after = earlier.firstIndex { $0.row > row } ?? earlier.count
    return earlier[after - 1].line(of: row)
  }

  /// `capacity`: for how many rows room is made when lines are in no order at all.
  package mutating func append(_ line: UInt32, capacity: Int) {
    defer { count += 1 }
    if !values.isEmpty { return values.append(line) }
    if count == 0 {
      last.line = line
    } else if line == last.line(of: count) && count > last.row + 1 {
      return
    } else if count == last.row + 1, line &- last.line <= 1 {
      last.step = line &- last.line
    } else if earlier.count < Self.runsMax {
      earlier.append(last)
      last = Run(row: count, line: line)
    } else {
      var lines: [UInt32] = []
      lines.reserveCapacity(max(capacity, count + 1))
      for row in 0..<count { lines.append(self[row]) }
      lines.append(line)
      (values, earlier) = (lines, [])
    }
  }
}
