/// What a shareable's text leaves open, written in braces: `{link}`.
package enum Placeholder: String, Sendable, CaseIterable {
  case link, code
  case firstName = "first_name"
  case disclosure
  /// The advocate's reward, in words.
  case reward
  /// The friend's reward, in words.
  case friendReward = "friend_reward"

  /// As texts write it.
  package var text: String { "{\(rawValue)}" }

  /// Whether an offer must say what stands here.
  package var needsOffer: Bool { self == .reward || self == .friendReward }
}
