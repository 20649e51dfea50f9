internal import YAML

/// What happens to a milestone's bonus when a refund brings the count below it again.
package enum MilestoneReversal: String, YAMLChoice, Hashable {
  /// Reversed while unpaid, kept once paid out; a kept bonus is not granted again.
  case untilPaid = "until_paid"
  /// Always reversed.
  case strict
  /// Always kept, and never granted twice.
  case sticky
}
