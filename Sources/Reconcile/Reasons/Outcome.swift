/// What became of an order: exactly one for each record read.
package enum Outcome: UInt8, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  case creditPending, creditApproved
  /// A credit, pending or approved, that is smaller than the offer's reward.
  case creditReduced
  /// It would earn, but was paid back.
  case reversed
  case rejected
  /// A person decides.
  case held
  /// Nothing yet: the order is not paid, or lies after the day of evaluation.
  case waiting
  /// Not readable; counted by the readers.
  case quarantined
  /// Not of this programme, or told before.
  case ignored

  /// As reports and exports write it.
  package var code: String {
    switch self {
    case .creditPending: "CREDIT_PENDING"
    case .creditApproved: "CREDIT_APPROVED"
    case .creditReduced: "CREDIT_REDUCED"
    case .reversed: "REVERSED"
    case .rejected: "REJECTED"
    case .held: "HELD"
    case .waiting: "WAITING"
    case .quarantined: "QUARANTINED"
    case .ignored: "IGNORED"
    }
  }

  /// Whether an amount is credited.
  package var isCredit: Bool {
    self == .creditPending || self == .creditApproved || self == .creditReduced
  }
}
