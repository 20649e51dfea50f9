extension Int64 {
  /// The sum; of two absurd amounts, the largest number there is instead of an overflow.
  ///
  /// For sums of what was recorded: a ledger must stay readable, whatever somebody wrote into it.
  @inlinable
  package func saturatingAdding(_ other: Int64) -> Int64 {
    let (sum, isBeyond) = addingReportingOverflow(other)
    return isBeyond ? (other < 0 ? .min : .max) : sum
  }

  /// The difference; see `saturatingAdding`.
  @inlinable
  package func saturatingSubtracting(_ other: Int64) -> Int64 {
    let (difference, isBeyond) = subtractingReportingOverflow(other)
    return isBeyond ? (other < 0 ? .max : .min) : difference
  }
}
