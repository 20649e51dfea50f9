/// Line numbers of many rows, which take memory only when they do not follow each other.
package struct LineColumn: Sendable {
  package private(set) var count = 0
  /// Of the first row.
  package private(set) var first: UInt32 = 0
  /// From row to row, 0 or 1, while `values` is empty.
  package private(set) var step: UInt32 = 0
  /// One per row, once they do not follow each other.
  package private(set) var values: [UInt32] = []

  package init() {}

  /// Bytes of the rows.
  package var byteCount: Int { values.capacity * MemoryLayout<UInt32>.stride }

  package subscript(row: Int) -> UInt32 {
    values.isEmpty ? first &+ step &* UInt32(truncatingIfNeeded: row) : values[row]
  }

  /// `capacity`: for how many rows room is made when they do not follow each other.
  package mutating func append(_ line: UInt32, capacity: Int) {
    defer { count += 1 }
    if count == 0 { first = line }
    if count == 1, line == first &+ 1 { step = 1 }
    if values.isEmpty {
      if line == self[count] { return }
      values.reserveCapacity(max(capacity, count + 1))
      for row in 0..<count { values.append(first &+ step &* UInt32(row)) }
    }
    values.append(line)
  }
}
