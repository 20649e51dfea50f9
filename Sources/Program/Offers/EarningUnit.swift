internal import YAML

/// For what `repeat` is counted: two contracts of one friend may be two first ones.
package enum EarningUnit: String, YAMLChoice, Hashable {
  case friend, contract, order
}
