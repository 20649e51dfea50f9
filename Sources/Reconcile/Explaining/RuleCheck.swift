/// One rule's look at an order: the values that it compared, and what it found.
package struct RuleCheck: Sendable, Hashable {
  package let rule: Rule
  package let seen: [Observation.Seen]
  /// Of the order's recorded reasons, those that are this rule's; empty where it found nothing.
  package let reasons: [ReasonCode]
}
