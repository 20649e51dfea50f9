package import Quantity
package import YAML

/// The most one advocate earns in a period.
package struct AdvocateLimit: Sendable {
  package var rewardsMax: Int?
  package var amountMax: Located<Money>?
  package var period: LimitPeriod
}

extension AdvocateLimit: YAMLRecord {
  package static let name = "advocate limit"
  package static let summary = "The most one advocate earns in a period."

  package init?(from reader: inout RecordReader) {
    rewardsMax = reader.optional("rewards", Int.self, "Number of rewards")
    amountMax = reader.optional("amount", Located<Money>.self, "Sum of rewards")
    period = reader.optional(
      "per", default: .lifetime,
      "In which time, by the day of the order")
  }
}
