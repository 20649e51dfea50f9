/// Decimal text of whole numbers that count hundredths, thousandths and so on.
enum FixedPoint {
  /// `minorUnits` with a dot before its last `decimals` digits: (5, 2) → `0.05`.
  static func text(_ minorUnits: Int64, decimals: Int) -> String {
    let (sign, whole, fraction) = parts(minorUnits, decimals: decimals)
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Sign (`-` or empty), digits before and digits after the decimal mark.
  static func parts(
    _ value: Int64, decimals: Int
  ) -> (sign: String, whole: String, fraction: String) {
    let digits = String(value.magnitude)
    let missing = max(decimals + 1 - digits.utf8.count, 0)
    let padded = String(repeating: "0", count: missing) + digits
    return (
      value < 0 ? "-" : "", String(padded.dropLast(decimals)), String(padded.suffix(decimals))
    )
  }
}
