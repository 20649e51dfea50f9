internal import Quantity

/// A part of a whole, kept as the two numbers it comes from.
package struct Ratio: Sendable, Hashable {
  package let part: Int64
  package let whole: Int64

  package init(_ part: Int64, of whole: Int64) {
    self.part = part
    self.whole = whole
  }

  package init(_ part: Int, of whole: Int) {
    self.init(Int64(part), of: Int64(whole))
  }

  /// Rounded half away from zero; nil of nothing.
  package var millionths: Int64? { divided(scale: 1_000_000) }

  /// `part` by `whole` in whole units, rounded half away from zero; nil of nothing.
  package var rounded: Int64? { divided(scale: 1) }

  /// This part of another amount, rounded half away from zero; zero of nothing.
  package func scaled(_ amount: Int64) -> Int64 { divided(scale: Int128(amount)) ?? 0 }

  private func divided(scale: Int128) -> Int64? {
    guard whole > 0 else { return nil }
    return Int64(
      clamping: Rounding.halfAwayFromZero.divide(Int128(part) * scale, by: Int128(whole)))
  }
}
