internal import Facts
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Workers

/// What the rules make of one state of the ledger, ready to be recorded.
struct Judging {
  let reconciliation: Reconciliation
  /// What would be posted, summed.
  let entrySums: [EntrySum]
  private let posted: [CreditBalance]
  private let offers: [String]
  private let asOf: Instant
  let counts: [RunRecord.Count]
  /// What speaks of orders that were not read yet.
  let waiting: WaitingFacts
  let otherFacts: OtherFacts

  /// `posted` and `closings`: as they were before the run.
  init(
    _ facts: FactSet, _ rules: RuleBook, _ book: CodeBook, _ asOf: AsOf,
    posted: [CreditBalance], closings: [Closing], jobs: Int
  ) async {
    reconciliation = await Reconciliation(
      facts, rules: rules, book: book, asOf: asOf,
      posted: PostedBook(posted.compactMap(Self.credit), closings: closings), jobs: jobs)
    entrySums = await reconciliation.entrySums(limit: jobs)
    self.posted = posted
    offers = rules.offers.map(\.id)
    self.asOf = asOf.instant
    waiting = reconciliation.waiting(facts)
    otherFacts = OtherFacts(facts)
    counts = reconciliation.tally.rows.map {
      RunRecord.Count(outcome: $0.outcome.code, reason: $0.reason.code, count: $0.count)
    }
  }

  private static func credit(_ balance: CreditBalance) -> PostedCredit? {
    guard let purpose = CreditKey.Purpose(rawValue: balance.name.purpose) else { return nil }
    let unit: RewardUnit
    if balance.unit == RewardUnit.points.code {
      unit = .points
    } else {
      guard let currency = Currency(code: balance.unit) else { return nil }
      unit = .money(currency)
    }
    var credit = PostedCredit(
      key: CreditKey(
        purpose: purpose, subject: balance.name.subject, detail: balance.name.detail),
      advocate: UInt64(balance.advocate), unit: unit)
    credit.pending = balance.pending
    credit.payable = balance.payable
    credit.paid = balance.paid
    credit.takenBack = balance.takenBack
    return credit
  }

  /// One for each block of orders, made when they are asked for: a dry run never does.
  func decisions(jobs: Int) async -> [PackedDecisions] {
    let reconciliation = reconciliation
    return await Workers.map(
      count: reconciliation.blockCount, chunkSize: 1, limit: jobs
    ) { chunk in
      let columns = reconciliation.decisions(block: chunk.lowerBound)
      var block = DecisionBlock()
      block.outcomes = columns.outcomes
      block.reasons = columns.reasons
      block.reasonSets = columns.reasonSets
      block.advocates = columns.advocates
      block.offers = columns.offers
      return PackedDecisions(block)
    }
  }

  /// What is on hold until a day of the zone; not what friends get.
  func holds(in zone: ZoneRules) -> [HeldCredit] {
    var holds: [HeldCredit] = []
    reconciliation.forEachCredit { credit in
      guard credit.state == .pending, credit.key.purpose != .friend, let at = credit.releasedAt
      else { return }
      holds.append(HeldCredit(name: CreditName(credit.key), releasedOn: zone.day(at: at)))
    }
    return holds
  }

  /// What is to be posted; made when it is asked for: a dry run never does.
  var entries: EntryList {
    let isSorted = zip(posted, posted.dropFirst()).allSatisfy { $0.name <= $1.name }
    let posted = isSorted ? posted : posted.sorted { $0.name < $1.name }
    var entries = EntryList()
    var (last, step): (CreditName?, Int) = (nil, 0)
    reconciliation.forEachEntry { entry, credit in
      let name = CreditName(entry.credit)
      // Entries of one credit come one after the other.
      step = name == last ? step + 1 : 0
      last = name
      var offer = credit.map { offers[$0.offer] }
      if step == 0 || offer == nil, let held = Self.last(of: name, in: posted) {
        if step == 0 { step = held.steps }
        offer = offer ?? held.offer
      }
      entries.append(
        Ledger.Entry(
          name: name, step: step, kind: EntryKind(entry.kind), reason: entry.reason.code,
          offer: offer ?? "", advocate: Int64(entry.advocate),
          debit: Ledger.Account(entry.debit), credit: Ledger.Account(entry.contra),
          unit: entry.unit.code, amount: entry.amount, effectiveAt: asOf))
    }
    return entries
  }

  /// Of the balances of a credit, which may have moved from one advocate to another, the last; with
  /// the most steps that any of them has.
  private static func last(of name: CreditName, in posted: [CreditBalance]) -> CreditBalance? {
    var lower = 0
    var upper = posted.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if posted[middle].name < name { lower = middle + 1 } else { upper = middle }
    }
    let own = posted[lower...].prefix { $0.name == name }
    guard var last = own.last else { return nil }
    last.steps = own.reduce(0) { max($0, $1.steps) }
    return last
  }
}

extension Closing {
  /// The months that were closed before a run; all when nil.
  static func all(in acts: [BookAct], before run: Int? = nil) -> [Closing] {
    acts.filter { $0.kind == .month && $0.afterRun < run ?? .max }
      .map { Closing(period: $0.until, closedAt: $0.recordedAt) }
  }
}

extension CreditName {
  init(_ key: CreditKey) {
    self.init(subject: key.subject, purpose: key.purpose.rawValue, detail: key.detail)
  }
}

extension EntryKind {
  init(_ kind: Reconcile.Entry.Kind) {
    self =
      switch kind {
      case .accrual: .accrual
      case .release: .release
      case .freeze: .freeze
      case .reversal: .reversal
      case .clawback: .clawback
      }
  }
}

extension Ledger.Account {
  fileprivate init(_ kind: Reconcile.Account.Kind) {
    self =
      switch kind {
      case .expense: .expense
      case .pending: .pending
      case .payable: .payable
      case .clearing: .clearing
      case .income: .income
      }
  }
}
