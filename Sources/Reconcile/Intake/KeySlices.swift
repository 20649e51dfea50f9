internal import Workers

/// The rows of all blocks, parted by their keys, so that a part fits a cache and tasks share nothing.
struct KeySlices: Sendable {
  /// A power of two; it depends on the number of rows alone.
  let count: Int
  private let runs: [BlockRuns]

  /// The rows of one block by slice; within a slice they keep their order.
  private struct BlockRuns: Sendable {
    var rows: [UInt16]
    /// One more than there are slices.
    var starts: [Int32]
  }

  private static let bitsMax = 8
  /// About so many rows make a slice of their own.
  private static let rowsPerSlice = 16_384

  /// `counts`: the rows of each block.
  init(_ counts: [Int], _ keys: some RowKeys, limit: Int) async {
    let total = counts.reduce(0, +)
    var bits = 0
    while bits < Self.bitsMax, total >> bits > Self.rowsPerSlice { bits += 1 }
    count = 1 << bits
    let sliceBits = bits
    runs = await Workers.map(count: counts.count, chunkSize: 1, limit: limit) { blocks in
      let block = blocks.lowerBound
      var own: [UInt64] = []
      own.reserveCapacity(counts[block])
      keys.append(block, 0..<counts[block], to: &own)
      return Self.runs(own, bits: sliceBits)
    }
  }

  /// Calls `body` with each block's rows of a slice.
  func forEachRun(of slice: Int, _ body: (_ block: Int, _ rows: ArraySlice<UInt16>) -> Void) {
    for block in runs.indices {
      let lower = Int(runs[block].starts[slice])
      let upper = Int(runs[block].starts[slice + 1])
      if lower < upper { body(block, runs[block].rows[lower..<upper]) }
    }
  }

  /// A hash as a key, of which none is zero.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 0x5851_F42D_4C95_7F2D : hash }

  private static func runs(_ keys: [UInt64], bits: Int) -> BlockRuns {
    var places = [Int32](repeating: 0, count: (1 << bits) + 1)
    for key in keys where key != 0 { places[slice(of: key, bits) + 1] += 1 }
    for slice in 1..<places.count { places[slice] += places[slice - 1] }
    let starts = places
    var rows = [UInt16](repeating: 0, count: Int(starts[1 << bits]))
    for row in keys.indices where keys[row] != 0 {
      let slice = slice(of: keys[row], bits)
      rows[Int(places[slice])] = UInt16(truncatingIfNeeded: row)
      places[slice] += 1
    }
    return BlockRuns(rows: rows, starts: starts)
  }

  @inline(__always)
  private static func slice(of key: UInt64, _ bits: Int) -> Int {
    Int(truncatingIfNeeded: KeyTable.spread(key) >> 56) >> (bitsMax - bits)
  }
}

extension KeySlices {
  /// The keys and numbers of a slice's rows.
  func members(of slice: Int, _ keys: some RowKeys) -> (keys: [UInt64], rows: [RowNumber]) {
    var found: [UInt64] = []
    var numbers: [RowNumber] = []
    forEachRun(of: slice) { block, rows in
      keys.append(block, rows.lazy.map(Int.init), to: &found)
      for row in rows { numbers.append(RowNumber(block: block, row: Int(row))) }
    }
    return (found, numbers)
  }
}
