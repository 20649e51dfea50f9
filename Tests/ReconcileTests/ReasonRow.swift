import Facts
import Reconcile
import Testing

/// A history that leads to one reason, for order 1 if nothing else is said.
struct ReasonRow: Sendable, CustomTestStringConvertible {
  let reason: ReasonCode
  let outcome: Outcome
  var order: UInt64 = 1
  /// Of several records of the order, which one is looked at.
  var record = 0
  /// The reason is recorded, but another one is reported.
  var isBeside = false
  let arrange: @Sendable (inout Season) -> Void

  var testDescription: String { "\(reason.code) \(outcome.code)" }

  init(
    _ reason: ReasonCode, _ outcome: Outcome, order: UInt64 = 1, record: Int = 0,
    isBeside: Bool = false, _ arrange: @escaping @Sendable (inout Season) -> Void
  ) {
    self.reason = reason
    self.outcome = outcome
    self.order = order
    self.record = record
    self.isBeside = isBeside
    self.arrange = arrange
  }

  /// A row for one order of which a detail is changed.
  init(
    _ reason: ReasonCode, _ outcome: Outcome, isBeside: Bool = false,
    changing change: @escaping @Sendable (inout Order) -> Void
  ) {
    self.init(reason, outcome, isBeside: isBeside) { season in
      var order = Season.order(1)
      change(&order)
      season.add(order)
    }
  }
}
