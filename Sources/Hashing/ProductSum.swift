/// NH: a sum of products of words, each of which has a secret word added to it.
///
/// Black, Halevi, Krawczyk, Krovetz and Rogaway, "UMAC: Fast and Secure Message Authentication",
/// 1999, with words of 64 bits. Two different lists of words, equally long, have the same sum with
/// one key in 2^64 at most. The sum itself may say much about the words, and is never shown.
struct ProductSum {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  @inline(__always)
  mutating func add(_ words: SIMD2<UInt64>, _ key: SIMD2<UInt64>) {
    let factors = words &+ key
    let product = factors[0].multipliedFullWidth(by: factors[1])
    let (sum, carry) = low.addingReportingOverflow(product.low)
    low = sum
    high = high &+ product.high &+ (carry ? 1 : 0)
  }
}
