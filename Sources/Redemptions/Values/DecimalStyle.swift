/// Which mark stands before the decimals of an amount.
package enum DecimalStyle: String, Sendable, Hashable, CaseIterable {
  /// `1,234.56`
  case dot
  /// `1.234,56`
  case comma
  /// Told from each amount; one that could be either is refused.
  case either
}
