/// The middle of durations, to a tenth of a day.
package struct Median: Sendable, Hashable {
  package let count: Int
  /// Nil of nothing.
  package let tenthsOfDays: Int64?

  /// `milliseconds`: in any order; of an even number the mean of the two in the middle counts.
  init(_ milliseconds: [Int64]) {
    count = milliseconds.count
    guard !milliseconds.isEmpty else {
      tenthsOfDays = nil
      return
    }
    let sorted = milliseconds.sorted()
    let sum = Int128(sorted[(count - 1) / 2]) + Int128(sorted[count / 2])
    tenthsOfDays = Ratio(Int64(clamping: sum), of: 2 * 8_640_000).rounded
  }
}
