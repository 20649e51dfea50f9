/// The checksum of a zlib stream (RFC 1950).
package struct Adler32: Sendable {
  private static let prime: UInt64 = 65_521
  private var low: UInt64 = 1
  private var high: UInt64 = 0

  package init() {}

  package var value: UInt32 { UInt32(high << 16 | low) }

  /// Adds bytes, so many times in a row.
  package mutating func add(_ bytes: [UInt8], times: Int = 1) {
    var sum: UInt64 = 0
    var sumOfSums: UInt64 = 0
    for byte in bytes {
      sum += UInt64(byte)
      sumOfSums += sum
    }
    for _ in 0..<times { add(count: bytes.count, sum: sum, sumOfSums: sumOfSums) }
  }

  /// Adds three bytes, so many times in a row.
  mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32, times: Int) {
    let (first, second, third) = (UInt64(first), UInt64(second), UInt64(third))
    let (times, sum) = (UInt64(times), UInt64(first + second + third))
    let before = times * (times - 1) / 2 * 3 * sum
    add(
      count: Int(3 * times), sum: times * sum,
      sumOfSums: before + times * (3 * first + 2 * second + third))
  }

  /// Adds bytes of which only these sums are needed: over the bytes, and over the sums so far.
  private mutating func add(count: Int, sum: UInt64, sumOfSums: UInt64) {
    high = (high + UInt64(count) * low + sumOfSums) % Self.prime
    low = (low + sum) % Self.prime
  }
}
