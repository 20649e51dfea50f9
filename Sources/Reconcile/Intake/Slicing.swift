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
      let parts = await sliced(range, rows)
      let chunks = await Workers.map(
        count: slicesPerRound, chunkSize: Self.perTask, limit: limit
      ) { slices in
        var all: [Row] = []
        return slices.map { slice in
          all.removeAll(keepingCapacity: true)
          all.reserveCapacity(parts.reduce(0) { $0 + $1.rows(slice).count })
          for part in parts { all += part.rows(slice) }
          return decide(all)
        }
      }
      for chunk in chunks { found += chunk }
    }
    return found
  }

  /// How many blocks, or slices, one after the other use the same memory.
  private static let perTask = 4

  /// Rows of all blocks, each block's in the order of slices.
  private func sliced<Row: KeyedRow>(
    _ range: KeyRange, _ rows: @escaping @Sendable (Int, KeyRange, inout [Row]) -> Void
  ) async -> [SlicedBlock<Row>] {
    let chunks = await Workers.map(
      count: counts.count, chunkSize: Self.perTask, limit: limit
    ) { blocks in
      var unsorted: [Row] = []
      return blocks.map { block in
        unsorted.removeAll(keepingCapacity: true)
        // As many as there will be, and a few: an array that grows is copied again and again.
        unsorted.reserveCapacity((counts[block] * range.slices.count >> range.bits) + 2048)
        rows(block, range, &unsorted)
        return SlicedBlock(unsorted, range)
      }
    }
    return chunks.flatMap(\.self)
  }
}

/// Rows of one block in the order of their slices.
private struct SlicedBlock<Row: KeyedRow>: Sendable {
  private let rows: [Row]
  /// One more than there are slices.
  private let starts: [Int32]

  init(_ unsorted: [Row], _ range: KeyRange) {
    var places = [Int32](repeating: 0, count: range.slices.count + 1)
    for row in unsorted { places[range.slice(of: row.key) - range.slices.lowerBound + 1] += 1 }
    for slice in 1..<places.count { places[slice] += places[slice - 1] }
    starts = places
    // Each is overwritten.
    var sorted = unsorted.map(\.self)
    for row in unsorted {
      let slice = range.slice(of: row.key) - range.slices.lowerBound
      sorted[Int(places[slice])] = row
      places[slice] += 1
    }
    rows = sorted
  }

  func rows(_ slice: Int) -> ArraySlice<Row> {
    rows[Int(starts[slice])..<Int(starts[slice + 1])]
  }
}
