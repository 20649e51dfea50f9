package import YAML

/// A bonus, earned once.
package struct Milestone: Sendable {
  package var count: Located<Int>
  package var reward: Reward
}

extension Milestone: YAMLRecord {
  package static let name = "milestone"
  package static let summary = "A bonus, earned once."

  package init?(from reader: inout RecordReader) {
    let count = reader.required("at", Located<Int>.self, "Number of referrals")
    let reward = reader.required("reward", Reward.self, "What is earned")
    guard let count, let reward else { return nil }
    self.count = count
    self.reward = reward
  }
}
