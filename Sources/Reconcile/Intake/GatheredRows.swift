/// Rows of one block while they are gathered, and the slice of each.
package struct GatheredRows<Row: Sendable & BitwiseCopyable>: Sendable {
  private(set) var rows: [Row] = []
  /// Counted from the first slice that is gathered.
  private(set) var slices: [UInt16] = []

  init() {}

  /// `slice`: as `KeyRange` gave it for the row's key.
  @inline(__always)
  package mutating func append(_ row: Row, to slice: Int) {
    rows.append(row)
    slices.append(UInt16(truncatingIfNeeded: slice))
  }
}
