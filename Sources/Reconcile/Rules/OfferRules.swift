package import Facts
package import Program
package import Quantity

/// An offer as the rules need it: every default filled in, days turned into instants.
package struct OfferRules: Sendable {
  package var id: String
  package var audience = OfferAudience.customer
  package var event = ConversionKind.order
  /// From the first instant of the first day up to the first one after the last day.
  package var runs = Instant(milliseconds: .min)..<Instant(milliseconds: .max)
  package var graceMinutes = 0

  package var advocateReward: RewardRules
  package var friendReward: RewardRules?
  package var tierMode = TierMode.marginal
  /// Ascending.
  package var tiers: [TierRule] = []
  package var milestoneReversal = MilestoneReversal.untilPaid
  /// Ascending.
  package var milestones: [MilestoneRule] = []
  package var limits = LimitRules()

  package var repetition = Repetition.first
  package var unit = EarningUnit.friend
  package var newCustomer = NewCustomerRule.ever
  /// One amount per currency; empty when there is none.
  package var minimum: [Money] = []
  package var basis = AmountBasis.netAfterDiscount
  /// Empty for all.
  package var countries: [CountryKey] = []
  package var privateOnly = false
  package var allowsSameHousehold = false
  package var allowsEmployees = false
  package var excludedArticles = ArticlePatterns.none
  /// In whole years.
  package var minimumAge = 18

  package var attribution = Attribution.standard
  package var hold = CalendarSpan(30, .day)

  package init(id: String, advocateReward: RewardRules) {
    self.id = id
    self.advocateReward = advocateReward
  }
}
