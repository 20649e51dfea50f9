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
    rows: @escaping @Sendable (Int, KeyRange, inout [Row]) -> Void,
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
        SlicedBlock(blocks.lowerBound, range, rows)
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

  init(_ block: Int, _ range: KeyRange, _ rows: (Int, KeyRange, inout [Row]) -> Void) {
    var unsorted: [Row] = []
    rows(block, range, &unsorted)
    var places = [Int32](repeating: 0, count: range.slices.count + 1)
    for row in unsorted { places[range.slice(of: row.key) - range.slices.lowerBound + 1] += 1 }
    for slice in 1..<places.count { places[slice] += places[slice - 1] }
    starts = places
    var order = [Int32](repeating: 0, count: unsorted.count)
    for index in unsorted.indices {
      let slice = range.slice(of: unsorted[index].key) - range.slices.lowerBound
      order[Int(places[slice])] = Int32(truncatingIfNeeded: index)
      places[slice] += 1
    }
    self.rows = order.map { unsorted[Int($0)] }
  }

  func rows(_ slice: Int) -> ArraySlice<Row> {
    rows[Int(starts[slice])..<Int(starts[slice + 1])]
  }
}
