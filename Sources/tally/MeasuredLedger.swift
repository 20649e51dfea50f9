internal import Facts
internal import Ledger
internal import Metrics
internal import Quantity
internal import Reconcile
internal import Redemptions

/// Brings the newest run, and what it looked at, into the form that figures are made from.
struct MeasuredLedger {
  let books: SQLiteBooks
  let site: TallySite
  let keys: FactKeys
  let run: RunRecord

  /// Figures of the orders and views from an instant on, up to the day of the run; nil when facts
  /// and decisions do not fit each other.
  func metrics(since: Instant) throws(LedgerFailure) -> ReferralMetrics? {
    let facts = try books.facts(inputs: run.inputs)
    let decisions = try books.decisions()
    let isWhole =
      decisions.count == facts.orders.count
      && zip(decisions, facts.orders).allSatisfy { $0.count == $1.count }
    guard isWhole else { return nil }
    let book = try CodeBookReading(books: books, keys: keys, zone: site.zone).read().book
    let end = run.asOf.adding(milliseconds: 1)
    var collector = MetricsCollector(
      window: min(since, end)..<end, advocates: try advocates(), views: views(facts, book))
    let refunds = RefundSums(facts.refunds, asOf: run.asOf, known: run.known)
    for (block, decisions) in zip(facts.orders, decisions) {
      let rows = MeasuredRows(block: block, decisions: decisions, run: run)
      for row in 0..<block.count {
        rows.addPurchase(row, to: &collector)
        rows.addOrder(row, refunds, to: &collector)
      }
    }
    try addEntries(to: &collector)
    return ReferralMetrics(collector)
  }

  private func advocates() throws(LedgerFailure) -> [MeasuredAdvocate] {
    var advocates: [MeasuredAdvocate] = []
    var places: [Int64: Int] = [:]
    var reader = AdvocateKeyReader(keys)
    _ = try books.readOwners { owner in
      places[owner.number] = advocates.count
      // An advocate without a code is watched from never on.
      var advocate = MeasuredAdvocate(
        UInt64(owner.number), since: Instant(milliseconds: .max))
      if let id = owner.id {
        let own = reader.keys(customer: id, email: owner.email)
        (advocate.customer, advocate.email) = (own.customer, own.email)
      }
      advocates.append(advocate)
      advocates[advocates.count - 1].until = owner.inactiveFrom
    } _: { _ in
    }
    var ends = [Instant?](repeating: nil, count: advocates.count)
    var isOpen = [Bool](repeating: false, count: advocates.count)
    try books.registry.forEachCode(CodeFilter(at: .epoch)) { code in
      guard let place = places[code.advocate] else { return true }
      advocates[place].since = min(advocates[place].since, code.issuedAt)
      let retired = code.creditsThrough.map { site.zone.start(of: $0.adding(days: 1)) }
      if let end = [retired, code.revokedFrom].compactMap({ $0 }).min() {
        ends[place] = max(ends[place] ?? end, end)
      } else {
        isOpen[place] = true
      }
      return true
    }
    for place in advocates.indices where !isOpen[place] {
      advocates[place].until = [advocates[place].until, ends[place]].compactMap { $0 }.min()
    }
    return advocates
  }

  private func views(_ facts: FactSet, _ book: CodeBook) -> [MeasuredView] {
    facts.clicks.compactMap { click in
      guard click.recordedAt <= run.known, let place = book.advocate(of: click.code) else {
        return nil
      }
      return MeasuredView(
        advocate: book.advocateID(place), visitor: click.visitor, customer: click.customer,
        at: click.occurredAt)
    }
  }

  private func addEntries(to collector: inout MetricsCollector) throws(LedgerFailure) {
    try books.forEachEntry(throughRun: run.number) { entry in
      guard let kind = MeasuredMovement.Kind(entry.kind),
        let purpose = MeasuredMovement.Purpose(rawValue: entry.name.purpose)
      else { return }
      collector.add(
        MeasuredMovement(
          kind, purpose, subject: entry.name.subject, advocate: UInt64(entry.advocate),
          unit: entry.unit, amount: entry.amount, at: entry.effectiveAt))
    }
  }
}

extension MeasuredMovement.Kind {
  /// Nil for entries that make nothing dearer or cheaper.
  fileprivate init?(_ kind: EntryKind) {
    switch kind {
    case .accrual: self = .accrual
    case .reversal: self = .reversal
    case .clawback: self = .clawback
    case .release, .freeze: return nil
    }
  }
}
