/// How a division that leaves a remainder becomes a whole number; named at every call.
package enum Rounding: Sendable, Hashable, CaseIterable {
  /// To the nearest, halves away from zero: commercial rounding (DIN 1333), 2.5 → 3, −2.5 → −3.
  case halfAwayFromZero
  /// To the nearest, halves to the even neighbour: 2.5 → 2, 3.5 → 4.
  case halfEven
  /// Towards zero: 2.9 → 2, −2.9 → −2.
  case down
  /// Away from zero: 2.1 → 3, −2.1 → −3.
  case up

  /// `dividend / divisor` as a whole number. The divisor is positive.
  package func divide(_ dividend: Int128, by divisor: Int128) -> Int128 {
    precondition(divisor > 0, "A divisor is positive.")
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder != 0 else { return quotient }
    let away = quotient + (dividend < 0 ? -1 : 1)
    let half = divisor - remainder.magnitudeValue
    switch self {
    case .down: return quotient
    case .up: return away
    case .halfAwayFromZero: return remainder.magnitudeValue >= half ? away : quotient
    case .halfEven:
      if remainder.magnitudeValue == half { return quotient.isMultiple(of: 2) ? quotient : away }
      return remainder.magnitudeValue > half ? away : quotient
    }
  }
}

extension Int128 {
  /// The distance from zero of a number that is not `Int128.min`.
  fileprivate var magnitudeValue: Int128 { self < 0 ? -self : self }
}
