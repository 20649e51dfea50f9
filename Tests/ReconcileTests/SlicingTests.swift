import Reconcile
import TestSupport
import Testing

/// Rows with one key come together, however many there are and whoever brings them.
@Suite struct SlicingTests {
  private struct Row: KeyedRow, Hashable {
    let key: UInt64
    let block: Int32
    let row: Int32
  }

  /// `bytesMax`: all rows at once, half of them, a slice at a time.
  @Test(arguments: [1 << 20, 70_000, 1])
  func rowsWithOneKeyComeTogetherInTheirOrder(bytesMax: Int) async {
    var random = SeededGenerator(seed: 4)
    let counts = [3000, 0, 1, 4000, 2500]
    let keys = counts.map { count in
      (0..<count).map { _ in UInt64.random(in: 0..<3000, using: &random) &* 0xD6E8_FEB8_6659_FD93 }
    }
    var found: [[[Row]]] = []
    for limit in [1, 3] {
      let slicing = Slicing(counts: counts, limit: limit, bytesMax: bytesMax)
      found.append(
        await slicing.map { block, range, rows in
          for (row, key) in keys[block].enumerated() where range.contains(key) {
            rows.append(Row(key: key, block: Int32(block), row: Int32(row)))
          }
        } _: { (rows: [Row]) in
          rows
        })
    }
    #expect(found[0] == found[1])
    #expect(found[0].count > 2)
    let all = keys.enumerated().flatMap { block, keys in
      keys.enumerated().map { Row(key: $1, block: Int32(block), row: Int32($0)) }
    }
    #expect(Set(found[0].joined()) == Set(all))
    #expect(found[0].joined().count == all.count)
    var slices: [UInt64: Int] = [:]
    for (slice, rows) in found[0].enumerated() {
      #expect(
        rows.map { [$0.block, $0.row] }.elementsEqual(
          rows.map { [$0.block, $0.row] }.sorted { $0.lexicographicallyPrecedes($1) }))
      for row in rows { #expect(slices.updateValue(slice, forKey: row.key) ?? slice == slice) }
    }
  }
}
