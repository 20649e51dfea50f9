internal import Codes
internal import Facts
internal import Program
internal import Quantity

/// Finds again, for one order, what the rules looked at.
struct Observer {
  let context: Context
  private let intake: Intake
  private let row: RowNumber
  let facts: CaseFacts
  let evidence: OrderEvidence?
  let offer: OfferRules?
  /// All that were recorded.
  let reasons: ReasonSet
  /// Number of the code that attributes the order; `KeyTable.none` when none does.
  let chosen: UInt32

  /// `reasons`: those that were recorded; nil for those found here.
  init(
    _ context: Context, _ intake: Intake, _ row: RowNumber, reasons: ReasonSet? = nil
  ) {
    self.context = context
    self.intake = intake
    self.row = row
    self.reasons = reasons ?? intake.states[row.block][row.row].reasons
    facts = intake.facts(row)
    evidence = context.evidence(facts.number)
    let index = intake.states[row.block].offers[row.row]
    offer = index == CaseStates.noOffer ? nil : context.rules.offers[Int(index)]
    let first =
      facts.hasCode
      ? context.book.number(high: facts.codeHigh, low: facts.codeLow) : KeyTable.none
    var attribution = CodeAttribution(context, facts, first, evidence)
    var verdict = Verdict()
    attribution.run(&verdict)
    chosen = attribution.chosen
  }

  /// What one rule compared, and what it found.
  func check(_ rule: Rule) -> RuleCheck {
    let found = reasons.reasons.filter { Rule(of: $0) == rule }
    var seen = values(rule)
    for reason in found {
      for value in self.seen(reason) where !seen.contains(where: { $0.name == value.name }) {
        seen.append(value)
      }
    }
    return RuleCheck(rule: rule, seen: seen, reasons: found)
  }

  func observe(_ reason: ReasonCode) -> Observation {
    Observation(reason: reason, seen: seen(reason))
  }

  private func seen(_ reason: ReasonCode) -> [Observation.Seen] {
    switch reason {
    case .offerNotStarted: return [ordered] + instant("begins", offer?.runs.lowerBound)
    case .offerExpired: return [ordered] + instant("ends", offer?.runs.upperBound)
    case .belowMinimum: return [amount("base", base)] + minimum + excluded
    case .refundPartial, .refundBelowMinimum, .refundFull, .chargebackLost:
      return [amount("paid back", remainder.taken), amount("left", left)] + minimum
    case .fraudHold, .fraudReject: return score(reason)
    case .friendNotNew, .friendAlreadyReferred, .repeatNotEarning: return earlier(reason)
    case .capReferrerPeriod, .capReferrerLifetime, .capReferrerFriends, .capFriend, .capBudget:
      return limits(reason)
    case .holding, .released, .refundAfterRelease: return release
    case .currencyMismatch: return foreign
    case .lateEvent:
      return [ordered] + instant("closed", context.posted.closing(of: facts.occurredAt)?.closedAt)
    case .lateClaim, .claimTooLate:
      return [ordered] + instant("claimed", evidence?.told.claims.first?.occurredAt)
    default: return []
    }
  }

  var ordered: Observation.Seen {
    Observation.Seen(
      name: "ordered", value: .instant(Instant(milliseconds: facts.occurredAt)))
  }

  func word(_ name: String, _ word: String) -> Observation.Seen {
    Observation.Seen(name: name, value: .word(word))
  }

  func code(_ name: String, _ code: Code) -> Observation.Seen {
    Observation.Seen(name: name, value: .code(code))
  }

  /// Milliseconds; nothing for the least and the most there are, which stand for never.
  func time(_ name: String, _ milliseconds: Int64) -> [Observation.Seen] {
    let isNever = milliseconds == .max || milliseconds == .min
    return isNever ? [] : instant(name, Instant(milliseconds: milliseconds))
  }

  /// Minor units of the programme's currency.
  func own(_ name: String, _ minorUnits: Int64?) -> [Observation.Seen] {
    minorUnits.map {
      [money(name, Money(minorUnits: $0, currency: context.rules.currency))]
    } ?? []
  }

  func instant(_ name: String, _ instant: Instant?) -> [Observation.Seen] {
    instant.map { [Observation.Seen(name: name, value: .instant($0))] } ?? []
  }

  func amount(_ name: String, _ minorUnits: Int64) -> Observation.Seen {
    money(name, Money(minorUnits: minorUnits, currency: facts.amounts.currency))
  }

  func money(_ name: String, _ money: Money) -> Observation.Seen {
    Observation.Seen(name: name, value: .money(money))
  }

  func count(_ name: String, _ count: Int?) -> [Observation.Seen] {
    count.map { [Observation.Seen(name: name, value: .count($0))] } ?? []
  }

  /// What counts of it; nil when all of it does, or nobody told of its items.
  var goods: CountedGoods? { offer.flatMap { CountedGoods(facts, $0.excludedArticles) } }

  var base: Int64 {
    guard let offer else { return facts.amounts.gross }
    let base = facts.base(offer.basis)
    return goods?.base(base, offer.basis, rounding: context.rules.rounding) ?? base
  }

  var remainder: Remainder { Remainder(facts, evidence) }

  var left: Int64 { remainder.base(base, of: goods, rounding: context.rules.rounding) }

  var minimum: [Observation.Seen] {
    let minimum = offer?.minimum.first { $0.currency == facts.amounts.currency }
    return minimum.map { [money("minimum", $0)] } ?? []
  }

  private func score(_ reason: ReasonCode) -> [Observation.Seen] {
    let fraud = context.rules.fraud
    let limit = reason == .fraudHold ? fraud.holdAt : fraud.rejectAt
    return count("score", FraudScore.score(reasons, fraud)) + count("from", limit)
  }

  var release: [Observation.Seen] {
    let index = intake.states[row.block].offers[row.row]
    guard index != CaseStates.noOffer else { return [] }
    let settlement = Settlement(context: context, intake: intake)
    return instant("released", Instant(milliseconds: settlement.releasedAt(row, index)))
  }

  private func limits(_ reason: ReasonCode) -> [Observation.Seen] {
    guard let limits = offer?.limits else { return [] }
    switch reason {
    case .capFriend: return count("rewards per friend", limits.rewardsPerFriend)
    case .capReferrerFriends: return count("friends", limits.friendsMax)
    case .capBudget: return own("budget", limits.budget)
    default: return count("rewards", limits.rewardsMax) + own("amount", limits.amountMax)
    }
  }

  /// The friend's earlier order that speaks against this one: the last purchase, or the first that
  /// earns. All orders are looked at.
  private func earlier(_ reason: ReasonCode) -> [Observation.Seen] {
    let friend = intake.friend(row)
    let place = intake.place(row)
    var found: RowNumber?
    for block in intake.blocks.indices {
      for index in intake.states[block].bits.indices {
        let other = RowNumber(block: block, row: index)
        let bits = intake.states[block].bits[index]
        guard bits.contains(.head), intake.place(other) < place else { continue }
        let keys = intake.friend(other)
        let isSame =
          (friend.customer != 0 && keys.customer == friend.customer)
          || (friend.email != 0 && keys.email == friend.email)
        let speaks =
          reason == .friendNotNew
          ? bits.contains(.purchase) : intake.states[block][index].effect != .stopped
        guard isSame, speaks else { continue }
        let isBetter = found.map { (intake.place($0) < intake.place(other)) } ?? true
        if isBetter == (reason == .friendNotNew) || found == nil { found = other }
      }
    }
    guard let found else { return [] }
    let time = Instant(milliseconds: intake.place(found).time)
    return [
      Observation.Seen(name: "earlier order", value: .order(intake.facts(found).number)),
      Observation.Seen(name: "of", value: .instant(time)),
    ]
  }
}
