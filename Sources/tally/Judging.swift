internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile

/// What the rules make of one state of the ledger, ready to be recorded.
struct Judging {
  let reconciliation: Reconciliation
  /// What the ledger holds.
  let posted: BalanceParts
  /// By index.
  let offers: [String]
  let asOf: Instant
  let jobs: Int
  let counts: [RunRecord.Count]
  /// What speaks of orders that were not read yet.
  let waiting: WaitingFacts
  let otherFacts: OtherFacts

  /// `posted` and `closings`: as they were before the run.
  init(
    _ facts: FactSet, _ rules: RuleBook, _ book: CodeBook, _ asOf: AsOf,
    posted: BalanceParts, closings: [Closing], jobs: Int
  ) async {
    reconciliation = await Reconciliation(
      facts, rules: rules, book: book, asOf: asOf,
      posted: PostedBook(posted.decisive.compactMap(PostedCredit.init), closings: closings),
      jobs: jobs)
    self.posted = posted
    self.jobs = jobs
    offers = rules.offers.map(\.id)
    self.asOf = asOf.instant
    waiting = reconciliation.waiting(facts)
    otherFacts = OtherFacts(facts)
    counts = reconciliation.tally.rows.map {
      RunRecord.Count(outcome: $0.outcome.code, reason: $0.reason.code, count: $0.count)
    }
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
  init(_ kind: Reconcile.Account.Kind) {
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
