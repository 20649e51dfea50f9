internal import Facts
internal import Quantity

/// Everything that a rule may look at, the same for all orders.
final class Context: Sendable {
  let rules: RuleBook
  let book: CodeBook
  let asOf: AsOf
  let clock: DayClock
  let evidence: EvidenceBook
  let clicks: ClickBook
  let finder: AdvocateFinder
  let posted: PostedBook

  init(_ rules: RuleBook, _ book: CodeBook, _ facts: FactSet, _ asOf: AsOf, _ posted: PostedBook) {
    self.rules = rules
    self.book = book
    self.asOf = asOf
    self.posted = posted
    clock = DayClock(rules.zone, covering: Self.span(facts, asOf))
    evidence = EvidenceBook(facts, asOf)
    clicks = ClickBook(facts.clicks, book, asOf)
    finder = AdvocateFinder(book, rules.fraud, facts.orders)
  }

  func evidence(_ order: UInt64) -> OrderEvidence? {
    let index = evidence.index(of: order)
    return index == KeyTable.none ? nil : evidence.entries[Int(index)]
  }

  /// From the earliest order to some years after the latest, within reason.
  private static func span(_ facts: FactSet, _ asOf: AsOf) -> ClosedRange<Instant> {
    let day: Int64 = 86_400_000
    var first = asOf.instant.milliseconds
    var last = first
    for block in facts.orders {
      for row in 0..<block.count {
        first = min(first, block.occurredAt[row])
        last = max(last, block.occurredAt[row])
      }
    }
    let earliest = max(first, asOf.instant.milliseconds - 40 * 366 * day) - 800 * day
    let latest = min(last, asOf.instant.milliseconds + 366 * day) + 800 * day
    return Instant(milliseconds: earliest)...Instant(milliseconds: max(latest, earliest))
  }
}
