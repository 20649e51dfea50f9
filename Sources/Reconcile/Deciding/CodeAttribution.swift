internal import Codes
internal import Facts
internal import Program
internal import Quantity

/// Whose order it is: codes, clicks, claims, and a person's word.
///
/// Source: `Documentation/reconciliation.md`, section "Evidence".
struct CodeAttribution {
  let context: Context
  let facts: CaseFacts
  let evidence: OrderEvidence?
  /// Number of the first code that is written on the order; `KeyTable.none` if it was not issued.
  private let first: UInt32

  /// Number of the issued code that attributes the order; `KeyTable.none` when none does.
  private(set) var chosen = KeyTable.none

  init(_ context: Context, _ facts: CaseFacts, _ first: UInt32, _ evidence: OrderEvidence?) {
    self.context = context
    self.facts = facts
    self.first = first
    self.evidence = evidence
  }

  mutating func run(_ verdict: inout Verdict) {
    if let code = evidence?.told.decision?.code, let number = issued(code) {
      chosen = number
    } else if Self.isPlain(context, facts) {
      guard first != KeyTable.none else { return runWithoutCode(&verdict) }
      chosen = first
      Self.checkLife(first, context, facts, &verdict)
    } else {
      runFully(&verdict)
    }
  }

  /// One code at most, and no clicks: nearly all orders.
  static func isPlain(_ context: Context, _ facts: CaseFacts) -> Bool {
    !facts.hasFurtherCodes && !context.hasClicks && facts.landingHigh == 0
  }

  /// Whether an issued code could be used at the time of the order.
  static func checkLife(
    _ number: UInt32, _ context: Context, _ facts: CaseFacts, _ verdict: inout Verdict
  ) {
    let time = facts.occurredAt
    if time >= context.book.revokedFrom[at: Int(number)] { verdict.stop(.codeRevoked) }
    if time >= context.book.retiredFrom[at: Int(number)] { verdict.stop(.codeRetired) }
  }

  private mutating func runFully(_ verdict: inout Verdict) {
    let known = facts.codes.compactMap { issued($0) }
    let usable = known.filter(isUsable)
    let visits = visits()
    if let first = usable.first {
      chosen = first
      resolveConflict(usable, visits, &verdict)
      resolveClick(visits, &verdict)
    } else if let visit = counted(visits) {
      chosen = visit
    } else if let first = known.first {
      chosen = first
      Self.checkLife(first, context, facts, &verdict)
    } else {
      runWithoutCode(&verdict)
    }
  }

  private mutating func runWithoutCode(_ verdict: inout Verdict) {
    if let claim = evidence?.told.claims.first(where: { issued($0.code) != nil }) {
      resolve(claim, &verdict)
    } else if facts.hasCode || !facts.flags.isDisjoint(with: [.unreadableCode, .otherPromotion]) {
      if facts.flags.contains(.unreadableCode) { verdict.stop(.malformedCode) }
      if facts.flags.contains(.otherPromotion) { verdict.stop(.notAReferralCode) }
      for code in facts.codes { verdict.stop(flaw(of: code)) }
    } else {
      verdict.stop(.noCode)
    }
  }

  private func flaw(of code: Code) -> ReasonCode {
    if context.rules.otherCodes.contains(code) { return .notAReferralCode }
    let reader = CodeReader(shape: context.rules.codeShape)
    switch reader.read(code.text) {
    case .minted, .vanity: return .unknownCode
    case .corrected, .malformed: return .malformedCode
    }
  }

  /// Several advocates' codes on one order: never split.
  private mutating func resolveConflict(
    _ usable: [UInt32], _ visits: [Visit], _ verdict: inout Verdict
  ) {
    let owners = usable.map { context.book.owners[at: Int($0)] }
    guard owners.contains(where: { $0 != owners[0] }) else { return }
    switch rule(usable[0])?.multipleCodes {
    case nil: return
    case .hold: return verdict.hold(.multipleCodes)
    case .firstListed: break
    case .firstTouch:
      let first = visits.first { owners.contains(context.book.owners[at: Int($0.code)]) }
      if let first {
        let owner = context.book.owners[at: Int(first.code)]
        chosen = zip(usable, owners).first { $0.1 == owner }?.0 ?? chosen
      }
    }
    verdict.note(.multipleCodes)
  }

  private mutating func resolveClick(_ visits: [Visit], _ verdict: inout Verdict) {
    guard let visit = counted(visits),
      context.book.owners[at: Int(visit)] != context.book.owners[at: Int(chosen)],
      let rule = rule(chosen)
    else { return }
    if rule.codeBeatsClick {
      verdict.note(.codeOverridesClick)
    } else {
      verdict.note(.clickOverridesCode)
      chosen = visit
    }
  }

  /// An advocate's word alone credits nothing: a person confirms it.
  private mutating func resolve(_ claim: LateClaim, _ verdict: inout Verdict) {
    guard let number = issued(claim.code) else { return }
    chosen = number
    Self.checkLife(number, context, facts, &verdict)
    guard let rule = rule(number) else { return }
    guard let deadline = rule.claimDeadline else { return verdict.stop(.claimTooLate) }
    let last = Day(daysSinceEpoch: context.clock.day(at: facts.occurredAt)).adding(deadline)
    let day = context.clock.day(at: claim.occurredAt.milliseconds)
    if day > last.daysSinceEpoch {
      verdict.stop(.claimTooLate)
    } else {
      verdict.hold(.lateClaim)
    }
  }

  private func isUsable(_ number: UInt32) -> Bool {
    facts.occurredAt < context.book.revokedFrom[at: Int(number)]
      && facts.occurredAt < context.book.retiredFrom[at: Int(number)]
  }

  private func issued(_ code: Code) -> UInt32? {
    let number = context.book.number(high: code.high, low: code.low)
    return number == KeyTable.none ? nil : number
  }

  /// Of the offer that the code brings the order under; nil when none pays for its kind.
  private func rule(_ number: UInt32) -> Attribution? {
    var ignored = Verdict()
    let offer = OfferChoice.run(
      context, code: Int(number), of: Int(context.book.owners[at: Int(number)]), facts, &ignored)
    return offer == CaseStates.noOffer ? nil : context.rules.offers[Int(offer)].attribution
  }
}

extension CodeAttribution {
  /// A visit of the friend to an advocate's page.
  private struct Visit {
    let code: UInt32
    let time: Int64
  }

  /// Visits that are recent enough, by time; the one that the order came from is the last.
  private func visits() -> [Visit] {
    let clicks = context.clicks.clicks(
      visitor: facts.visitor, customer: facts.customer, until: facts.occurredAt)
    let orderDay = context.clock.day(at: facts.occurredAt)
    var visits = clicks.compactMap { click -> Visit? in
      guard let code = issued(click.code), isUsable(code) else { return nil }
      guard let rule = rule(code) else { return nil }
      let day = Day(daysSinceEpoch: context.clock.day(at: click.occurredAt.milliseconds))
      guard rule.click != .ignored, orderDay <= day.adding(rule.window).daysSinceEpoch else {
        return nil
      }
      return Visit(code: code, time: click.occurredAt.milliseconds)
    }
    let landing = context.book.number(high: facts.landingHigh, low: facts.landingLow)
    if facts.landingHigh != 0, landing != KeyTable.none, isUsable(landing),
      let rule = rule(landing), rule.click != .ignored
    {
      visits.append(Visit(code: landing, time: facts.occurredAt))
    }
    return visits
  }

  /// The visit that counts, by the rule of the last one's offer.
  private func counted(_ visits: [Visit]) -> UInt32? {
    guard let last = visits.last else { return nil }
    return rule(last.code)?.click == .first ? visits.first?.code : last.code
  }
}
