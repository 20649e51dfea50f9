/// A bonus for a number of referrals.
package struct MilestoneRule: Sendable, Hashable {
  package var count: Int
  package var reward: RewardRules

  package init(count: Int, reward: RewardRules) {
    self.count = count
    self.reward = reward
  }
}
