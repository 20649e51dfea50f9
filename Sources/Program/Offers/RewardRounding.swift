package import Quantity
internal import YAML

/// How a percentage becomes a whole number of the smallest coin.
package enum RewardRounding: String, YAMLChoice, Hashable {
  /// Commercial rounding.
  case halfAwayFromZero = "half_away_from_zero"
  case halfEven = "half_even"
  case down

  package var rounding: Rounding {
    switch self {
    case .halfAwayFromZero: .halfAwayFromZero
    case .halfEven: .halfEven
    case .down: .down
    }
  }
}
