import Facts
import Program
import Quantity
import Reconcile

extension Oracle {
  func settle() {
    for item in cases {
      let answer = judged(item)
      set(item.records[0].provenance, answer)
      guard item.earns else { continue }
      let isReleased = item.releasedAt <= now.milliseconds
      let sign: Int64 = isReleased && answer.outcome != .held ? 1 : -1
      let number = item.order.number
      if item.amount > 0 { credit(CreditKey(advocateFor: number), item.amount * sign) }
      if item.friendAmount > 0, item.offer.map({ rules.offers[$0].friendReward?.form }) != .discount
      {
        credit(CreditKey(friendFor: number), item.friendAmount * sign)
      }
    }
    for (place, milestone) in milestones.enumerated() where !refused.contains(place) {
      let isReleased = milestone.0.releasedAt <= now.milliseconds
      milestoneTotal += amount(milestone.3.reward, 0) * (isReleased ? 1 : -1)
    }
  }

  private func judged(_ item: OracleCase) -> Answer {
    var reasons = item.notes.union(item.holds).union(item.stops)
    if let first = item.stops.min(by: { $0.rawValue < $1.rawValue }) {
      return Answer(outcome: outcome(first), reason: first, reasons: reasons)
    }
    if let first = item.holds.min(by: { $0.rawValue < $1.rawValue }) {
      return Answer(outcome: .held, reason: first, reasons: reasons)
    }
    var refundReasons: Set<ReasonCode> = []
    if item.taken > 0 {
      if disputes(item).contains(where: { $0.state == .lost }) {
        refundReasons.insert(.chargebackLost)
      }
      if lastRefund(item) >= item.releasedAt { refundReasons.insert(.refundAfterRelease) }
      refundReasons.insert(
        item.isGone ? .refundFull : item.isUndone ? .refundBelowMinimum : .refundPartial)
    }
    reasons.formUnion(refundReasons)
    if item.isUndone {
      let first = refundReasons.min { $0.rawValue < $1.rawValue } ?? .refundFull
      return Answer(outcome: .reversed, reason: first, reasons: reasons)
    }
    return standing(item, reasons, refundReasons)
  }

  private func standing(
    _ item: OracleCase, _ found: Set<ReasonCode>, _ refundReasons: Set<ReasonCode>
  ) -> Answer {
    var reasons = found
    let isReleased = item.releasedAt <= now.milliseconds
    reasons.insert(isReleased ? .released : .holding)
    if disputes(item).contains(where: { $0.state == .won }) { reasons.insert(.chargebackWon) }
    if disputes(item).contains(where: { $0.state == .open || $0.state == .warning }) {
      reasons.insert(.chargebackOpen)
      if item.isUnclear, item.adjusted == nil {
        reasons.insert(.currencyMismatch)
        return Answer(outcome: .held, reason: .currencyMismatch, reasons: reasons)
      }
      return Answer(outcome: .held, reason: .chargebackOpen, reasons: reasons)
    }
    if item.isUnclear, item.adjusted == nil {
      reasons.insert(.currencyMismatch)
      return Answer(outcome: .held, reason: .currencyMismatch, reasons: reasons)
    }
    if item.amount < item.full {
      let caps: Set<ReasonCode> = [.capReferrerPeriod, .capReferrerLifetime, .capBudget]
      let causes = refundReasons.union(reasons.intersection(caps))
      if let first = causes.min(by: { $0.rawValue < $1.rawValue }) {
        return Answer(outcome: .creditReduced, reason: first, reasons: reasons)
      }
    }
    var reason: ReasonCode = isReleased ? .released : .holding
    if item.isApproved { reason = item.adjusted == nil ? .manualApprove : .manualAdjust }
    return Answer(
      outcome: isReleased ? .creditApproved : .creditPending, reason: reason, reasons: reasons)
  }

  private func lastRefund(_ item: OracleCase) -> Int64 {
    let times =
      refunds(item).map(\.occurredAt)
      + disputes(item).filter { $0.state == .lost }.map(\.occurredAt)
      + (item.order.amounts.refunded > 0 ? [item.order.changedAt].compactMap(\.self) : [])
    return times.map(\.milliseconds).max() ?? .min
  }

  private func outcome(_ reason: ReasonCode) -> Outcome {
    switch reason {
    case .awaitingPayment, .afterAsOf: .waiting
    case .noCode, .notAReferralCode, .otherEvent, .testTransaction, .duplicateRecord,
      .supersededRecord, .orderAlreadyCredited:
      .ignored
    default: .rejected
    }
  }
}
