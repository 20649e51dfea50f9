internal import YAML

/// What a sign of self-referral or abuse leads to.
package enum FraudAction: String, YAMLChoice, Hashable {
  case ignore
  /// Adds to the score only.
  case score
  /// A person decides.
  case hold
  case reject
}
