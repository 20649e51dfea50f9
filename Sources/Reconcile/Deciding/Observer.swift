internal import Program
internal import Facts
internal import Quantity

/// Finds again, for one order, what the rules looked at.
struct Observer {
  private let context: Context
  private let intake: Intake
  private let row: RowNumber
  private let facts: CaseFacts
  private let evidence: OrderEvidence?
  private let offer: OfferRules?

  init(_ context: Context, _ intake: Intake, _ row: RowNumber) {
    self.context = context
    self.intake = intake
    self.row = row
    facts = intake.facts(row)
    evidence = context.evidence(facts.number)
    let index = intake.states[row.block].offers[row.row]
    offer = index == CaseStates.noOffer ? nil : context.rules.offers[Int(index)]
  }

  func observe(_ reason: ReasonCode) -> Observation {
    Observation(reason: reason, seen: seen(reason))
  }

  private func seen(_ reason: ReasonCode) -> [Observation.Seen] {
    switch reason {
    case .offerNotStarted: return [ordered] + instant("begins", offer?.runs.lowerBound)
    case .offerExpired: return [ordered] + instant("ends", offer?.runs.upperBound)
    case .belowMinimum: return [amount("base", base)] + minimum
    case .refundPartial, .refundBelowMinimum, .refundFull, .chargebackLost:
      return [amount("paid back", remainder.taken), amount("left", left)] + minimum
    case .fraudHold, .fraudReject: return score(reason)
    case .friendNotNew, .friendAlreadyReferred, .repeatNotEarning: return earlier(reason)
    case .capReferrerPeriod, .capReferrerLifetime, .capReferrerFriends, .capFriend, .capBudget:
      return limits(reason)
    case .holding, .released, .refundAfterRelease: return release
    case .lateEvent:
      return [ordered] + instant("closed", context.posted.closing(of: facts.occurredAt)?.closedAt)
    case .lateClaim, .claimTooLate:
      return [ordered] + instant("claimed", evidence?.claims.first?.occurredAt)
    default: return []
    }
  }

  private var ordered: Observation.Seen {
    Observation.Seen(
      name: "ordered", value: .instant(Instant(milliseconds: facts.occurredAt)))
  }

  private func instant(_ name: String, _ instant: Instant?) -> [Observation.Seen] {
    instant.map { [Observation.Seen(name: name, value: .instant($0))] } ?? []
  }

  private func amount(_ name: String, _ minorUnits: Int64) -> Observation.Seen {
    money(name, Money(minorUnits: minorUnits, currency: facts.amounts.currency))
  }

  private func money(_ name: String, _ money: Money) -> Observation.Seen {
    Observation.Seen(name: name, value: .money(money))
  }

  private func count(_ name: String, _ count: Int?) -> [Observation.Seen] {
    count.map { [Observation.Seen(name: name, value: .count($0))] } ?? []
  }

  private var base: Int64 { offer.map { facts.base($0.basis) } ?? facts.amounts.gross }

  private var remainder: Remainder { Remainder(facts, evidence) }

  private var left: Int64 { remainder.base(base, rounding: context.rules.rounding) }

  private var minimum: [Observation.Seen] {
    let minimum = offer?.minimum.first { $0.currency == facts.amounts.currency }
    return minimum.map { [money("minimum", $0)] } ?? []
  }

  private func score(_ reason: ReasonCode) -> [Observation.Seen] {
    let fraud = context.rules.fraud
    let reasons = intake.states[row.block][row.row].reasons
    let limit = reason == .fraudHold ? fraud.holdAt : fraud.rejectAt
    return count("score", FraudScore.score(reasons, fraud)) + count("from", limit)
  }

  private var release: [Observation.Seen] {
    let index = intake.states[row.block].offers[row.row]
    guard index != CaseStates.noOffer else { return [] }
    let settlement = Settlement(context: context, intake: intake)
    return instant("released", Instant(milliseconds: settlement.releasedAt(row, index)))
  }

  private func limits(_ reason: ReasonCode) -> [Observation.Seen] {
    guard let limits = offer?.limits else { return [] }
    let own = { (name: String, amount: Int64?) in
      amount.map { [money(name, Money(minorUnits: $0, currency: context.rules.currency))] } ?? []
    }
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
