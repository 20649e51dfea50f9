/// Why a text is not an amount.
package enum AmountFlaw: Error, Sendable, Hashable {
  /// Not digits with marks, a sign, a currency: also `1e3`, `NaN`, groups of other than three.
  case shape
  /// `1.234`: thousand or one and a bit.
  case ambiguous
  /// More decimals than the currency has, and not zeros.
  case tooPrecise
  case tooLarge
}
