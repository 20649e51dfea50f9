/// The rows whose keys begin with the same bits, grouped into buckets small enough for a cache.
///
/// Slices are worked on side by side: each task reads all keys and keeps those of its own slice, so
/// that nothing is shared and little is held at once.
struct KeySlice {
  private(set) var keys: [UInt64] = []
  private(set) var rows: [RowNumber] = []
  /// Ends of the buckets.
  private(set) var ends: [Int] = []

  static let count = 16
  private static let sliceShift: UInt64 = 60
  private static let bucketShift: UInt64 = 54
  private static let bucketCount = 64
  /// So few rows stay together.
  private static let smallCount = 1024

  /// Which slice a key belongs to.
  @inline(__always)
  static func index(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: KeyTable.spread(key) >> sliceShift)
  }

  /// `expected`: about how many rows will come.
  init(expected: Int) {
    keys.reserveCapacity(expected + expected / 8)
    rows.reserveCapacity(expected + expected / 8)
  }

  @inline(__always)
  mutating func append(_ key: UInt64, _ row: RowNumber) {
    keys.append(key)
    rows.append(row)
  }

  /// Sorts the rows into buckets; within a bucket they keep their order.
  mutating func arrange() {
    guard keys.count > Self.smallCount else {
      ends = keys.isEmpty ? [] : [keys.count]
      return
    }
    var starts = [Int](repeating: 0, count: Self.bucketCount + 1)
    for key in keys { starts[Self.bucket(of: key) + 1] += 1 }
    for bucket in 1...Self.bucketCount { starts[bucket] += starts[bucket - 1] }
    ends = Array(starts.dropFirst())
    var sortedKeys = [UInt64](repeating: 0, count: keys.count)
    var sortedRows = [RowNumber](repeating: RowNumber(0), count: rows.count)
    for index in keys.indices {
      let bucket = Self.bucket(of: keys[index])
      let place = starts[bucket]
      starts[bucket] = place + 1
      sortedKeys[place] = keys[index]
      sortedRows[place] = rows[index]
    }
    keys = sortedKeys
    rows = sortedRows
  }

  /// The index ranges of the buckets.
  var buckets: [Range<Int>] {
    ends.indices.map { ($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0] }
  }

  /// Calls `body` with the rows of each key of a bucket, in the order of their first rows.
  func forEachGroup(in bucket: Range<Int>, _ body: ([RowNumber]) -> Void) {
    let base = bucket.lowerBound
    var table = KeyTable(capacity: bucket.count)
    // Rows of one key are a chain: `next` leads from row to row, `last` from the first to the end.
    var next = [Int](repeating: -1, count: bucket.count)
    var last = Array(0..<bucket.count)
    var isFirst = [Bool](repeating: true, count: bucket.count)
    for index in 0..<bucket.count {
      let first = Int(table.insert(UInt32(index), for: keys[base + index]))
      guard first != index else { continue }
      isFirst[index] = false
      next[last[first]] = index
      last[first] = index
    }
    var group: [RowNumber] = []
    for index in 0..<bucket.count where isFirst[index] {
      group.removeAll(keepingCapacity: true)
      var member = index
      while member >= 0 {
        group.append(rows[base + member])
        member = next[member]
      }
      body(group)
    }
  }

  @inline(__always)
  private static func bucket(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: KeyTable.spread(key) >> bucketShift) & (bucketCount - 1)
  }
}
