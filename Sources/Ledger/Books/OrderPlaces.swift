/// Which orders the facts of a block tell of: three bytes of each number, in buckets by its first
/// six bits.
///
/// Numbers are hashes, so that buckets are of one size, and one in 500,000 lookups in a block of
/// 65,536 orders finds marks of another order: whoever finds some looks into the block.
struct OrderPlaces: Sendable {
  static let bucketCount = 64
  private static let markBytes = 3

  /// The marks of each bucket, without an order.
  private(set) var buckets = [[UInt8]](repeating: [], count: bucketCount)

  init(_ numbers: some Sequence<UInt64>) {
    for number in numbers {
      let mark = Self.mark(of: number)
      for byte in 0..<Self.markBytes {
        buckets[Self.bucket(of: number)].append(
          UInt8(truncatingIfNeeded: mark >> UInt32(8 * byte)))
      }
    }
  }

  static func bucket(of number: UInt64) -> Int { Int(number >> 58) }

  /// Whether marks of the number's bucket tell of it.
  static func holds(_ number: UInt64, in marks: borrowing Span<UInt8>) -> Bool {
    let mark = mark(of: number)
    for start in stride(from: 0, through: marks.count - markBytes, by: markBytes) {
      let found =
        UInt32(marks[start]) | UInt32(marks[start + 1]) << 8 | UInt32(marks[start + 2]) << 16
      if found == mark { return true }
    }
    return false
  }

  private static func mark(of number: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: number >> 34) & 0xFF_FFFF
  }
}
