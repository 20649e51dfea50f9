internal import Workers

/// Brings rows of all blocks together by their keys.
///
/// Keys are parted into slices that fit a cache. What is looked at of a row is copied out while its
/// block is read from the first row to the last, so that nothing is fetched from here and there.
package struct Slicing: Sendable {
  /// Rows of each block.
  let counts: [Int]
  /// How many tasks work at once.
  let limit: Int

  /// About so much is copied out at once; with more rows, blocks are read several times.
  let bytesMax: Int

  /// About so many rows make a slice.
  private static let rowsPerSlice = 2048

  package init(counts: [Int], limit: Int, bytesMax: Int = 80 << 20) {
    self.counts = counts
    self.limit = limit
    self.bytesMax = bytesMax
  }

  /// `rows`: appends those rows of a block whose keys are in the range. `decide`: gets all rows of
  /// one slice, in the order in which they were read. The results do not depend on `limit`.
  package func map<Row: KeyedRow, Found: Sendable>(
    rows: @escaping @Sendable (Int, KeyRange, inout GatheredRows<Row>) -> Void,
    _ decide: @escaping @Sendable ([Row]) -> Found
  ) async -> [Found] {
    let total = counts.reduce(0, +)
    var bits = 0
    while bits < KeyRange.bitsMax, total >> bits > Self.rowsPerSlice { bits += 1 }
    var slicesPerRound = 1 << bits
    while slicesPerRound > 1,
      (total >> bits) * slicesPerRound * MemoryLayout<Row>.stride > bytesMax
    {
      slicesPerRound /= 2
    }
    var found: [Found] = []
    for first in stride(from: 0, to: 1 << bits, by: slicesPerRound) {
      let range = KeyRange(bits: bits, slices: first..<first + slicesPerRound)
      let parts = await Workers.map(count: counts.count, chunkSize: 1, limit: limit) { blocks in
        var gathered = GatheredRows<Row>()
        rows(blocks.lowerBound, range, &gathered)
        return SlicedBlock(gathered, sliceCount: range.slices.count)
      }
      found += await Workers.map(count: slicesPerRound, chunkSize: 1, limit: limit) { slices in
        var all: [Row] = []
        all.reserveCapacity(parts.reduce(0) { $0 + $1.rows(slices.lowerBound).count })
        for part in parts { all += part.rows(slices.lowerBound) }
        return decide(all)
      }
    }
    return found
  }
}

/// Rows of one block in the order of their slices.
private struct SlicedBlock<Row: KeyedRow>: Sendable {
  private let rows: [Row]
  /// One more than there are slices.
  private let starts: [Int32]

  init(_ gathered: GatheredRows<Row>, sliceCount: Int) {
    var places = [Int32](repeating: 0, count: sliceCount + 1)
    for slice in gathered.slices { places[Int(slice) + 1] += 1 }
    for slice in 1..<places.count { places[slice] += places[slice - 1] }
    starts = places
    // Each is overwritten.
    var sorted = gathered.rows
    for (slice, row) in zip(gathered.slices, gathered.rows) {
      sorted[Int(places[Int(slice)])] = row
      places[Int(slice)] += 1
    }
    rows = sorted
  }

  func rows(_ slice: Int) -> ArraySlice<Row> {
    rows[Int(starts[slice])..<Int(starts[slice + 1])]
  }
}
