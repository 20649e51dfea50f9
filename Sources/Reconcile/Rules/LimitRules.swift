package import Program
internal import Quantity
internal import YAML

/// The most that is earned under an offer; nil where there is no limit.
package struct LimitRules: Sendable, Hashable {
  package var rewardsMax: Int?
  /// Minor units of the programme's currency, as is the budget.
  package var amountMax: Int64?
  package var period = LimitPeriod.lifetime
  package var rewardsPerFriend: Int?
  package var friendsMax: Int?
  package var budget: Int64?

  package init() {}

  package init(_ limits: OfferLimits) {
    rewardsMax = limits.perAdvocate?.rewardsMax
    amountMax = limits.perAdvocate?.amountMax?.value.minorUnits
    period = limits.perAdvocate?.period ?? .lifetime
    rewardsPerFriend = limits.rewardsPerFriend
    friendsMax = limits.friendsMax
    budget = limits.budget?.value.minorUnits
  }

  /// Whether the order of an advocate's referrals matters.
  var concernsAdvocate: Bool { rewardsMax != nil || amountMax != nil || friendsMax != nil }
}
