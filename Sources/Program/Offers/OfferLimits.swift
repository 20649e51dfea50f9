package import Quantity
package import YAML

/// The most that is earned.
package struct OfferLimits: Sendable {
  package var perAdvocate: AdvocateLimit?
  package var rewardsPerFriend: Int?
  package var friendsMax: Int?
  package var budget: Located<Money>?
}

extension OfferLimits: YAMLRecord {
  package static let name = "limits"
  package static let summary = "The most that is earned."

  package init?(from reader: inout RecordReader) {
    self.init()
    perAdvocate = reader.optional(
      "per_advocate", AdvocateLimit.self, "The most one advocate earns in a period")
    rewardsPerFriend = reader.optional("per_friend", Int.self, "The most rewards for one friend")
    friendsMax = reader.optional(
      "friends", Int.self, "The most friends one advocate is credited for, ever")
    budget = reader.optional("budget", Located<Money>.self, "The most the whole offer costs")
  }
}
