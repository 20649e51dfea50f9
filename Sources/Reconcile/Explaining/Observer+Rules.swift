internal import Codes
internal import Facts
internal import Program
internal import Quantity

extension Observer {
  /// What a rule looks at in this order, whether it found something or not.
  func values(_ rule: Rule) -> [Observation.Seen] {
    switch rule {
    case .record: closing
    case .decision: decision
    case .code: codes
    case .advocate: advocate
    case .offer: running
    case .payment: payment
    case .people: people
    case .friend: newness
    case .amount: offer == nil ? [] : counted
    case .limits: allLimits
    case .refunds: refunds
    case .reward: reward
    case .hold: hold
    }
  }

  private var closing: [Observation.Seen] {
    instant("closed", context.posted.closing(of: facts.occurredAt)?.closedAt)
  }

  private var decision: [Observation.Seen] {
    guard let decision = evidence?.told.decision else { return [] }
    let amount = decision.verdict == .adjust ? [amount("amount", decision.amount)] : []
    return [word("decided", "\(decision.verdict)")] + instant("at", decision.occurredAt) + amount
  }

  private var codes: [Observation.Seen] {
    var seen = facts.codes.map { code("typed", $0) }
    if facts.flags.contains(.unreadableCode) { seen.append(word("typed", "something else")) }
    if let landing = Code(high: facts.landingHigh, low: facts.landingLow) {
      seen.append(code("arrived with", landing))
    }
    for claim in evidence?.told.claims ?? [] { seen.append(code("claimed with", claim.code)) }
    if let given = evidence?.told.decision?.code { seen.append(code("decided for", given)) }
    guard chosen != KeyTable.none else { return seen }
    let number = Int(chosen)
    let book = context.book
    if let counts = Code(high: book.highs[at: number], low: book.lows[at: number]) {
      seen.append(code("counts", counts))
    }
    return seen + time("retired from", book.retiredFrom[at: number])
      + time("revoked from", book.revokedFrom[at: number])
  }

  private var advocate: [Observation.Seen] {
    guard chosen != KeyTable.none else { return [] }
    let book = context.book
    let owner = Int(book.owners[at: Int(chosen)])
    let audience = OfferAudience.allCases.first { $0.number == book.audiences[at: owner] }
    let works = book.employees[at: owner] ? [word("works for", "the firm")] : []
    return (audience.map { [word("audience", $0.rawValue)] } ?? []) + works
      + time("left", book.inactiveFrom[at: owner]) + time("banned", book.bannedFrom[at: owner])
  }

  private var running: [Observation.Seen] {
    guard let offer else { return [] }
    return [word("offer", offer.id), word("pays for", "\(offer.event)"), ordered]
      + time("begins", offer.runs.lowerBound.milliseconds)
      + time("ends", offer.runs.upperBound.milliseconds)
  }

  private var payment: [Observation.Seen] {
    var seen = [word("state", "\(facts.status)")]
    if facts.flags.contains(.test) { seen.append(word("test", "yes")) }
    seen += time("paid", facts.paidAt)
    return seen + time("payment", evidence?.paidAt(facts) ?? .max)
  }

  private var people: [Observation.Seen] {
    let fraud = context.rules.fraud
    var seen: [Observation.Seen] = []
    for entry in FraudScore.weights where reasons.contains(entry.sign) {
      seen.append(word(entry.sign.code, FraudScore.action(entry.sign, fraud).rawValue))
    }
    let score = FraudScore.score(reasons, fraud)
    if score > 0 {
      seen += count("score", score) + count("hold from", fraud.holdAt)
      seen += count("reject from", fraud.rejectAt)
    }
    if let offer, let age = facts.flags.age {
      seen += count("age", age) + count("at least", offer.minimumAge)
    }
    if let offer, !offer.countries.isEmpty {
      let known = facts.country == .unknown ? "unknown" : facts.country.description
      seen.append(word("country", known))
      seen.append(word("of", offer.countries.map(\.description).joined(separator: " ")))
    }
    return seen
  }

  private var newness: [Observation.Seen] {
    guard let offer else { return [] }
    var seen: [Observation.Seen] = []
    switch offer.newCustomer {
    case .any: break
    case .ever: seen.append(word("new", "ever"))
    case .within(let span): seen.append(word("new for", span.description))
    }
    if offer.newCustomer != .any, let since = context.rules.fraud.historySince {
      seen.append(word("history since", since.description))
    }
    switch offer.unit == .order ? .every : offer.repetition {
    case .first: seen.append(word("earns", "first"))
    case .every: seen.append(word("earns", "every"))
    case .firstFew(let most): seen.append(word("earns", "first \(most)"))
    case .during(let span): seen.append(word("earns", "for \(span)"))
    }
    return seen
  }

  private var counted: [Observation.Seen] {
    [word("counted", "\(basis)"), amount("base", base)] + minimum + excluded
  }

  /// What was ordered that does not count, where the offer leaves articles out.
  var excluded: [Observation.Seen] {
    guard let offer, !offer.excludedArticles.isEmpty else { return [] }
    let items = facts.items
    if items.isEmpty { return [word("articles", "not told")] }
    let found = items.filter { offer.excludedArticles.contains($0.article) }
    return found.isEmpty
      ? [] : [word("not counted", found.map(\.article).joined(separator: ", "))]
  }

  private var basis: String { (offer?.basis ?? .netAfterDiscount).rawValue }

  /// What of the offer is not said in the currency of the order.
  var foreign: [Observation.Seen] {
    guard let offer else { return [] }
    let (currency, own) = (facts.amounts.currency, context.rules.currency)
    let isForeign = currency != own
    let parts = [
      ("reward", !offer.advocateReward.accepts(currency, own: own)),
      ("friend's reward", offer.friendReward?.accepts(currency, own: own) == false),
      ("minimum", !offer.minimum.isEmpty && !offer.minimum.contains { $0.currency == currency }),
      ("limit of money", isForeign && offer.limits.amountMax != nil),
      ("budget", isForeign && offer.limits.budget != nil),
      ("tiers", isForeign && !offer.tiers.isEmpty),
    ]
    let missing = parts.filter(\.1).map(\.0).joined(separator: ", ")
    let order = word("currency", currency.code)
    return missing.isEmpty ? [order] : [order, word("no \(currency.code) in", missing)]
  }

  private var allLimits: [Observation.Seen] {
    guard let limits = offer?.limits else { return [] }
    var seen = count("rewards", limits.rewardsMax) + own("amount", limits.amountMax)
    if !seen.isEmpty { seen.append(word("per", limits.period.text)) }
    return seen + count("friends", limits.friendsMax)
      + count("rewards per friend", limits.rewardsPerFriend) + own("budget", limits.budget)
  }

  private var refunds: [Observation.Seen] {
    var seen: [Observation.Seen] = []
    if remainder.taken > 0 {
      seen = [amount("paid back", remainder.taken), amount("left", left)]
    }
    if remainder.isUnclear { seen.append(word("paid back", "in another currency")) }
    if evidence?.told.hasOpenDispute == true { seen.append(word("dispute", "open")) }
    if evidence?.told.hasLostDispute == true { seen.append(word("dispute", "lost")) }
    if evidence?.told.hasWonDispute == true { seen.append(word("dispute", "won")) }
    return seen
  }

  private var reward: [Observation.Seen] {
    guard let offer else { return [] }
    var seen = promise("advocate", offer.advocateReward)
    if let friend = offer.friendReward { seen += promise("friend", friend) }
    for tier in offer.tiers {
      if let amount = tier.amount { seen += own("from referral \(tier.from)", amount) }
      if let parts = tier.parts {
        seen.append(word("from referral \(tier.from)", Self.percent(parts)))
      }
    }
    return seen
  }

  private func promise(_ name: String, _ reward: RewardRules) -> [Observation.Seen] {
    switch reward.measure {
    case .fixed(let amounts):
      let amount = amounts.first { $0.currency == facts.amounts.currency } ?? amounts.first
      return amount.map { [money(name, $0)] } ?? []
    case .share(let parts, let atLeast, let atMost):
      return [word(name, Self.percent(parts))] + own("at least", atLeast) + own("at most", atMost)
    case .gift(let value): return own(name, value)
    case .points(let points): return [word(name, "\(points) points")]
    }
  }

  /// Millionths as a percentage: `7.5 %`.
  private static func percent(_ parts: Int64) -> String {
    var fraction = String(10_000 + parts % 10_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return "\(parts / 10_000)" + (fraction.isEmpty ? "" : ".\(fraction)") + " %"
  }

  private var hold: [Observation.Seen] {
    guard let offer else { return [] }
    return [word("held for", offer.hold.description)] + release
  }
}
