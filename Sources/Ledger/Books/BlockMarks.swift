/// Which keys occur in a block of facts: three bytes of each key, in buckets by its first six bits.
///
/// Keys are hashes, so that buckets are of one size, and one in 16,000 lookups in a bucket of 1,024
/// keys finds the mark of another key: whoever finds one looks into the block.
struct BlockMarks: Sendable {
  static let bucketCount = 64
  private static let markBytes = 3

  /// The marks of all buckets, one bucket after the other.
  private let marks: [UInt8]
  /// Where the marks of each bucket end.
  private let ends: [Int]

  init(_ keys: [UInt64]) {
    var counts = [Int](repeating: 0, count: Self.bucketCount)
    for key in keys { counts[Self.bucket(of: key)] += Self.markBytes }
    var starts = [Int](repeating: 0, count: Self.bucketCount)
    for bucket in 1..<Self.bucketCount { starts[bucket] = starts[bucket - 1] + counts[bucket - 1] }
    var marks = [UInt8](repeating: 0, count: keys.count * Self.markBytes)
    for key in keys {
      let bucket = Self.bucket(of: key)
      let (start, mark) = (starts[bucket], Self.mark(of: key))
      marks[start] = UInt8(truncatingIfNeeded: mark)
      marks[start + 1] = UInt8(truncatingIfNeeded: mark >> 8)
      marks[start + 2] = UInt8(truncatingIfNeeded: mark >> 16)
      starts[bucket] = start + Self.markBytes
    }
    self.marks = marks
    ends = starts
  }

  /// What is stored: the marks of each bucket that has any, in the order of their keys; the first
  /// bucket in any case, so that a block without keys is told from one that nobody looked at.
  var rows: [(bucket: Int, marks: [UInt8])] {
    ends.indices.compactMap { bucket in row(bucket).map { (bucket, Array($0)) } }
  }

  /// What is stored of one bucket; nil for nothing.
  func row(_ bucket: Int) -> ArraySlice<UInt8>? {
    let start = bucket == 0 ? 0 : ends[bucket - 1]
    return start < ends[bucket] || bucket == 0 ? marks[start..<ends[bucket]] : nil
  }

  static func bucket(of key: UInt64) -> Int { Int(key >> 58) }

  /// Whether the key may be one of those that made these marks of its bucket.
  static func mayHold(_ key: UInt64, in marks: borrowing Span<UInt8>) -> Bool {
    let mark = mark(of: key)
    let (first, second) = (UInt8(truncatingIfNeeded: mark), UInt8(truncatingIfNeeded: mark >> 8))
    let third = UInt8(truncatingIfNeeded: mark >> 16)
    for start in stride(from: 0, through: marks.count - markBytes, by: markBytes)
    where marks[start] == first && marks[start + 1] == second && marks[start + 2] == third {
      return true
    }
    return false
  }

  private static func mark(of key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: key >> 34) & 0xFF_FFFF
  }
}
