internal import Facts
internal import Quantity

/// Everything that a rule may look at, the same for all orders.
final class Context: Sendable {
  let rules: RuleBook
  /// Of the offers, by index.
  let terms: [OfferTerms]
  let book: CodeBook
  let asOf: AsOf
  let clock: DayClock
  let evidence: EvidenceBook
  let clicks: ClickBook
  let hasClicks: Bool
  let finder: AdvocateFinder
  let posted: PostedBook

  init(_ rules: RuleBook, _ book: CodeBook, _ facts: FactSet, _ asOf: AsOf, _ posted: PostedBook) {
    self.rules = rules
    terms = rules.offers.indices.map { OfferTerms(rules, offer: $0) }
    self.book = book
    self.asOf = asOf
    self.posted = posted
    clock = DayClock(rules.zone, covering: Self.span(facts, asOf))
    evidence = EvidenceBook(facts, asOf)
    clicks = ClickBook(facts.clicks, book, asOf)
    hasClicks = !clicks.isEmpty
    finder = AdvocateFinder(book, rules.fraud, facts.orders, asOf)
  }

  /// What of an order counts under an offer; nil when all of it does.
  @inline(__always)
  func countedGoods(_ facts: CaseFacts, offer: Int) -> CountedGoods? {
    guard terms[offer].excludesArticles else { return nil }
    return CountedGoods(facts, rules.offers[offer].excludedArticles)
  }

  func evidence(_ order: UInt64) -> OrderEvidence? { evidence[order] }

  /// From some weeks before the earliest order to some after the latest, within reason: what lies
  /// outside is asked of the zone itself.
  private static func span(_ facts: FactSet, _ asOf: AsOf) -> ClosedRange<Instant> {
    let day: Int64 = 86_400_000
    var first = Int64.max
    var last = Int64.min
    for block in facts.orders where block.count > 0 {
      let times = block.occurredAt
      for row in 0..<(times.isConstant ? 1 : block.count) {
        first = min(first, times[at: row])
        last = max(last, times[at: row])
      }
    }
    guard first <= last else { return asOf.instant...asOf.instant }
    let latest = min(last, asOf.instant.milliseconds)
    let earliest = min(max(first, latest - 40 * 366 * day), latest)
    return Instant(milliseconds: earliest - 31 * day)...Instant(milliseconds: latest + 92 * day)
  }
}
