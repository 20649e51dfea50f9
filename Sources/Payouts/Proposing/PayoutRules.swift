package import Program
package import Quantity
internal import YAML

/// What a programme says of payouts.
package struct PayoutRules: Sendable {
  /// Balances below it wait; nil for none. Friends do not wait: they have one order only.
  package var minimum: Money?
  package var afterPayout: AfterPayoutRule
  /// Smaller negative balances are given up at once.
  package var writeOffBelow: Money?
  /// How long a negative balance is carried.
  package var writeOffAfter: CalendarSpan?

  package init(
    minimum: Money? = nil, afterPayout: AfterPayoutRule = .carryForward,
    writeOffBelow: Money? = nil, writeOffAfter: CalendarSpan? = nil
  ) {
    self.minimum = minimum
    self.afterPayout = afterPayout
    self.writeOffBelow = writeOffBelow
    self.writeOffAfter = writeOffAfter
  }

  package init(_ program: ProgramSettings) {
    self.init(
      minimum: program.payout.minimum?.value, afterPayout: program.clawback.afterPayout,
      writeOffBelow: program.clawback.writeOffBelow?.value,
      writeOffAfter: program.clawback.writeOffAfter)
  }
}
