import Facts
import Reconcile

/// One order as the oracle sees it, with what it found.
final class OracleCase {
  var order: Order
  let records: [Order]
  var stops: Set<ReasonCode> = []
  var holds: Set<ReasonCode> = []
  var notes: Set<ReasonCode> = []
  var advocate: Int?
  var offer: Int?
  var isApproved = false
  var adjusted: Int64?
  var isPurchase = false
  var isUndone = false
  var isGone = false
  var isUnclear = false
  var taken: Int64 = 0
  var base: Int64 = 0
  var left: Int64 = 0
  var releasedAt: Int64 = 0
  var number = 0
  var full: Int64 = 0
  var amount: Int64 = 0
  var friendAmount: Int64 = 0

  init(_ records: [Order]) {
    self.records = records
    order = records[0]
  }

  var passes: Bool { stops.isEmpty && holds.isEmpty }
  var earns: Bool { passes && offer != nil && !isUndone }

  /// What a person approved is noted only.
  func stop(_ reason: ReasonCode) {
    if isApproved { notes.insert(reason) } else { stops.insert(reason) }
  }

  func hold(_ reason: ReasonCode) {
    if isApproved { notes.insert(reason) } else { holds.insert(reason) }
  }

  func comes(before other: OracleCase) -> Bool {
    if order.occurredAt != other.order.occurredAt {
      return order.occurredAt < other.order.occurredAt
    }
    return order.record < other.order.record
  }
}
