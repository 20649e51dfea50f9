internal import Facts
internal import Program
internal import Quantity

/// Turns what the rules found into outcomes and credits.
struct Settlement {
  let context: Context
  let intake: Intake

  /// What became of one order: outcome, the reason that is reported, and reasons found here.
  struct Result {
    var outcome: Outcome
    var primary: ReasonCode
    var reasons: ReasonSet
    var state = CreditState.pending
    var releasedAt: Int64 = 0

    /// It stands, and is not released until a person or another record says more.
    mutating func freeze(_ reason: ReasonCode) {
      reasons.insert(reason)
      outcome = .held
      primary = reason
      state = .frozen
    }
  }

  /// An order that no grant was made for.
  func settle(_ row: RowNumber) -> Result {
    let verdict = intake.states[row.block][row.row]
    let bits = intake.states[row.block].bits[row.row]
    if bits.contains(.head), bits.contains(.undone), verdict.effect == .passes,
      intake.states[row.block].offers[row.row] != CaseStates.noOffer
    {
      return undone(row, verdict)
    }
    var reasons = verdict.reasons
    if bits.contains(.locked) { reasons.insert(.clawback) }
    return Result(outcome: Self.outcome(verdict), primary: verdict.primary, reasons: reasons)
  }

  private static func outcome(_ verdict: Verdict) -> Outcome {
    if verdict.effect == .held { return .held }
    switch verdict.primary {
    case .afterAsOf, .awaitingPayment: return .waiting
    case .duplicateRecord, .supersededRecord, .orderAlreadyCredited, .notAReferralCode, .noCode,
      .otherEvent, .testTransaction:
      return .ignored
    default: return .rejected
    }
  }

  private func undone(_ row: RowNumber, _ verdict: Verdict) -> Result {
    let facts = intake.facts(row)
    let evidence = context.evidence(facts.number)
    let remainder = Remainder(facts, evidence)
    var found: ReasonSet = []
    if evidence?.told.hasLostDispute == true { found.insert(.chargebackLost) }
    found.insert(remainder.isGone ? .refundFull : .refundBelowMinimum)
    noteTimes(facts, evidence, row, &found)
    if isOwedBack(facts, row, advocate: 0, friend: 0) { found.insert(.clawback) }
    let primary = found.first ?? .refundFull
    return Result(outcome: .reversed, primary: primary, reasons: found.union(verdict.reasons))
  }

  /// An order with an award.
  func settle(_ award: Award, _ row: RowNumber, _ facts: CaseFacts) -> Result {
    let bits = intake.states[row.block].bits[row.row]
    let verdict = intake.states[row.block][row.row]
    let evidence = bits.contains(.hasEvidence) ? context.evidence(facts.number) : nil
    let released = releasedAt(facts, evidence, award.offer)
    let isReleased = released <= context.asOf.instant.milliseconds
    var causes: ReasonSet = []
    var reasons = verdict.reasons
    let remainder = Remainder(facts, evidence)
    if remainder.taken > 0 {
      var found: ReasonSet = [ReasonSet(.refundPartial)]
      if evidence?.told.hasLostDispute == true { found.insert(.chargebackLost) }
      noteTimes(facts, evidence, row, &found)
      if isOwedBack(facts, row, advocate: award.amount, friend: award.friendAmount) {
        found.insert(.clawback)
      }
      reasons.formUnion(found)
      if award.isReduced { causes.formUnion(found) }
    }
    if award.isReduced { causes.formUnion(reasons.intersection(Self.limits)) }
    if evidence?.told.hasWonDispute == true { reasons.insert(.chargebackWon) }
    reasons.insert(isReleased ? .released : .holding)
    var result = Result(
      outcome: isReleased ? .creditApproved : .creditPending,
      primary: isReleased ? .released : .holding, reasons: reasons,
      state: isReleased ? .released : .pending, releasedAt: released)
    if bits.contains(.approved) {
      result.primary = reasons.contains(.manualAdjust) ? .manualAdjust : .manualApprove
    }
    if let cause = causes.first {
      result.outcome = .creditReduced
      result.primary = cause
    }
    if evidence?.told.hasOpenDispute == true { result.freeze(.chargebackOpen) }
    // An amount that a person set stands whatever went back.
    if remainder.isUnclear, !reasons.contains(.manualAdjust) { result.freeze(.currencyMismatch) }
    return result
  }

  private static let limits = ReasonSet([.capReferrerPeriod, .capReferrerLifetime, .capBudget])

  /// Whether more was paid out for it than it earns now.
  private func isOwedBack(
    _ facts: CaseFacts, _ row: RowNumber, advocate: Int64, friend: Int64
  ) -> Bool {
    intake.states[row.block].bits[row.row].contains(.locked)
      && context.posted.hasPaid(facts.number, moreThan: advocate, friend: friend)
  }

  /// Whether it was released when it was paid back.
  private func noteTimes(
    _ facts: CaseFacts, _ evidence: OrderEvidence?, _ row: RowNumber, _ found: inout ReasonSet
  ) {
    let states = intake.states[row.block]
    let released = releasedAt(facts, evidence, states.offers[row.row])
    let changed = facts.changedAt == OrderBlock.absentTime ? Int64.min : facts.changedAt
    let refundedAt = max(evidence?.told.refundedAt ?? .min, facts.refunded > 0 ? changed : .min)
    if refundedAt >= released { found.insert(.refundAfterRelease) }
  }

  /// When what an order earns is released.
  func releasedAt(_ row: RowNumber, _ offer: UInt8) -> Int64 {
    let facts = intake.facts(row)
    return releasedAt(facts, context.evidence(facts.number), offer)
  }

  /// The hold runs from the payment, or from the order when no payment has a date.
  private func releasedAt(
    _ facts: CaseFacts, _ evidence: OrderEvidence?, _ offer: UInt8
  ) -> Int64 {
    let hold = context.rules.offers[Int(offer)].hold
    var from = facts.occurredAt
    if facts.paidAt != OrderBlock.absentTime {
      from = facts.paidAt
    } else if let paidAt = evidence?.paidAt(facts), paidAt != .max {
      from = paidAt
    }
    return context.clock.adding(hold, to: from)
  }
}
