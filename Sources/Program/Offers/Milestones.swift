package import YAML

/// Bonuses for reaching a number of referrals.
package struct Milestones: Sendable {
  package var onReversal: MilestoneReversal
  package var bonuses: [Milestone]
}

extension Milestones: YAMLRecord {
  package static let name = "milestones"
  package static let summary = "Bonuses for reaching a number of referrals."

  package init?(from reader: inout RecordReader) {
    onReversal = reader.optional(
      "on_reversal", default: .untilPaid, "What happens when a refund brings the count below")
    let bonuses = reader.required("bonuses", [Milestone].self, "Bonuses, ascending")
    guard let bonuses else { return nil }
    self.bonuses = bonuses
  }
}
