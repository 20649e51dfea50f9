extension Int {
  /// The quotient rounded towards negative infinity; the divisor is positive.
  func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self < quotient * divisor ? quotient - 1 : quotient
  }

  /// What `floorDivided` leaves: 0 or more, less than the divisor.
  func floorModulo(_ divisor: Int) -> Int {
    self - floorDivided(by: divisor) * divisor
  }

  /// The digits, with zeros in front up to `width`.
  func padded(_ width: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(width - digits.utf8.count, 0))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}
