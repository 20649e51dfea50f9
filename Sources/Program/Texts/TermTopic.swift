/// What the conditions of an offer speak of, in their order.
package enum TermTopic: String, CaseIterable, Sendable {
  case organiser, participation, period, rewards, tiers, milestones, conditions, attribution
  case release, limits, refunds, abuse, disclosure, data, taxes
}
