internal import YAML

/// What reaching a tier changes.
package enum TierMode: String, YAMLChoice, Hashable {
  /// From the step on, each further referral earns the step's reward.
  case marginal
  /// The step's reward applies to all referrals, also those before it.
  case retroactive
}
