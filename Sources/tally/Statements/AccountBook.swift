internal import Ledger
internal import Quantity
internal import Reconcile
internal import Statements

/// What the ledger holds of advocates' accounts, and what it knew when it was last reconciled.
struct AccountBook {
  let postings: [AccountPosting]
  /// The last run before the end.
  let run: RunRecord
  /// When what is held will be released.
  let releases: [CreditKey: Day]

  /// Nil when nothing had been reconciled before `end`.
  init?(
    _ books: SQLiteBooks, _ verb: TallyVerb, before end: Instant
  ) async throws(LedgerFailure) {
    let (runs, entries) = try books.reading { () throws(LedgerFailure) in
      (try books.runs(), try books.entries(.all))
    }
    guard let run = runs.last(where: { $0.asOf < end }) else { return nil }
    self.run = run
    postings = entries.compactMap { AccountPosting($0) }
    releases = try await RunCredits(run, books, verb).releases
  }
}

extension AccountPosting {
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
      case .clearing: .payout
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
