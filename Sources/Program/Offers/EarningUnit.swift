internal import YAML

/// What a reward is counted once for: two contracts of one friend may be one reward or two.
package enum EarningUnit: String, YAMLChoice, Hashable {
  case friend, contract, order
}
