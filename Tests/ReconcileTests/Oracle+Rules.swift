import Codes
import Facts
import Program
import Quantity
import Reconcile

extension Oracle {
  private func issued(_ code: Code) -> IssuedCode? { season.codes.first { $0.code == code } }

  private func isUsable(_ code: IssuedCode, _ time: Instant) -> Bool {
    !(code.revokedFrom.map { time >= $0 } ?? false)
      && !(code.retiredFrom.map { time >= $0 } ?? false)
  }

  func attribute(_ item: OracleCase) {
    let order = item.order
    var chosen: IssuedCode?
    if let code = decision(item)?.code, let issued = issued(code) {
      chosen = issued
    } else {
      chosen = byEvidence(item)
    }
    guard let chosen else { return }
    let advocate = season.advocates[chosen.advocate]
    item.advocate = chosen.advocate
    let fitting = rules.offers.indices.filter {
      rules.offers[$0].event == order.kind && rules.offers[$0].audience == advocate.audience
        && (chosen.offer == nil || chosen.offer == $0)
    }
    let running = fitting.first { runs(rules.offers[$0], order.occurredAt) }
    item.offer = running ?? fitting.first
    if fitting.isEmpty {
      item.stop(.otherEvent)
    } else if running == nil {
      let isEarly = fitting.allSatisfy { order.occurredAt < rules.offers[$0].runs.lowerBound }
      item.stop(isEarly ? .offerNotStarted : .offerExpired)
    }
    let isOut = advocate.inactiveFrom.map { order.occurredAt >= $0 } ?? false
    let isBanned = advocate.bannedFrom.map { order.occurredAt >= $0 } ?? false
    let isVoid =
      rules.fraud.onBan == .voidPending && (advocate.bannedFrom.map { $0 <= now } ?? false)
    let isStaff =
      advocate.isEmployee && item.offer.map { !rules.offers[$0].allowsEmployees } ?? false
    if isOut || isBanned || isVoid || isStaff { item.stop(.referrerIneligible) }
  }

  private func runs(_ offer: OfferRules, _ time: Instant) -> Bool {
    time >= offer.runs.lowerBound
      && time < offer.runs.upperBound.adding(seconds: Int64(offer.graceMinutes) * 60)
  }

  private func byEvidence(_ item: OracleCase) -> IssuedCode? {
    let order = item.order
    let known = order.codes.compactMap { issued($0) }
    let usable = known.filter { isUsable($0, order.occurredAt) }
    let visits = visits(order)
    let rule = rules.offers[0].attribution
    let isPaidFor = order.kind == rules.offers[0].event
    let visit = rule.click == .first ? visits.first : visits.last
    if var chosen = usable.first {
      if Set(usable.map(\.advocate)).count > 1, isPaidFor {
        switch rule.multipleCodes {
        case .hold: item.hold(.multipleCodes)
        case .firstListed: item.notes.insert(.multipleCodes)
        case .firstTouch:
          item.notes.insert(.multipleCodes)
          let touched = visits.first { visit in
            usable.contains { $0.advocate == visit.advocate }
          }
          if let touched { chosen = usable.first { $0.advocate == touched.advocate } ?? chosen }
        }
      }
      if let visit, visit.advocate != chosen.advocate, isPaidFor {
        item.notes.insert(rule.codeBeatsClick ? .codeOverridesClick : .clickOverridesCode)
        if !rule.codeBeatsClick { chosen = visit }
      }
      return chosen
    }
    if let visit { return visit }
    if let first = known.first {
      if first.revokedFrom.map({ order.occurredAt >= $0 }) ?? false { item.stop(.codeRevoked) }
      if first.retiredFrom.map({ order.occurredAt >= $0 }) ?? false { item.stop(.codeRetired) }
      return first
    }
    return byClaim(item)
  }

  private func byClaim(_ item: OracleCase) -> IssuedCode? {
    let order = item.order
    let claims = season.facts.claims.filter {
      $0.order == order.number && $0.occurredAt <= now && issued($0.code) != nil
    }.sorted { ($0.occurredAt, $0.record) < ($1.occurredAt, $1.record) }
    if let claim = claims.first, let chosen = issued(claim.code) {
      if chosen.revokedFrom.map({ order.occurredAt >= $0 }) ?? false { item.stop(.codeRevoked) }
      if chosen.retiredFrom.map({ order.occurredAt >= $0 }) ?? false { item.stop(.codeRetired) }
      let deadline = rules.offers[0].attribution.claimDeadline
      if order.kind != rules.offers[0].event { return chosen }
      if let deadline, day(claim.occurredAt) <= day(order.occurredAt).adding(deadline) {
        item.hold(.lateClaim)
      } else {
        item.stop(.claimTooLate)
      }
      return chosen
    }
    if order.flags.contains(.unreadableCode) { item.stop(.malformedCode) }
    if order.flags.contains(.otherPromotion) { item.stop(.notAReferralCode) }
    for code in order.codes {
      item.stop(code.text.hasPrefix("SUMMER") ? .notAReferralCode : .unknownCode)
    }
    if order.codes.isEmpty, order.flags.isDisjoint(with: [.unreadableCode, .otherPromotion]) {
      item.stop(.noCode)
    }
    return nil
  }

  /// Codes of visits that count, first to last.
  private func visits(_ order: Order) -> [IssuedCode] {
    let rule = rules.offers[0].attribution
    guard order.friend.visitor != 0, rule.click != .ignored else { return [] }
    guard order.kind == rules.offers[0].event else { return [] }
    let clicks = season.facts.clicks.filter { click in
      click.visitor == order.friend.visitor && click.occurredAt <= order.occurredAt
        && day(order.occurredAt) <= day(click.occurredAt).adding(rule.window)
    }.sorted { ($0.occurredAt, $0.code) < ($1.occurredAt, $1.code) }
    return clicks.compactMap { issued($0.code) }.filter { isUsable($0, order.occurredAt) }
  }

  func check(_ item: OracleCase, _ offer: OfferRules) {
    guard let number = item.advocate else { return }
    let friend = item.order.friend
    let own = season.advocates[number].keys
    let fraud = rules.fraud
    var score = 0
    func sign(_ isSeen: Bool, _ reason: ReasonCode, _ action: FraudAction, _ weight: Int) {
      guard isSeen, action != .ignore else { return }
      switch action {
      case .reject: item.stop(reason)
      case .hold: item.hold(reason)
      default:
        item.notes.insert(reason)
        score += weight
      }
    }
    func same(_ key: KeyPath<PersonKeys, UInt64>) -> Bool {
      friend[keyPath: key] != 0 && friend[keyPath: key] == own[keyPath: key]
    }
    sign(same(\.customer), .selfReferralID, fraud.sameCustomer, 90)
    sign(same(\.email), .selfReferralEmail, fraud.sameEmail, 90)
    let isSelf = same(\.customer) || same(\.email)
    func used(_ key: KeyPath<PersonKeys, UInt64>) -> Bool {
      same(key) || (!isSelf && orderedWith(key, number, friend))
    }
    sign(used(\.phone), .selfReferralPhone, fraud.samePhone, 60)
    sign(used(\.address) && !offer.allowsSameHousehold, .sharedAddress, fraud.sameAddress, 30)
    sign(
      same(\.name) || same(\.emailStem) || same(\.nameSound), .similarIdentity,
      fraud.similarIdentity, 50)
    sign(orderedWith(\.visitor, number, friend), .sharedIP, fraud.sameNetworkAddress, 40)
    sign(
      item.order.flags.contains(.disposableEmail), .disposableEmail, fraud.disposableEmail, 30)
    if !offer.countries.isEmpty, item.order.country != .unknown,
      !offer.countries.contains(item.order.country)
    {
      item.stop(.countryExcluded)
    }
    if item.order.flags.contains(.business), offer.privateOnly { item.stop(.businessCustomer) }
    let flags = item.order.flags
    if flags.contains(.underAge) || (flags.age ?? 99) < offer.minimumAge { item.stop(.underAge) }
    if flags.contains(.employee), !offer.allowsEmployees { item.stop(.employeeExcluded) }
    checkAmount(item, offer)
    if score >= fraud.rejectAt {
      item.stop(.fraudReject)
    } else if score >= fraud.holdAt {
      item.hold(.fraudHold)
    }
  }

  /// Whether the advocate ordered from the same place on the same day, with the same telephone
  /// number or postal address.
  private func orderedWith(
    _ key: KeyPath<PersonKeys, UInt64>, _ number: Int, _ friend: PersonKeys
  ) -> Bool {
    friend[keyPath: key] != 0
      && season.facts.orders.contains { block in
        (0..<block.count).contains { row in
          let keys = block[row].friend
          return keys[keyPath: key] == friend[keyPath: key] && block[row].occurredAt <= now
            && block[row].recordedAt <= season.asOf.known && advocate(keys) == number
        }
      }
  }

  /// The advocate who is this person.
  func advocate(_ keys: PersonKeys) -> Int? {
    season.advocates.firstIndex { $0.keys.customer == keys.customer && keys.customer != 0 }
      ?? season.advocates.firstIndex { $0.keys.email == keys.email && keys.email != 0 }
  }

  private func checkAmount(_ item: OracleCase, _ offer: OfferRules) {
    let amounts = item.order.amounts
    item.base = offer.basis == .netAfterDiscount ? amounts.gross - amounts.tax : amounts.gross
    let isOnlyExcluded = leaveOut(item, offer)
    item.left = item.base
    if item.taken > 0 { item.left = left(item, offer) }
    if isOnlyExcluded {
      item.stop(.belowMinimum)
    } else if hasExcluded(item, offer), item.base > 0, item.left == 0 {
      item.isUndone = true
    }
    if amounts.currency != rules.currency { item.hold(.currencyMismatch) }
    guard let minimum = offer.minimum.first(where: { $0.currency == amounts.currency }) else {
      return
    }
    if item.base < minimum.minorUnits {
      item.stop(.belowMinimum)
    } else if item.left < minimum.minorUnits {
      item.isUndone = true
    }
  }
}

extension Oracle {
  private func isExcluded(_ item: OrderItem) -> Bool { item.article.hasPrefix("GIFT") }

  private func hasExcluded(_ item: OracleCase, _ offer: OfferRules) -> Bool {
    !offer.excludedArticles.isEmpty && item.order.items.contains(where: isExcluded)
  }

  /// Takes what does not count off the base; whether nothing is left of it.
  private func leaveOut(_ item: OracleCase, _ offer: OfferRules) -> Bool {
    guard hasExcluded(item, offer) else { return false }
    let items = item.order.items
    let kept = items.filter { !isExcluded($0) }
    let net = { (items: [OrderItem]) in items.reduce(0) { $0 + $1.amount - $1.tax } }
    let gross = { (items: [OrderItem]) in items.reduce(0) { $0 + $1.amount } }
    let cost = offer.basis == .netAfterDiscount ? net : gross
    item.base =
      cost(items) == 0 ? 0 : Int64(rounded: item.base * cost(kept), by: cost(items), rules.rounding)
    return gross(kept) == 0
  }

  private func left(_ item: OracleCase, _ offer: OfferRules) -> Int64 {
    let gross = item.order.amounts.gross
    let rest = gross - item.taken
    if rest <= 0 { return 0 }
    let items = item.order.items
    let named = items.reduce(0) { $0 + $1.refunded }
    guard hasExcluded(item, offer), named > 0 else {
      return Int64(rounded: item.base * rest, by: gross, rules.rounding)
    }
    let kept = items.filter { !isExcluded($0) }
    let goods = Int64(
      rounded: gross * kept.reduce(0) { $0 + $1.amount }, by: items.reduce(0) { $0 + $1.amount },
      rules.rounding)
    if goods == 0 { return 0 }
    let known = min(named, item.taken)
    let own = Int64(
      rounded: kept.reduce(0) { $0 + $1.refunded } * known, by: named, rules.rounding)
    let ownLeft = max(0, goods - own)
    let all = ownLeft + max(0, gross - goods - (known - own))
    if all == 0 { return 0 }
    let further = min(item.taken - known, all)
    let stays = Int64(rounded: ownLeft * (all - further), by: all, rules.rounding)
    return Int64(rounded: item.base * stays, by: goods, rules.rounding)
  }
}

extension Int64 {
  /// A quotient of amounts that are not negative.
  init(rounded dividend: Int64, by divisor: Int64, _ rounding: Rounding) {
    let whole = dividend / divisor
    let twice = dividend % divisor * 2
    switch rounding {
    case .down: self = whole
    case .up: self = dividend % divisor == 0 ? whole : whole + 1
    case .halfAwayFromZero: self = twice >= divisor ? whole + 1 : whole
    case .halfEven:
      self = twice == divisor ? whole + whole % 2 : twice > divisor ? whole + 1 : whole
    }
  }
}
