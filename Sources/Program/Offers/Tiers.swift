package import YAML

/// Rewards that depend on the number of an advocate's referrals.
package struct Tiers: Sendable {
  package var mode: TierMode
  package var steps: [TierStep]
}

extension Tiers: YAMLRecord {
  package static let name = "tiers"
  package static let summary = "Rewards that depend on the number of an advocate's referrals."

  package init?(from reader: inout RecordReader) {
    let mode = reader.required(
      "mode", TierMode.self, "Whether a step counts from there on or for all referrals")
    let steps = reader.required("steps", [TierStep].self, "Steps, ascending")
    guard let mode, let steps else { return nil }
    self.mode = mode
    self.steps = steps
  }
}
