package import Quantity
package import YAML

/// A step of tiers: an amount or a rate.
package struct TierStep: Sendable {
  package var from: Located<Int>
  package var amount: Located<Money>?
  package var rate: Located<Rate>?
}

extension TierStep: YAMLRecord {
  package static let name = "tier step"
  package static let summary = "A step of tiers: an amount or a rate."

  package init?(from reader: inout RecordReader) {
    let from = reader.required(
      "from", Located<Int>.self, "Number of the referral from which the step applies")
    amount = reader.optional("amount", Located<Money>.self, "Reward for each referral")
    rate = reader.optional("rate", Located<Rate>.self, "Share of the order for each referral")
    guard let from else { return nil }
    self.from = from
  }
}
