internal import YAML

/// Which mark stands before the decimals of a mapped table.
package enum ImportDecimals: String, YAMLChoice, Hashable {
  /// `1,234.56`
  case dot
  /// `1.234,56`
  case comma
  /// Told from each amount; `1.234`, which could be both, is refused.
  case either
}
