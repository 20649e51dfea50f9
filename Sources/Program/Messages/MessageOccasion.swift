internal import YAML

/// What an advocate is told about a referral of theirs.
package enum MessageOccasion: String, YAMLChoice, Hashable {
  /// Their friend has ordered, and the reward is on hold.
  case ordered
  /// The reward is released.
  case released
  /// There is no reward, or none any more.
  case refused
}
