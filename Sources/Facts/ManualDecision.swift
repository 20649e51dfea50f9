package import Codes
package import Quantity

/// What a person decided of an order: a fact like any other, so that replays keep it.
///
/// The latest decision of an order holds.
package struct ManualDecision: Sendable, Hashable, BitwiseCopyable {
  package enum Verdict: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// The order earns, whatever rules held or rejected it for; limits and hold still apply.
    case approve
    case reject
    /// The advocate's reward is `amount`, whatever the rules say.
    case adjust
    /// An earlier decision is taken back: the rules decide again.
    case withdraw
  }

  /// Not 0: number of the decision in the side table, where person and reason stand.
  package var id: UInt64
  /// `Order.number` of the order it is about.
  package var order: UInt64
  package var verdict: Verdict
  /// Minor units of the currency that the order earns in; with `adjust` only, not negative.
  package var amount: Int64 = 0
  /// With `approve`: whose order it is, when the rules could not tell; the code they proposed.
  package var code: Code?
  /// Keyed hash of the person who decided.
  package var person: UInt64
  package var occurredAt: Instant
  package var recordedAt: Instant

  package init(
    id: UInt64, order: UInt64, verdict: Verdict, amount: Int64 = 0, code: Code? = nil,
    person: UInt64, occurredAt: Instant, recordedAt: Instant
  ) {
    self.id = id
    self.order = order
    self.verdict = verdict
    self.amount = amount
    self.code = code
    self.person = person
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
  }
}
