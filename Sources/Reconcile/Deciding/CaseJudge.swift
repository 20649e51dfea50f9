internal import Facts
internal import Program
internal import Quantity

/// The rules that look at one order alone: whose it is, its offer, its state, who is in it.
struct CaseJudge {
  let context: Context

  /// `bits`: what is known of the order already. `first`: what its first code leads to.
  func judge(_ facts: CaseFacts, bits: CaseBits, _ first: FirstCode) -> JudgedCase {
    var judged = JudgedCase()
    judged.bits = bits
    let evidence = context.evidence.isEmpty ? nil : context.evidence(facts.number)
    if evidence != nil { judged.bits.insert(.hasEvidence) }
    if evidence?.told.decision?.verdict == .reject { judged.verdict.stop(.manualReject) }
    attribute(facts, first, evidence, &judged)
    note(facts, &judged)
    let remainder = Remainder(facts, evidence)
    checkState(facts, evidence, remainder, &judged)
    if judged.offer != CaseStates.noOffer {
      let isFirst = judged.advocate == first.advocate
      let match =
        isFirst ? first.match : context.book.match(facts, Int(judged.advocate))
      checkPeople(facts, match, &judged)
      checkOrder(facts, remainder, &judged)
      checkScore(&judged)
    }
    takeDecision(facts, evidence, &judged)
    return judged
  }

  private func note(_ facts: CaseFacts, _ judged: inout JudgedCase) {
    if judged.bits.contains(.corrected) { judged.verdict.note(.correctedRecord) }
    if facts.flags.contains(.ambiguousTime) { judged.verdict.note(.ambiguousTime) }
    if let closing = context.posted.closing(of: facts.occurredAt),
      !judged.bits.contains(.locked),
      facts.recordedAt > closing.closedAt.milliseconds
    {
      judged.verdict.note(.lateEvent)
    }
  }

  private func attribute(
    _ facts: CaseFacts, _ first: FirstCode, _ evidence: OrderEvidence?,
    _ judged: inout JudgedCase
  ) {
    var code = first.number
    if evidence == nil, code != KeyTable.none, CodeAttribution.isPlain(context, facts) {
      CodeAttribution.checkLife(code, context, facts, &judged.verdict)
    } else {
      var attribution = CodeAttribution(context, facts, code, evidence)
      attribution.run(&judged.verdict)
      code = attribution.chosen
    }
    guard code != KeyTable.none else { return }
    judged.advocate =
      code == first.number ? first.advocate : context.book.owners[at: Int(code)]
    if context.posted.hasLocks, let holder = context.posted.lockHolder(facts.number) {
      if holder == context.book.ids[at: Int(judged.advocate)] {
        judged.bits.insert(.locked)
      } else {
        judged.verdict.note(.clawback)
      }
    }
    judged.offer = OfferChoice.run(
      context, code: Int(code), of: Int(judged.advocate), facts, &judged.verdict)
    checkAdvocate(Int(judged.advocate), facts, &judged)
  }

  private func checkAdvocate(_ advocate: Int, _ facts: CaseFacts, _ judged: inout JudgedCase) {
    let book = context.book
    let bannedFrom = book.bannedFrom[at: advocate]
    let isVoid =
      context.rules.fraud.onBan == .voidPending && bannedFrom != CodeBook.absentTime
      && bannedFrom <= context.asOf.instant.milliseconds && !judged.bits.contains(.locked)
    if facts.occurredAt >= book.inactiveFrom[at: advocate] || facts.occurredAt >= bannedFrom
      || isVoid
    {
      judged.verdict.stop(.referrerIneligible)
    } else if judged.offer != CaseStates.noOffer, book.employees[at: advocate],
      !context.rules.offers[Int(judged.offer)].allowsEmployees
    {
      judged.verdict.stop(.referrerIneligible)
    }
  }

  private func checkState(
    _ facts: CaseFacts, _ evidence: OrderEvidence?, _ remainder: Remainder,
    _ judged: inout JudgedCase
  ) {
    if facts.flags.contains(.test) { judged.verdict.stop(.testTransaction) }
    if remainder.isGone { judged.bits.insert(.undone) }
    switch state(facts, evidence) {
    case .awaitingPayment where isPaidInOtherCurrency(facts, evidence):
      judged.verdict.hold(.currencyMismatch)
    case .awaitingPayment: judged.verdict.stop(.awaitingPayment)
    case .cancelled: judged.verdict.stop(.orderCancelled)
    case .paid, .refunded:
      let isSale = facts.kind == .order || facts.kind == .contract
      if isSale, !remainder.isGone, !facts.flags.contains(.test) { judged.bits.insert(.purchase) }
    }
  }

  /// The state as of the day, with what a payment provider says beside.
  private func state(_ facts: CaseFacts, _ evidence: OrderEvidence?) -> OrderStatus {
    let now = context.asOf.instant.milliseconds
    if facts.status == .paid, facts.paidAt != OrderBlock.absentTime, facts.paidAt > now {
      return .awaitingPayment
    }
    let isCovered = facts.status == .awaitingPayment && (evidence?.paidAt(facts) ?? .max) <= now
    return isCovered ? .paid : facts.status
  }

  /// Whether money came in for an unpaid order that cannot be compared with its price.
  private func isPaidInOtherCurrency(_ facts: CaseFacts, _ evidence: OrderEvidence?) -> Bool {
    facts.status == .awaitingPayment
      && (facts.hasForeignPayment || evidence?.hasForeignPayment(facts) == true)
  }

  private func checkOrder(
    _ facts: CaseFacts, _ remainder: Remainder, _ judged: inout JudgedCase
  ) {
    let offer = Int(judged.offer)
    let goods = context.countedGoods(facts, offer: offer)
    let base = base(facts, goods, offer)
    if let goods { checkGoods(goods, base, remainder, &judged) }
    let currency = facts.currency
    if !accepts(currency, offer) { judged.verdict.hold(.currencyMismatch) }
    guard context.terms[offer].hasMinimum else { return }
    guard let minimum = minimum(in: currency, offer) else {
      return judged.verdict.hold(.currencyMismatch)
    }
    if base < minimum {
      judged.verdict.stop(.belowMinimum)
    } else if !judged.bits.contains(.undone) {
      let left = remainder.base(base, of: goods, rounding: context.rules.rounding)
      if left < minimum { judged.bits.insert(.undone) }
    }
  }

  private func base(_ facts: CaseFacts, _ goods: CountedGoods?, _ offer: Int) -> Int64 {
    let basis = context.terms[offer].basis
    let base = facts.base(basis)
    return goods?.base(base, basis, rounding: context.rules.rounding) ?? base
  }

  /// Where articles do not count, something must be left that does.
  private func checkGoods(
    _ goods: CountedGoods, _ base: Int64, _ remainder: Remainder, _ judged: inout JudgedCase
  ) {
    if goods.isNothing {
      judged.verdict.stop(.belowMinimum)
    } else if remainder.base(base, of: goods, rounding: context.rules.rounding) <= 0, base > 0 {
      judged.bits.insert(.undone)
    }
  }

  /// Minor units; nil when the minimum is not said in that currency.
  private func minimum(in currency: Currency, _ offer: Int) -> Int64? {
    if currency == context.rules.currency { return context.terms[offer].ownMinimum }
    return context.rules.offers[offer].minimum.first { $0.currency == currency }?.minorUnits
  }

  /// Without a rate there is no reward, and no limit, in another currency.
  private func accepts(_ currency: Currency, _ offer: Int) -> Bool {
    if currency == context.rules.currency { return context.terms[offer].acceptsOwnCurrency }
    let limits = context.rules.offers[offer].limits
    guard limits.amountMax == nil, limits.budget == nil else { return false }
    return hasAmount(in: currency, offer)
  }

  /// Whether the offer says what an order in that currency earns.
  private func hasAmount(in currency: Currency, _ offer: Int) -> Bool {
    if currency == context.rules.currency { return context.terms[offer].acceptsOwnCurrency }
    return context.rules.offers[offer].tiers.isEmpty
      && context.rules.accepts(currency, offer: offer)
  }

  /// A person may let pass what was refused or held, but nothing that is not an order of ours, and
  /// nothing of which the offer does not say how much it is, unless they say that.
  private func takeDecision(
    _ facts: CaseFacts, _ evidence: OrderEvidence?, _ judged: inout JudgedCase
  ) {
    guard let decision = evidence?.told.decision, judged.offer != CaseStates.noOffer else { return }
    guard decision.verdict == .approve || decision.verdict == .adjust else { return }
    let reasons = judged.verdict.reasons
    if reasons.contains(.testTransaction) || reasons.contains(.awaitingPayment) { return }
    if decision.verdict == .approve, !hasAmount(in: facts.currency, Int(judged.offer)) { return }
    judged.bits.insert(.approved)
    judged.verdict.pass()
    judged.verdict.note(decision.verdict == .adjust ? .manualAdjust : .manualApprove)
  }
}
