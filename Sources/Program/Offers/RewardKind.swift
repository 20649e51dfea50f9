internal import YAML

/// How a reward is measured.
package enum RewardKind: String, YAMLChoice, Hashable {
  /// An amount.
  case fixed
  /// A share of the order.
  case percent
  /// A thing.
  case gift
  /// A number of points.
  case points
}
