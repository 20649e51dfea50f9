internal import Facts
internal import Ledger
internal import Metrics
internal import Payouts
internal import Quantity
internal import Reconcile
internal import Redemptions

/// Brings a run, and what it looked at, into the form that figures are made from.
struct MeasuredLedger {
  let books: SQLiteBooks
  let site: TallySite
  let keys: FactKeys
  let run: RunRecord

  /// Figures of the orders and views from an instant on, up to the day of the newest run, block by
  /// block; nil when facts and decisions do not fit each other.
  func metrics(since: Instant) throws(LedgerFailure) -> ReferralMetrics? {
    var collector = try collector(since: since)
    let refunds = try refunds()
    var isWhole = true
    try books.forEachDecidedBlock(inputs: run.inputs) { block, decisions in
      guard let decisions, decisions.count == block.count else {
        isWhole = false
        return
      }
      add(block, decisions, refunds, to: &collector)
    }
    return isWhole ? try finished(&collector) : nil
  }

  /// The same of an earlier run.
  func metrics(
    since: Instant, _ again: RecomputedRun
  ) throws(LedgerFailure) -> ReferralMetrics {
    var collector = try collector(since: since)
    let refunds = try refunds()
    let decided = again.judging.reconciliation.decided
    for (index, block) in again.facts.orders.enumerated() {
      let columns = decided[index]
      var decisions = DecisionBlock()
      (decisions.outcomes, decisions.reasons) = (columns.outcomes, columns.reasons)
      decisions.advocates = columns.advocates
      add(block, decisions, refunds, to: &collector)
    }
    return try finished(&collector)
  }

  private func collector(since: Instant) throws(LedgerFailure) -> MetricsCollector {
    let end = run.asOf.adding(milliseconds: 1)
    let book = try CodeBookReading(books: books, keys: keys, zone: site.zone).read().book
    return MetricsCollector(
      window: min(since, end)..<end, advocates: try advocates(), views: try views(book))
  }

  private func refunds() throws(LedgerFailure) -> RefundSums {
    RefundSums(try books.refunds(inputs: run.inputs), asOf: run.asOf, known: run.known)
  }

  private func add(
    _ block: OrderBlock, _ decisions: DecisionBlock, _ refunds: RefundSums,
    to collector: inout MetricsCollector
  ) {
    let rows = MeasuredRows(block: block, decisions: decisions, run: run)
    for row in 0..<block.count {
      rows.addPurchase(row, to: &collector)
      rows.addOrder(row, refunds, to: &collector)
    }
  }

  private func finished(
    _ collector: inout MetricsCollector
  ) throws(LedgerFailure) -> ReferralMetrics {
    try addEntries(to: &collector)
    try addWriteOffs(to: &collector)
    return ReferralMetrics(collector)
  }

  /// Without those who got their first code after the run.
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
    return advocates.filter { $0.since <= run.asOf || $0.since == Instant(milliseconds: .max) }
  }

  private func views(_ book: CodeBook) throws(LedgerFailure) -> [MeasuredView] {
    try books.clicks(inputs: run.inputs).compactMap { click in
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

  /// What was given up before the run.
  private func addWriteOffs(to collector: inout MetricsCollector) throws(LedgerFailure) {
    for act in try books.acts() where act.kind == .writeOff && act.afterRun < run.number {
      for movement in try books.movements(.act(act.number)) {
        guard let kind = MeasuredMovement.Kind(WriteOffReason(rawValue: movement.reason)),
          let purpose = MeasuredMovement.Purpose(rawValue: movement.name.purpose)
        else { continue }
        collector.add(
          MeasuredMovement(
            kind, purpose, subject: movement.name.subject, advocate: UInt64(movement.advocate),
            unit: movement.unit, amount: -movement.taken, at: act.recordedAt))
      }
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

  /// Nil for a rule that this version does not know.
  fileprivate init?(_ reason: WriteOffReason?) {
    switch reason {
    case .borne: self = .borneWriteOff
    case .small: self = .smallWriteOff
    case .aged: self = .agedWriteOff
    case nil: return nil
    }
  }
}
