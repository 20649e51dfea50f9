package import Quantity
package import YAML

/// What happens to a paid-out reward whose order is refunded.
package struct ClawbackPolicy: Sendable {
  package var afterPayout: AfterPayoutRule = .carryForward
  package var writeOffAfter: CalendarSpan?
  package var writeOffBelow: Located<Money>?
}

extension ClawbackPolicy: YAMLRecord {
  package static let name = "clawback policy"
  package static let summary = "What happens to a paid-out reward whose order is refunded."

  package init?(from reader: inout RecordReader) {
    self.init()
    afterPayout = reader.optional(
      "after_payout", default: afterPayout, "Set off against later credits, or borne by the firm")
    writeOffAfter = reader.optional(
      "write_off_after", CalendarSpan.self, "How long a negative balance is carried")
    writeOffBelow = reader.optional(
      "write_off_below", Located<Money>.self, "Smaller negative balances are written off at once")
  }
}
