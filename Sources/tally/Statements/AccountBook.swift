internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Statements

/// What the ledger holds of advocates' accounts, and what it knew when it was last reconciled.
struct AccountBook {
  let postings: [AccountPosting]
  /// The last run before the end.
  let run: RunRecord
  /// The head of the ledger after that run, and after the payouts that followed before the end.
  let head: Digest256
  /// When what is held will be released.
  let releases: [CreditKey: Day]

  /// Nil when nothing had been reconciled before `end`.
  init?(
    _ books: SQLiteBooks, _ verb: TallyVerb, before end: Instant
  ) async throws(LedgerFailure) {
    let recorded = try books.reading { () throws(LedgerFailure) in try Recorded(books) }
    guard let run = recorded.runs.last(where: { $0.asOf < end }) else { return nil }
    self.run = run
    let later = recorded.acts.last { $0.afterRun == run.number && $0.recordedAt < end }
    head = later?.head ?? run.head
    postings = recorded.postings
    releases = try await RunCredits(run, books, verb).releases
  }
}

extension AccountBook {
  /// All runs, entries, acts and movements, of one moment.
  private struct Recorded {
    let runs: [RunRecord]
    let acts: [BookAct]
    private let entries: [Ledger.Entry]
    private let movements: [Movement]

    init(_ books: SQLiteBooks) throws(LedgerFailure) {
      runs = try books.runs()
      acts = try books.acts()
      entries = try books.entries(.all)
      movements = try books.movements(.all)
    }

    /// By their time, and then as they were recorded: what was done after a run follows it.
    var postings: [AccountPosting] {
      var postings = entries.compactMap { AccountPosting($0) }
      for movement in movements where acts.indices.contains(movement.act - 1) {
        if let posting = AccountPosting(movement, acts[movement.act - 1]) {
          postings.append(posting)
        }
      }
      return postings.enumerated().sorted { first, second in
        (first.element.at, first.offset) < (second.element.at, second.offset)
      }.map(\.element)
    }
  }

  /// What the ledger holds of all accounts.
  static func postings(_ books: SQLiteBooks) throws(LedgerFailure) -> [AccountPosting] {
    try books.reading { () throws(LedgerFailure) in try Recorded(books).postings }
  }
}

extension AccountPosting {
  init?(_ movement: Movement, _ act: BookAct) {
    guard let credit = CreditKey(movement.name), let unit = RewardUnit(code: movement.unit) else {
      return nil
    }
    self.init(
      number: Int64(movement.payout), advocate: movement.advocate, credit: credit,
      offer: movement.offer, reason: movement.reason, unit: unit,
      from: AccountSide(movement.debit), to: AccountSide(movement.credit),
      amount: movement.amount, at: act.recordedAt)
  }

  init?(_ entry: Ledger.Entry) {
    guard let credit = CreditKey(entry.name), let unit = RewardUnit(code: entry.unit) else {
      return nil
    }
    self.init(
      number: entry.number, advocate: entry.advocate, credit: credit, offer: entry.offer,
      reason: entry.reason, unit: unit, from: AccountSide(entry.debit),
      to: AccountSide(entry.credit), amount: entry.amount, at: entry.effectiveAt)
  }
}

extension AccountSide {
  init(_ account: Ledger.Account) {
    self =
      switch account {
      case .expense: .cost
      case .pending: .held
      case .payable: .due
      case .clearing, .settled: .payout
      case .income: .waived
      }
  }
}

extension CreditKey {
  init?(_ name: CreditName) {
    guard let purpose = Purpose(rawValue: name.purpose) else { return nil }
    self.init(purpose: purpose, subject: name.subject, detail: name.detail)
  }
}

extension RewardUnit {
  init?(code: String) {
    if code == RewardUnit.points.code {
      self = .points
    } else if let currency = Currency(code: code) {
      self = .money(currency)
    } else {
      return nil
    }
  }
}
